import type { DataSource } from 'typeorm';
import { inPortal, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { Process } from '#process';
import { itemKinds } from '../item-kinds.js';
import { itemSubject, loadItem } from '../item.subject.js';
import { rulesOn } from '../kinds/kind-rules.js';
import type { LinkFound } from './check-url.js';
import { faultWords } from './fault-words.js';

/** What a site answers of a page that it took off. */
const goneFaults: readonly string[] = ['http_404', 'http_410'];
const dayMs = 86_400_000;
const longestUrl = 500;

/** Items of a portal whose source was found gone. */
export interface SourceGone {
  readonly portalId: string;
  readonly url: string;
  readonly fault: string;
  readonly itemIds: readonly string[];
}

/** Public items of the scope's portal that follow an address: those of kinds with such a rule that name it as their source. */
export async function followersOf({ manager }: OpenScope, url: string, today: CivilDate): Promise<string[]> {
  const fields = itemKinds.flatMap((kind) =>
    rulesOn(kind, today).flatMap(({ rule, fields: names }) => (rule === 'follow' ? names.map((name) => ({ kind: kind.code, name })) : [])),
  );
  const rows: { id: string }[] = await manager.query(
    `select p.item_id as id from item_link i join publication p on p.portal_id = i.portal_id and p.item_id = i.item_id and p.withdrawn_at is null
     where i.portal_id = scope.portal() and i.url = $1 and exists (
       select from jsonb_array_elements(p.details -> 'fields') f join unnest($2::text[], $3::text[]) r (kind, name) on r.kind = p.kind and r.name = f ->> 'name'
       where f ->> 'value' = $1)
     order by 1`,
    [url, fields.map(({ kind }) => kind), fields.map(({ name }) => name)],
  );
  return rows.map(({ id }) => id);
}

/** True when a source was gone at two askings in a row with a day or more between: not while a site is being repaired. */
export function isGone(before: { readonly fault: string | null; readonly checkedAt: Date | null }, { fault }: LinkFound, now: Date): boolean {
  const isFault = (code: string | null): boolean => code !== null && goneFaults.includes(code);
  return isFault(fault) && isFault(before.fault) && before.checkedAt !== null && now.getTime() - before.checkedAt.getTime() >= dayMs;
}

/**
 * Takes off what was quoted from a source that is gone, as the system, with the reason: whoever keeps the item is told. One that was
 * taken off meanwhile stays as it is.
 * @param source data source of the role `jobs`
 */
export async function withdrawGone(source: DataSource, process: Process, { portalId, url, fault, itemIds }: SourceGone): Promise<void> {
  const address = url.length > longestUrl ? `${url.slice(0, longestUrl)}…` : url;
  const reason = `Nguồn đã gỡ bài gốc: hai lần dò cách nhau ít nhất một ngày đều thấy ${faultWords(fault)}. Địa chỉ: ${address}`;
  for (const itemId of itemIds) {
    await inPortal(source, portalId, async (scope) => {
      const item = await loadItem(scope, itemId);
      if (item?.publicSince) await process.transition(scope, itemSubject, itemId, 'withdraw', { reason });
    });
  }
}

/** When a source that items follow is asked again: each day, or sooner. */
export function dailyAt(dueAt: Date, now: Date): Date {
  return new Date(Math.min(dueAt.getTime(), now.getTime() + dayMs));
}
