import { isId, type OpenScope } from '#platform/db';
import { readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { StepDefinition, Subject } from '#process';

interface ReceiptRow {
  readonly id: string;
  readonly state: string;
  readonly receivedOn: CivilDate;
  readonly amount: number;
}

/** What came in by mistake counts no more, on the day of then. */
const cancel: StepDefinition<ReceiptRow, { readonly reason: string }> = {
  from: ['received'],
  action: 'keep',
  async take(row, input, { scope }) {
    const reason = readText('reason', input.reason, { most: 500, required: true });
    await scope.manager.query(`update advert_receipt set state = 'cancelled', reason = $2 where portal_id = scope.portal() and id = $1`, [row.id, reason]);
    return { toState: 'cancelled', reason, waiting: null, facts: [{ measure: 'advert_revenue', belongsOn: row.receivedOn, amount: -row.amount }] };
  },
};

/** Money that came in for a contract, as a subject of the process: entered once, cancelled with a reason, never changed. */
export const receiptSubject: Subject<ReceiptRow, { cancel: { readonly reason: string } }> = {
  type: 'advert',
  async load(scope: OpenScope, id: string): Promise<ReceiptRow | null> {
    if (!isId(id)) return null;
    const rows: (Omit<ReceiptRow, 'amount'> & { amount: string })[] = await scope.manager.query(
      `select id, state, received_on::text as "receivedOn", amount from advert_receipt where portal_id = scope.portal() and id = $1 for update`,
      [id],
    );
    return rows[0] ? { ...rows[0], amount: Number(rows[0].amount) } : null;
  },
  attributes: () => ({}),
  steps: { cancel },
};
