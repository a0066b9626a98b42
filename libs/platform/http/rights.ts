import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const rightsKey = 'liencong:rights';

/**
 * What a caller of a management operation must have: `signed-in`, or `<subject>:<action>` that the action checks inside
 * its transaction. The mark documents and is tested; the wall is the data layer. An operation without one fails a test.
 */
export type Right = 'signed-in' | `${string}:${string}`;

/** Marks a root field of the management schema with the right that it asks for. */
export function Rights(right: Right): CustomDecorator {
  return SetMetadata(rightsKey, right);
}
