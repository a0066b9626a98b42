import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { need, type Config } from '#platform/config';
import { progress } from '../output.js';
import { demoProvince, type DemoPortal } from './province.js';

export interface Loaded {
  readonly portals: readonly DemoPortal[];
  /** False when everything was there before. */
  readonly changed: boolean;
  readonly made: { readonly portals: number; readonly accounts: number; readonly items: number };
}

const oneLoadAtATime = 826_430_002;

/**
 * Loads the demonstration province and binds its accounts to `issuer`. Each portal is a transaction of its own; a load that
 * was cut off is completed by the next one.
 */
export async function loadDemo(config: Config, issuer: string): Promise<Loaded> {
  const portals = await demoProvince();
  const guard = new pg.Client({ connectionString: need(config, 'DATABASE_URL_OWNER'), application_name: 'liencong-demo' });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [oneLoadAtATime]);
    if (await isLoaded(guard, issuer, portals)) return { portals, changed: false, made: { portals: 0, accounts: 0, items: 0 } };
    return { portals, changed: true, made: await loadAll(config, issuer, portals) };
  } finally {
    await guard.end();
  }
}

/** The account that is bound last stands for the whole: binding is the end of a load. */
async function isLoaded(owner: pg.Client, issuer: string, portals: readonly DemoPortal[]): Promise<boolean> {
  const last = portals.at(-1)?.people.at(-1);
  if (!last) return true;
  await owner.query('begin');
  await owner.query("select set_config('app.issuer', $1, true), set_config('app.subject', $2, true)", [issuer, last.subject]);
  const { rowCount } = await owner.query('select from identity where issuer = scope.issuer() and subject = scope.subject() and person_id = $1', [last.id]);
  await owner.query('commit');
  return rowCount === 1;
}

async function loadAll(config: Config, issuer: string, portals: readonly DemoPortal[]): Promise<Loaded['made']> {
  // one after the other: the newsroom reads its kinds from their folders, and what stands on it has to wait for that
  const { DataSource } = await import('typeorm');
  const { inPortal, runAs } = await import('#platform/db');
  const { changeUnit, createPortal, createUnit, unitChanges } = await import('#units');
  const { bindAccounts, enrol } = await import('./enrol.js');
  const { postHistory } = await import('./history.js');
  const { liveOn } = await import('./living.js');
  const { setDemoTargets } = await import('./targets.js');
  const { arrangeDemoLooks } = await import('./look.js');
  const { openMailboxes } = await import('./mailboxes.js');
  const { seatDemoBoards } = await import('./board.js');
  const owner = new DataSource({ type: 'postgres', url: need(config, 'DATABASE_URL_OWNER'), poolSize: 2, applicationName: 'liencong-demo' });
  await owner.initialize();
  const bar = progress('Dữ liệu dùng thử (demonstration data)', portals.length);
  try {
    const unitIds = await owner.transaction(async (manager) => {
      const ids = new Map<string, string>();
      for (const { unit } of portals) ids.set(unit.code, (await createUnit(manager, unit)).id);
      for (const { code, name, since, by } of unitChanges) {
        const id = ids.get(code);
        if (id) await changeUnit(manager, id, { on: since, resolution: by, name });
      }
      return ids;
    });
    let made = 0;
    for (const each of portals) {
      const unitId = unitIds.get(each.unit.code) ?? '';
      const created = await runAs({ requestId: randomUUID(), personId: null }, () =>
        inPortal(owner, each.id, async (scope) => {
          const changed = await createPortal(scope, { ...each.portal, unitId });
          await enrol(scope, unitId, each.people);
          return changed;
        }),
      );
      if (created) made += 1;
      bar.step();
    }
    await openMailboxes(config, portals);
    // first: a board's process says until when what is handed in waits
    await seatDemoBoards(config, portals);
    const items = (await postHistory(config, portals)) + (await liveOn(config, portals));
    await setDemoTargets(config, portals);
    await arrangeDemoLooks(config, portals);
    const accounts = await owner.transaction((manager) =>
      bindAccounts(
        manager,
        issuer,
        portals.flatMap((each) => each.people),
      ),
    );
    return { portals: made, accounts, items };
  } finally {
    bar.end();
    await owner.destroy();
  }
}
