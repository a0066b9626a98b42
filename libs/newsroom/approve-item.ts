import { dueAfter, type Fact, type StepDefinition, type StepTaken } from '#process';
import { itemErrors, mayApprove, notSpeaker, seatOf, type ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
import { setState } from './set-state.js';
import { staleRevision } from './stale.js';

export interface ApproveInput {
  readonly revisionId: string;
  /** False when it is published or scheduled in the same act: the author is then told of that instead. */
  readonly tell: boolean;
}

/** Records who decided that which revision may be public. Nobody whose words are in it, unless the regulation says so; then it is counted. */
export const approve: StepDefinition<ItemRow, ApproveInput> = {
  from: ['submitted'],
  action: 'approve',
  seat: seatOf,
  refuse(row, personId, input) {
    if (personId && !row.waivesFourEyes && !mayApprove(row, personId)) return itemErrors.APPROVER_IS_AUTHOR();
    return notSpeaker(row, personId) ?? staleRevision(row, input);
  },
  async take(row, input, taken) {
    const isWaived = taken.personId !== null && !mayApprove(row, taken.personId);
    await setState(taken, row.id, 'approved');
    return {
      toState: 'approved',
      revisionId: row.revisionId,
      waiting: { step: 'publish', dueAt: dueAfter(taken.at, row.publishDays) },
      isWaived,
      facts: counted(row, taken, isWaived),
      jobs: input.tell ? [tellAuthor(row)] : [],
    };
  },
};

const minute = 60_000;

/** One approval, and the whole minutes since its revision was handed in; none within the first. */
function counted(row: ItemRow, { at, today }: StepTaken, isWaived: boolean): Fact[] {
  const dimensions = { kind: row.kind, section: row.sectionId };
  const minutes = Math.floor((at.getTime() - (row.sealedAt ?? at).getTime()) / minute);
  const approved: Fact = { measure: 'items_approved', belongsOn: today, amount: 1, dimensions };
  return [
    approved,
    ...(minutes > 0 ? [{ measure: 'approval_minutes', belongsOn: today, amount: minutes, dimensions }] : []),
    ...(isWaived ? [{ measure: 'items_waived', belongsOn: today, amount: 1, dimensions }] : []),
  ];
}
