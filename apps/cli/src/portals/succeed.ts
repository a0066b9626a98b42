import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { asSystem, inPortal, openSource, urlSetting } from '#platform/db';
import { need } from '#platform/config';
import { JobQueue } from '#platform/jobs';
import { civilDateOf, type Clock } from '#platform/time';
import { Process } from '#process';
import { portalSubject } from '#province';
import { heirs } from '#units';
import { progress } from '../output.js';

/** A public portal whose unit has ended, and who goes on from it. */
export interface EndedPortal {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** Last resolution that ended the unit, with its day. */
  readonly resolution: string;
  readonly endedOn: string;
  readonly heirs: readonly { readonly portalId: string; readonly name: string }[];
  /** Units that go on but have no portal yet, by name. */
  readonly withoutPortal: readonly string[];
}

type Ended = Omit<EndedPortal, 'heirs' | 'withoutPortal'> & { readonly unitId: string };

/**
 * Closes the portals whose units resolutions have ended: each becomes an archive that names its heirs; with exactly one its home
 * page leads there. One transaction each; a portal that is closed already is left alone, so a second run does nothing.
 * @param apply false: only what it would do
 */
export async function succeedPortals(config: Config, clock: Clock, apply: boolean): Promise<EndedPortal[]> {
  const delivery = await openSource(config, 'delivery');
  const editing = await openSource(config, 'editing');
  const queue = await JobQueue.open(need(config, urlSetting.editing), false, () => undefined);
  const process = new Process(queue, clock);
  try {
    const today = civilDateOf(clock.now());
    const ended = await endedPortals(delivery, today);
    const bar = progress('Cổng của đơn vị đã kết thúc (portals of ended units)', ended.length);
    const found: EndedPortal[] = [];
    for (const each of ended) {
      const { unitId, ...portal } = each;
      const successors = await portalsOfHeirs(delivery, unitId, today);
      found.push({ ...portal, ...successors });
      if (apply) {
        const input = { reason: `${each.resolution} (${each.endedOn})`, heirPortalIds: successors.heirs.map(({ portalId }) => portalId) };
        await asSystem(() => inPortal(editing, each.id, (scope) => process.transition(scope, portalSubject(clock), each.id, 'close', input)));
      }
      bar.step();
    }
    bar.end();
    return found;
  } finally {
    await queue.close();
    await editing.destroy();
    await delivery.destroy();
  }
}

/** Public portals that are not closed though their unit has ended. */
function endedPortals(delivery: DataSource, today: string): Promise<Ended[]> {
  return delivery.query(
    `select p.portal_id as id, p.unit_id as "unitId", p.name, coalesce(h.host, '') as host, u.valid_to::text as "endedOn",
            coalesce((select s.resolution from succession_part t join succession s on s.id = t.succession_id
                      where t.predecessor_id = u.id and s.effective_on <= $1 order by s.effective_on desc limit 1), 'Đơn vị đã kết thúc') as resolution
     from portal p join unit u on u.id = p.unit_id
     left join portal_host h on h.portal_id = p.portal_id and h.is_primary
     where p.state in ('open', 'suspended') and u.valid_to <= $1
     order by u.valid_to, p.portal_id`,
    [today],
  );
}

async function portalsOfHeirs(delivery: DataSource, unitId: string, today: string): Promise<Pick<EndedPortal, 'heirs' | 'withoutPortal'>> {
  const units = await heirs(delivery.manager, unitId, today);
  const portals: { portalId: string; name: string; unitId: string }[] = await delivery.query(
    `select portal_id as "portalId", name, unit_id as "unitId" from portal where unit_id = any ($1) and state in ('open', 'suspended') order by portal_id`,
    [units.map(({ id }) => id)],
  );
  const served = new Set(portals.map((portal) => portal.unitId));
  return {
    heirs: portals.map(({ portalId, name }) => ({ portalId, name })),
    withoutPortal: units.filter(({ id }) => !served.has(id)).map(({ name }) => name),
  };
}
