import { createHash, randomUUID } from 'node:crypto';
import type { Config } from '#platform/config';
import { asSystem, inOwnScope, inPortal, openSource } from '#platform/db';
import type { DataSource } from 'typeorm';
import { shownLabels, type DemoPortal } from './province.js';

const day = 86_400_000;
const minute = 60_000;

/** Visitors a day and days, by the label of the portal; the others have a few in the last week. */
const crowds: Readonly<Record<string, readonly [visitors: number, days: number]>> = {
  dongnai: [70, 60],
  tranbien: [26, 60],
  tamhiep: [14, 60],
  skhcn: [12, 60],
};
const few = [2, 7] as const;
const referrers = [null, null, 'www.google.com', 'zalo.me', 'www.facebook.com', 'dichvucong.gov.vn'] as const;

type View = readonly [at: Date, visitor: string, address: string, slug: string | null, referrer: string | null];

interface Read {
  readonly slug: string;
  readonly at: Date;
}

/** Hands in what readers of the last weeks would have looked at, as a site does; the worker counts it. Portals that had readers keep what they have. */
export async function bringReaders(config: Config, portals: readonly DemoPortal[]): Promise<void> {
  const [jobs, intake] = [await openSource(config, 'jobs'), await openSource(config, 'intake')];
  try {
    for (const portal of portals) {
      if (portal.portal.state !== 'open') continue;
      const items = await newsOf(jobs, portal.id);
      if (items === null || items.length === 0) continue;
      const [visitors, days] = crowds[portal.label] ?? few;
      await handIn(intake, portal.id, viewsOf(portal, items, visitors, days));
    }
  } finally {
    await jobs.destroy();
    await intake.destroy();
  }
}

/** What can be read there, the newest first; null when somebody has read already. */
function newsOf(jobs: DataSource, portalId: string): Promise<Read[] | null> {
  return asSystem(() =>
    inPortal(jobs, portalId, async ({ manager }) => {
      const read: object[] = await manager.query(
        'select from visit_day where portal_id = scope.portal() union all select from page_view where portal_id = scope.portal() limit 1',
      );
      if (read.length > 0) return null;
      return manager.query(
        'select slug, published_at as at from publication where portal_id = scope.portal() and withdrawn_at is null order by published_at desc',
      );
    }),
  );
}

function viewsOf({ id, label }: DemoPortal, items: readonly Read[], visitors: number, days: number): View[] {
  const now = Date.now();
  const isShown = shownLabels.some((each) => each === label);
  return Array.from({ length: days }, (_, daysAgo) => {
    const [today] = parts(`${id} ${String(daysAgo)}`);
    const weekday = new Date(now - daysAgo * day).getUTCDay();
    const crowd = visitors * (weekday === 0 || weekday === 6 ? 0.6 : 1) * (0.8 + today * 0.4) * (isShown ? 1.25 - (0.5 * daysAgo) / days : 1);
    return Array.from({ length: Math.max(1, Math.round(crowd)) }, (_each, place) =>
      visit(`${id} ${String(daysAgo)} ${String(place)}`, now - daysAgo * day, items),
    );
  })
    .flat(2)
    .filter(([at]) => at.getTime() < now);
}

/** One visit: the home page or an item, then some of the newer items. */
function visit(key: string, near: number, items: readonly Read[]): View[] {
  const [hour, length, first, taste, from, , visitor, address] = parts(key);
  // between half past six and nine in the evening, Vietnamese time
  const begins = new Date(near).setUTCHours(0, 0, 0, 0) + (-30 + Math.floor(hour * 870)) * minute;
  const there = items.filter(({ at }) => at.getTime() < begins);
  return Array.from({ length: 1 + Math.floor(length * 4) }, (_, step): View => {
    const isHome = there.length === 0 || (step === 0 && first < 0.5);
    const item = there[Math.floor(((taste + step * 0.37) % 1) ** 2 * there.length)];
    const referrer = step === 0 ? (referrers[Math.floor(from * referrers.length)] ?? null) : null;
    return [new Date(begins + step * 75_000), visitor, address, isHome ? null : (item?.slug ?? null), referrer];
  });
}

/** Six numbers from 0 to 1 and two keys of 16 bytes, always the same for the same text. */
function parts(text: string): [number, number, number, number, number, number, string, string] {
  const hash = createHash('sha512').update(`liencong demo ${text}`).digest();
  const number = (place: number): number => hash.readUInt32BE(place * 4) / 4_294_967_296;
  return [number(0), number(1), number(2), number(3), number(4), number(5), `\\x${hash.toString('hex', 32, 48)}`, `\\x${hash.toString('hex', 48, 64)}`];
}

async function handIn(intake: DataSource, portalId: string, views: readonly View[]): Promise<void> {
  const column = (place: number): unknown[] => views.map((view) => view[place]);
  await asSystem(() =>
    inOwnScope(intake, { 'app.portal_ids': `{${portalId}}` }, ({ manager }) =>
      manager.query(
        `insert into page_view (portal_id, batch, number, at, visitor, address, slug, referrer)
       select $1, $2, row_number() over (), v.* from unnest($3::timestamptz[], $4::bytea[], $5::bytea[], $6::text[], $7::text[]) v`,
        [portalId, randomUUID(), ...[0, 1, 2, 3, 4].map(column)],
      ),
    ),
  );
}
