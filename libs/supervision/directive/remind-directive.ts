import type { StepDefinition, StepTaken } from '#process';
import { openStates, type DirectiveRow } from './directive.js';
import { tellDirectiveJob } from './jobs.js';

export interface RemindInput {
  /** Which reminder, by its days after the deadline. */
  readonly days: number;
}

/** The system reminds the portal's people, by its schedule. */
export const remind: StepDefinition<DirectiveRow, RemindInput> = {
  from: openStates,
  // No role has this action: reminders go out by themselves.
  action: 'remind',
  bySystem: true,
  async take(row, { days }, taken) {
    await noteReminder(taken, row.id, days);
    return { toState: row.state, jobs: [{ kind: tellDirectiveJob, data: { directiveId: row.id } }] };
  },
};

/** The deadline is days past: the portal's people are reminded once more, and its supervisors hear of it. */
export const escalate: StepDefinition<DirectiveRow, RemindInput> = {
  from: openStates,
  action: 'escalate',
  bySystem: true,
  async take(row, { days }, taken) {
    await noteReminder(taken, row.id, days);
    await taken.scope.manager.query('update directive set escalated_at = $2 where portal_id = scope.portal() and id = $1', [row.id, taken.at]);
    return { toState: row.state, jobs: [{ kind: tellDirectiveJob, data: { directiveId: row.id } }] };
  },
};

async function noteReminder({ scope, at }: StepTaken, id: string, days: number): Promise<void> {
  await scope.manager.query(
    'update directive_reminder set sent_at = $3 where portal_id = scope.portal() and directive_id = $1 and day_offset = $2 and sent_at is null',
    [id, days, at],
  );
}
