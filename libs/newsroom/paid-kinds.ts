import type { OpenScope } from '#platform/db';
import { carriesAdverts } from '#units';
import { itemErrors, type Fault } from './item.js';
import { kindOf, kindsOn, type KindOfItem } from './item-kinds.js';
import type { CivilDate } from '#platform/time';

/** The fault of a kind that is paid for, in a portal whose head decided nothing. */
export async function paidFaults(scope: OpenScope, kind: string): Promise<Fault[]> {
  const isPaid = kindOf(kind).banner?.paid === true;
  return isPaid && !(await carriesAdverts(scope)) ? [{ field: 'kind', error: itemErrors.KIND_OFF() }] : [];
}

/** Kinds that may be written in the scope's portal on a day. */
export async function kindsHere(scope: OpenScope, day: CivilDate): Promise<KindOfItem[]> {
  const all = kindsOn(day);
  return (await carriesAdverts(scope)) ? all : all.filter(({ banner }) => banner?.paid !== true);
}
