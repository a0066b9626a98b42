import type { DataSource } from 'typeorm';
import { configOf } from '#platform/config';
import { asSystem, inSubtree, openSource } from '#platform/db';
import { progress, Refusal } from './output.js';

export interface PortalWithHost {
  readonly id: string;
  readonly host: string;
}

const atOnce = 2;

/**
 * Does something with every portal, or with one, each in a transaction of its own as the role `jobs`, and shows how far it is.
 * @returns the portals with what was found, in the order of their hosts
 * @throws Refusal for a host that is none
 */
export async function overPortals<T>(
  name: string,
  host: string | undefined,
  act: (source: DataSource, portalId: string) => Promise<T>,
): Promise<{ portal: PortalWithHost; result: T }[]> {
  const source = await openSource(configOf('cli'), 'jobs');
  try {
    const portals = await portalsOf(source, host);
    const bar = progress(name, portals.length);
    const found: { portal: PortalWithHost; result: T }[] = [];
    const waiting = [...portals.entries()].reverse();
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [place, portal] = next;
        found[place] = { portal, result: await act(source, portal.id) };
        bar.step();
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, work));
    } finally {
      bar.end();
    }
    return found;
  } finally {
    await source.destroy();
  }
}

/** The directory of hosts knows every portal, the planned ones too; the worker reads it when it has a list of portals, be it empty. */
export async function portalsOf(source: DataSource, host: string | undefined): Promise<PortalWithHost[]> {
  const found = await asSystem(() =>
    inSubtree(source, [], ({ manager }) =>
      manager.query<PortalWithHost[]>(
        `select portal_id as id, coalesce(min(host) filter (where is_primary), min(host)) as host from portal_host
         where $1::text is null or portal_id in (select portal_id from portal_host where host = $1) group by portal_id order by 2`,
        [host?.toLowerCase() ?? null],
      ),
    ),
  );
  if (host !== undefined && found.length === 0) throw new Refusal(`Không có cổng nào ở tên miền ${host} (no portal answers to this host).`);
  return found;
}
