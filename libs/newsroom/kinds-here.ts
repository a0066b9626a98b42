import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { carriesAdverts, quotesPress } from '#units';
import { itemErrors, type Fault } from './item.js';
import { kindOf, kindsOn, type KindOfItem } from './item-kinds.js';

type Bound = Pick<KindOfItem, 'banner' | 'quotes'>;

/**
 * The fault of a kind that the scope's portal may not write on a day: one that is paid for, where its head decided nothing;
 * quotations of the press, where no licence allows them.
 */
export async function offFaults(scope: OpenScope, code: string, day: CivilDate): Promise<Fault[]> {
  const kind: Bound = kindOf(code);
  if (kind.banner?.paid === true && !(await carriesAdverts(scope))) return [{ field: 'kind', error: itemErrors.KIND_OFF() }];
  return kind.quotes === true && !(await quotesPress(scope, day)) ? [{ field: 'kind', error: itemErrors.QUOTING_OFF() }] : [];
}

/** Kinds that may be written in the scope's portal on a day. */
export async function kindsHere(scope: OpenScope, day: CivilDate): Promise<KindOfItem[]> {
  const [paid, quotes] = [await carriesAdverts(scope), await quotesPress(scope, day)];
  return kindsOn(day).filter((kind: Bound) => (paid || kind.banner?.paid !== true) && (quotes || kind.quotes !== true));
}
