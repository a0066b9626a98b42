import type { OpenScope } from '#platform/db';
import { shownDate, type CivilDate } from '#platform/time';
import { kindOf } from '../item-kinds.js';
import type { Fault } from '../item.js';
import type { FieldValues } from '../kinds/field-values.js';
import { advertErrors } from './advert.js';
import { knownContracts } from './known-contracts.js';

/** What keeps a paid banner from being handed in: its contract stands in the book, and it shows within its days. */
export async function contractFaults(scope: OpenScope, code: string, values: FieldValues, today: CivilDate): Promise<Fault[]> {
  const { banner } = kindOf(code);
  if (banner?.contract === undefined) return [];
  const value = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
  const number = value(banner.contract);
  // that it is missing is said by its field
  if (number === '') return [];
  const [contract] = await scope.manager.query<{ startsOn: CivilDate; endsOn: CivilDate }[]>(
    'select starts_on::text as "startsOn", ends_on::text as "endsOn" from advert_contract where portal_id = scope.portal() and number = $1',
    [number],
  );
  if (!contract) return [{ field: `fields.${banner.contract}`, error: advertErrors.ADVERT_CONTRACT_UNKNOWN({ known: await knownNumbers(scope, today) }) }];
  const { startsOn, endsOn } = contract;
  const error = advertErrors.ADVERT_BEYOND_CONTRACT({ from: shownDate(startsOn), to: shownDate(endsOn) });
  return [
    ...(value(banner.starts) < startsOn && value(banner.starts) !== '' ? [{ field: `fields.${banner.starts}`, error }] : []),
    ...(value(banner.ends) > endsOn ? [{ field: `fields.${banner.ends}`, error }] : []),
  ];
}

/** Numbers of contracts that have not ended, for who does not see the book. */
async function knownNumbers(scope: OpenScope, today: CivilDate): Promise<string> {
  const inForce = (await knownContracts(scope, today, 5)).filter(({ endsOn }) => endsOn >= today);
  return inForce.length === 0 ? 'chưa có' : inForce.map(({ number }) => number).join(', ');
}
