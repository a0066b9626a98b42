import { v7 as newId } from 'uuid';
import { demand } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { advertErrors, advertYears, readMoney } from './advert.js';

export interface ReceiptInput {
  readonly contractId: string;
  readonly receivedOn: CivilDate;
  readonly amount: string;
  /** Number of the voucher; may be empty. */
  readonly voucher: string;
}

/** Enters money that came in for a contract of the scope's portal: it counts on the day on which it came in. @returns its id @throws FORBIDDEN, NOT_FOUND, FaultsError */
export async function recordReceipt(scope: OpenScope, process: Process, clock: Clock, input: ReceiptInput): Promise<string> {
  const today = civilDateOf(clock.now());
  await demand(scope, today, 'advert', 'keep');
  const { contractId, receivedOn } = input;
  const { amount, voucher } = readAll({
    amount: () => readMoney('amount', input.amount, 1),
    voucher: () => readText('voucher', input.voucher, { most: 60, line: true }),
    day: () => {
      if (Number(receivedOn.slice(0, 4)) < advertYears.first) throw new FaultsError([{ field: 'receivedOn', error: advertErrors.ADVERT_YEAR(advertYears) }]);
      if (receivedOn > today) throw new FaultsError([{ field: 'receivedOn', error: advertErrors.ADVERT_RECEIVED_AHEAD() }]);
    },
  });
  const contracts: unknown[] = isId(contractId)
    ? await scope.manager.query('select from advert_contract where portal_id = scope.portal() and id = $1', [contractId])
    : [];
  if (contracts.length === 0) throw commonErrors.NOT_FOUND();
  const id = newId();
  await process.begin(scope, 'advert', id, ['keep', 'advert'], async ({ personId }) => {
    await scope.manager.query(
      `insert into advert_receipt (portal_id, id, contract_id, received_on, amount, voucher, state, recorded_by) values (scope.portal(), $1, $2, $3, $4, $5, 'received', $6)`,
      [id, contractId, receivedOn, amount, voucher, personId],
    );
    return { toState: 'received', facts: [{ measure: 'advert_revenue', belongsOn: receivedOn, amount }] };
  });
  return id;
}
