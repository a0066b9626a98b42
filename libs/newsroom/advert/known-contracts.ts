import type { OpenScope } from '#platform/db';
import { shownDate, type CivilDate } from '#platform/time';
import type { KindOfItem } from '../kinds/kind-data.js';
import type { Suggestions } from '../kinds/shown-kind.js';

const mostSuggested = 200;

/** A contract for whoever writes in the portal: its price is for who keeps the book. */
interface KnownContract {
  readonly number: string;
  readonly advertiser: string;
  readonly endsOn: CivilDate;
}

/** Contracts of the scope's portal, those that have not ended before the others, the latest first. */
export function knownContracts({ manager }: OpenScope, today: CivilDate, most: number): Promise<KnownContract[]> {
  return manager.query(
    `select number, advertiser, ends_on::text as "endsOn" from advert_contract where portal_id = scope.portal()
     order by ends_on >= $1 desc, starts_on desc, id desc limit $2`,
    [today, most],
  );
}

/** What the form of a kind offers where it asks for a contract. Those that ended too: a banner of before is corrected with its own. */
export async function contractsFor(scope: OpenScope, { banner }: KindOfItem, today: CivilDate): Promise<Suggestions> {
  if (banner?.contract === undefined) return new Map();
  const contracts = await knownContracts(scope, today, mostSuggested);
  return new Map([[banner.contract, contracts.map(({ number, advertiser, endsOn }) => ({ code: number, name: `${advertiser}, đến ${shownDate(endsOn)}` }))]]);
}
