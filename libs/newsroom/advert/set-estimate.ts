import { v7 as newId } from 'uuid';
import { demand } from '#people';
import { holdInPortal, type OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { advertErrors, advertYears, estimateDay, readMoney } from './advert.js';

export interface EstimateInput {
  readonly year: number;
  readonly amount: string;
  /** Decision that set it; may be empty. */
  readonly because: string;
}

/** What paid banners of the scope's portal are to bring in a year: a further row, unless it stands so already; 0 takes it back. @throws FORBIDDEN, FaultsError */
export async function setEstimate(scope: OpenScope, process: Process, clock: Clock, input: EstimateInput): Promise<void> {
  await demand(scope, civilDateOf(clock.now()), 'advert', 'keep');
  const { year } = input;
  const { amount, because } = readAll({
    year: () => {
      if (year < advertYears.first || year > advertYears.last) throw new FaultsError([{ field: 'year', error: advertErrors.ADVERT_YEAR(advertYears) }]);
    },
    amount: () => readMoney('amount', input.amount, 0),
    because: () => readText('because', input.because, { most: 500, line: true }),
  });
  // two at once: the second counts from what the first wrote
  await holdInPortal(scope, 'advert_estimate');
  const [held] = await scope.manager.query<{ amount: string; because: string }[]>(
    'select amount, because from advert_estimate where portal_id = scope.portal() and year = $1 order by recorded_at desc, id desc limit 1',
    [year],
  );
  const before = Number(held?.amount ?? 0);
  if (held ? before === amount && held.because === because : amount === 0) return;
  const id = newId();
  await process.begin(scope, 'advert_estimate', id, ['keep', 'advert'], async ({ at, personId }) => {
    await scope.manager.query(
      'insert into advert_estimate (portal_id, id, year, amount, because, recorded_by, recorded_at) values (scope.portal(), $1, $2, $3, $4, $5, $6)',
      [id, year, amount, because, personId, at],
    );
    const facts = amount === before ? [] : [{ measure: 'advert_estimate', belongsOn: estimateDay(year), amount: amount - before }];
    return { toState: 'set', facts };
  });
}
