import { subject as asSubject } from '@casl/ability';
import type { PortalAbility } from '#people';
import type { OpenScope } from '#platform/db';

/** The person's id when they may read only their own items, else null. */
export function ownOnly(ability: PortalAbility, scope: OpenScope): string | null {
  return ability.can('read', asSubject('item', { keeperId: null })) ? null : scope.personId;
}
