import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { PersonalDataKey } from '#people';
import { need, type Config } from '#platform/config';
import { runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { SystemClock } from '#platform/time';
import { changeByRow, makePortal, type ImportTools, type PlannedRow, type RowFault, type RowOutcome } from '#province';
import { progress } from '../output.js';

/**
 * Makes and changes the portals of a plan, provinces first, one transaction each. Cut off, it is run again: what is made
 * stays and is found.
 * @returns the rows that failed, by number
 */
export async function applyPlan(config: Config, source: DataSource, planned: readonly PlannedRow[]): Promise<Map<number, RowFault>> {
  const work = planned.filter((row) => row.action === 'create' || row.action === 'change');
  const isProvince = (row: PlannedRow): number => Number(row.create?.kind === 'portal');
  const inOrder = [...work].sort((one, other) => isProvince(other) - isProvince(one));
  const key = new PersonalDataKey(Buffer.from(need(config, 'PERSONAL_DATA_KEY'), 'base64'));
  const queue = await JobQueue.open(need(config, 'DATABASE_URL_JOBS'), false, () => undefined);
  const tools: ImportTools = { source, queue, clock: new SystemClock(), key };
  const bar = progress('Trang (portals)', inOrder.length);
  const failures = new Map<number, RowFault>();
  try {
    for (const row of inOrder) {
      const outcome = await runAs({ requestId: randomUUID(), personId: null }, () => runRow(tools, row));
      if (typeof outcome !== 'string') failures.set(row.number, outcome);
      bar.step();
    }
  } finally {
    bar.end();
    await queue.close();
  }
  return failures;
}

async function runRow(tools: ImportTools, { portalId, create, change }: PlannedRow): Promise<RowOutcome> {
  if (portalId && create) return makePortal(tools, portalId, create);
  return portalId && change ? changeByRow(tools, portalId, change) : 'there';
}
