import type { Config } from '#platform/config';
import { asSystem, inPortal, openSource } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { previewSectionUpgrade, upgradeSections, type SectionPlan } from '#units';
import { progress, Refusal } from '../output.js';

export interface PortalUpgrade {
  readonly host: string;
  readonly follows: string | null;
  readonly version: string;
  readonly changes: SectionPlan['changes'];
}

/**
 * Brings the sections of every portal, or of one, under the law in force: one transaction each, with the rights of `editing`.
 * @param apply false: only what it would do
 * @returns portals with something to do, or done
 * @throws Refusal for a host that is none
 */
export async function upgradePortals(
  config: Config,
  clock: Clock,
  host: string | undefined,
  apply: boolean,
): Promise<{ portals: number; due: PortalUpgrade[] }> {
  const all = await portalsOf(config, host);
  const editing = await openSource(config, 'editing');
  const bar = progress('Chuyên mục (sections)', all.length);
  const due: PortalUpgrade[] = [];
  try {
    for (const portal of all) {
      const plan = await asSystem(() =>
        inPortal(editing, portal.id, async (scope) => {
          const seen = await previewSectionUpgrade(scope, civilDateOf(clock.now()));
          if (apply) await upgradeSections(scope, clock, { version: seen.law.instrument, fingerprint: seen.fingerprint });
          return seen;
        }),
      );
      const { follows, law, changes } = plan;
      if (changes.length > 0 || follows !== law.instrument) due.push({ host: portal.host, follows, version: law.instrument, changes });
      bar.step();
    }
  } finally {
    bar.end();
    await editing.destroy();
  }
  return { portals: all.length, due };
}

/** The directory of hosts knows every portal, the planned ones too. */
async function portalsOf(config: Config, host: string | undefined): Promise<{ id: string; host: string }[]> {
  const delivery = await openSource(config, 'delivery');
  try {
    const found = await delivery.query<{ id: string; host: string }[]>(
      `select portal_id as id, min(host) filter (where is_primary or $1::text is not null) as host from portal_host
       where $1::text is null or host = $1 group by portal_id order by 2`,
      [host?.toLowerCase() ?? null],
    );
    if (host !== undefined && found.length === 0) throw new Refusal(`Không có cổng nào ở tên miền ${host} (no portal answers to this host).`);
    return found;
  } finally {
    await delivery.destroy();
  }
}
