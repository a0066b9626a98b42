import { registerEnumType } from '@nestjs/graphql';

/** Steps by their GraphQL names; in tables they are the same words in lower case. */
export enum Step {
  CREATE = 'create',
  SUBMIT = 'submit',
  RETURN = 'return',
  APPRAISE = 'appraise',
  APPROVE = 'approve',
  RUSH = 'rush',
  CONFIRM = 'confirm',
  PUBLISH = 'publish',
  SCHEDULE = 'schedule',
  WITHDRAW = 'withdraw',
  REVISE = 'revise',
  ARCHIVE = 'archive',
  IMPORT = 'import',
  UNDO_IMPORT = 'undo_import',
  ESCALATE = 'escalate',
}
registerEnumType(Step, {
  name: 'Step',
  description: 'What can be done with an item.',
  valuesMap: {
    CREATE: { description: 'Begin it.' },
    SUBMIT: { description: 'Seal the draft and hand it to the board.' },
    RETURN: { description: 'Send it back to the author, with a reason.' },
    APPRAISE: { description: 'Say that the sealed revision is fit for the decision of the board (R-020).' },
    APPROVE: { description: 'Decide that the sealed revision may be public.' },
    RUSH: { description: 'Publish it before the board has decided, where the process allows it.' },
    CONFIRM: { description: 'Approve what was published urgently.' },
    PUBLISH: { description: 'Make the approved revision public.' },
    SCHEDULE: { description: 'Have it published at an hour.' },
    WITHDRAW: { description: 'Take it off, with a reason.' },
    REVISE: { description: 'Open it for a new draft.' },
    ARCHIVE: { description: 'Put it aside; nothing is waited for any more.' },
    IMPORT: { description: 'Take it over from an old site as it was public there; an import does.' },
    UNDO_IMPORT: { description: 'Take that back; the import does.' },
    ESCALATE: { description: 'Those above were told that a step is late; by the system alone.' },
  },
});
