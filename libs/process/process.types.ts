import { registerEnumType } from '@nestjs/graphql';

/** Steps by their GraphQL names; in tables they are the same words in lower case. */
export enum Step {
  CREATE = 'create',
  SUBMIT = 'submit',
  RETURN = 'return',
  APPROVE = 'approve',
  PUBLISH = 'publish',
  SCHEDULE = 'schedule',
  WITHDRAW = 'withdraw',
  REVISE = 'revise',
  ARCHIVE = 'archive',
}
registerEnumType(Step, { name: 'Step' });
