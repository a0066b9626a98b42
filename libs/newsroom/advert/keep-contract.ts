import { v7 as newId } from 'uuid';
import { demand, recordAct } from '#people';
import { holdInPortal, isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { carriesAdverts } from '#units';
import { advertErrors, readMoney } from './advert.js';

export interface ContractInput {
  /** A contract of the book; null: a further one. */
  readonly contractId?: string | null;
  readonly number: string;
  readonly advertiser: string;
  readonly price: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

interface ContractRow {
  readonly id: string;
  readonly number: string;
  readonly price: string;
}

/**
 * Writes a contract into the book of the scope's portal, or corrects one. A new one needs the decision of the head of the agency;
 * what is paid for those before goes on after it ended.
 * @returns its id
 * @throws FORBIDDEN, NOT_FOUND, ADVERT_OFF, FaultsError
 */
export async function keepContract(scope: OpenScope, clock: Clock, input: ContractInput): Promise<string> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'advert', 'keep');
  const { contractId = null, startsOn, endsOn } = input;
  const { number, advertiser, price } = readAll({
    number: () => readText('number', input.number, { most: 60, required: true, line: true }),
    advertiser: () => readText('advertiser', input.advertiser, { most: 200, required: true, line: true }),
    price: () => readMoney('price', input.price, 0),
    days: () => {
      if (endsOn < startsOn) throw new FaultsError([{ field: 'endsOn', error: advertErrors.ADVERT_DAYS() }]);
    },
  });
  // two at once with one number: the second finds the first
  await holdInPortal(scope, 'advert_contract');
  const held = contractId === null ? null : await heldContract(scope, contractId);
  if (!held && !(await carriesAdverts(scope))) throw advertErrors.ADVERT_OFF();
  if (held && held.number !== number && (await isNamed(scope, held.number)))
    throw new FaultsError([{ field: 'number', error: advertErrors.ADVERT_NUMBER_USED() }]);
  const id = held?.id ?? newId();
  const written: unknown[] = await scope.manager.query(
    `insert into advert_contract (portal_id, id, number, advertiser, price, starts_on, ends_on, recorded_by, recorded_at)
     select scope.portal(), $1, $2, $3, $4, $5, $6, scope.person(), $7
     where not exists (select from advert_contract c where c.portal_id = scope.portal() and c.number = $2 and c.id <> $1)
     on conflict (portal_id, id) do update set number = excluded.number, advertiser = excluded.advertiser, price = excluded.price,
       starts_on = excluded.starts_on, ends_on = excluded.ends_on
     returning id`,
    [id, number, advertiser, price, startsOn, endsOn, at],
  );
  if (written.length === 0) throw new FaultsError([{ field: 'number', error: advertErrors.ADVERT_NUMBER_TAKEN() }]);
  const details = { priceBefore: held ? Number(held.price) : null, price, startsOn, endsOn };
  await recordAct(scope, { act: 'advert.contract', subjectType: 'advert_contract', subjectId: id, at, details });
  return id;
}

/** @throws NOT_FOUND */
async function heldContract(scope: OpenScope, id: string): Promise<ContractRow> {
  if (!isId(id)) throw commonErrors.NOT_FOUND();
  const rows: ContractRow[] = await scope.manager.query(
    'select id, number, price from advert_contract where portal_id = scope.portal() and id = $1 for update',
    [id],
  );
  if (!rows[0]) throw commonErrors.NOT_FOUND();
  return rows[0];
}

/** Whether a banner of the portal names a contract, public or not. */
async function isNamed(scope: OpenScope, number: string): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select from draft d join item i on i.portal_id = d.portal_id and i.id = d.item_id
     where d.portal_id = scope.portal() and i.kind = 'advert' and d.fields ->> 'contract' = $1 limit 1`,
    [number],
  );
  return rows.length > 0;
}
