import { randomUUID } from 'node:crypto';
import type { Config } from '#platform/config';
import { civilDateOf } from '#platform/time';
import { inPortal, openSource, runAs } from '#platform/db';
import { setTarget } from '#supervision';
import type { DemoPortal } from './province.js';

/** What a portal is to publish in the year, by the level of its unit: few enough that the demonstration's items show as progress. */
const amounts: Readonly<Record<string, number>> = { province: 12, department: 6, commune: 3 };

/** Gives every open portal the year's target, as the city's supervisor would. A target that holds already stays. */
export async function setDemoTargets(config: Config, portals: readonly DemoPortal[], at = new Date()): Promise<void> {
  const supervisor = portals.flatMap(({ people }) => people).find(({ role }) => role === 'supervisor');
  if (!supervisor) return;
  const source = await openSource(config, 'editing');
  const year = Number(civilDateOf(at).slice(0, 4));
  try {
    for (const { id, portal, unit } of portals) {
      const amount = portal.state === 'open' ? amounts[unit.kind] : undefined;
      if (amount === undefined) continue;
      await runAs({ requestId: randomUUID(), personId: supervisor.id }, () =>
        inPortal(source, id, (scope) => setTarget(scope, at, { year, amount, months: null, because: `Kế hoạch năm ${String(year)} (dữ liệu thử)` })),
      );
    }
  } finally {
    await source.destroy();
  }
}
