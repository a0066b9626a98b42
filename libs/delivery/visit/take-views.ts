import type { DataSource } from 'typeorm';
import { inOwnScope, isId } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { normaliseHost } from '#units';
import type { ViewSeen } from '#web/wire';
import type { DeliveryReader } from '../read/delivery-reader.js';
import { isSlug } from '../publish/slug.js';
import { portalsOfHosts } from './visit-statements.js';
import { visitorKey, type Salts } from './visitor-key.js';

export interface ViewBatch {
  /** The same when it is handed in again. */
  readonly id: string;
  readonly views: readonly ViewSeen[];
}

/** Views of one batch; a site hands in what it has every few seconds. */
const mostViews = 5_000;
/** A site tries for so long to hand in what it saw. */
const oldestMs = 15 * 60_000;

/** What was handed in, or null when it has another form. */
export function readBatch(body: unknown): ViewBatch | null {
  const { id, views } = (body ?? {}) as { id?: unknown; views?: unknown };
  if (typeof id !== 'string' || !isId(id) || !Array.isArray(views) || views.length > mostViews) return null;
  return views.every(isView) ? { id, views } : null;
}

function isView(value: unknown): value is ViewSeen {
  const view = (value ?? {}) as Partial<Record<keyof ViewSeen, unknown>>;
  const isText = (text: unknown, most: number): boolean => typeof text === 'string' && text.length <= most;
  return (
    Number.isSafeInteger(view.at) &&
    isText(view.host, 300) &&
    (view.slug === null || isText(view.slug, 300)) &&
    (view.referrer === null || isText(view.referrer, 253)) &&
    isText(view.address, 64) &&
    isText(view.agent, 1_000)
  );
}

/**
 * Keeps the views of a batch until the worker counts them, in one statement. A batch that comes again changes nothing: the key of
 * a view is the batch and its place in it.
 * @param intake data source of the role `intake`
 */
export async function takeViews(intake: DataSource, reader: DeliveryReader, salts: Salts, clock: Clock, { id, views }: ViewBatch): Promise<void> {
  const now = clock.now().getTime();
  const portals = await portalsAt(reader, views);
  const rows: [portalId: string, number: number, at: Date, visitor: string, address: string, slug: string | null, referrer: string | null][] = [];
  for (const [number, view] of views.entries()) {
    const portalId = portals.get(view.host);
    if (portalId === undefined || view.at > now + 60_000 || view.at < now - oldestMs) continue;
    const at = new Date(view.at);
    const { visitor, address } = visitorKey(await salts.of(civilDateOf(at)), portalId, view.address, view.agent);
    const slug = view.slug !== null && isSlug(view.slug) ? view.slug : null;
    rows.push([portalId, number, at, `\\x${visitor}`, `\\x${address}`, slug, referrerOf(view, portals)]);
  }
  if (rows.length === 0) return;
  const column = (index: number): unknown[] => rows.map((row) => row[index]);
  await inOwnScope(intake, { 'app.portal_ids': `{${[...new Set(portals.values())].join(',')}}` }, ({ manager }) =>
    manager.query(
      `insert into page_view (portal_id, batch, number, at, visitor, address, slug, referrer)
       select v.portal_id, $1, v.number, v.at, v.visitor, v.address, v.slug, v.referrer
       from unnest($2::uuid[], $3::integer[], $4::timestamptz[], $5::bytea[], $6::bytea[], $7::text[], $8::text[])
         as v (portal_id, number, at, visitor, address, slug, referrer)
       on conflict do nothing`,
      [id, ...[0, 1, 2, 3, 4, 5, 6].map(column)],
    ),
  );
}

/** Portals by host name as the sites wrote it; suspended and unknown ones have no readers. */
async function portalsAt(reader: DeliveryReader, views: readonly ViewSeen[]): Promise<Map<string, string>> {
  const hosts = new Map([...new Set(views.map(({ host }) => host))].map((host) => [host, normaliseHost(host)]));
  // What else may stand in a host name would need quotes in the array.
  const asked = [...new Set([...hosts.values()].filter((host) => host !== null && /^[a-z0-9._-]+$/.test(host)))];
  const rows = await reader.rows<{ host: string; portalId: string }>(portalsOfHosts, [`{${asked.join(',')}}`]);
  const found = new Map(rows.map(({ host, portalId }) => [host, portalId]));
  return new Map([...hosts].flatMap(([written, host]) => (host !== null && found.has(host) ? [[written, found.get(host) ?? '']] : [])));
}

/** Host name of another site; a portal does not refer to itself. */
function referrerOf({ referrer, host }: ViewSeen, portals: ReadonlyMap<string, string>): string | null {
  const other = referrer === null ? null : normaliseHost(referrer);
  return other === null || other === normaliseHost(host) || portals.get(other) === portals.get(host) ? null : other;
}
