import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cli } from './cli.js';

/**
 * Keeps the last link of every portal as `audit heads` prints it, to be compared at the end.
 * @param {import('./newsroom.js').Newsroom} newsroom @returns {Promise<string>} the file
 */
export async function noteHeads({ env, database }) {
  const { out, code, error } = await cli(env, ['audit', 'heads'], { json: false });
  if (code !== 0) throw new Error(`audit heads: ${error.slice(-500)}`);
  const file = join(database.folder, 'heads.tsv');
  writeFileSync(file, out);
  return file;
}

/**
 * Is the audit whole after a load? Every line has to be sealed, and `audit verify` to find nothing, also against heads that were noted on the
 * way. Then a line is changed past every trigger: a check that stays silent about it would make the answer worthless.
 * @param {import('./newsroom.js').Newsroom} newsroom @param {string} heads file of {@link noteHeads}
 */
export async function chainOf({ env, database: { admin } }, heads) {
  const counted = async () => (await admin.query('select count(*)::int as lines, count(number)::int as sealed from audit_entry')).rows[0];
  for (let turn = 0; turn < 240; turn += 1) {
    const { lines, sealed } = await counted();
    if (lines === sealed) break;
    await wait(500);
  }
  const { lines } = await counted();
  const verify = () => cli(env, ['audit', 'verify', '--heads', heads]);
  const { answer, code, error } = await verify();
  const chainIntact = code === 0 && answer?.faults === 0 && answer.waiting === 0 && answer.lines === lines && lines > 0 && answer.compared > 0;
  const number = await touchALine(admin);
  const touched = await verify();
  const sees = touched.code !== 0 && touched.answer?.touched.length === 1 && touched.answer.touched[0].number === number;
  return {
    figures: { chainIntact, chainLines: answer?.lines ?? 0, chainHeads: answer?.compared ?? 0 },
    faults: [
      ...(chainIntact
        ? []
        : [`nhật ký không nguyên vẹn (the audit is not whole): ${JSON.stringify(answer ?? error.slice(-500)).slice(0, 600)}, ${lines} dòng`]),
      ...(sees ? [] : [`phép thử không thấy một dòng bị sửa (a line that was changed went unnoticed): ${JSON.stringify(touched.answer ?? touched.error)}`]),
    ],
  };
}

/** @returns the number of a line in the middle of a chain, which is now another's */
async function touchALine(admin) {
  const client = await admin.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rows } = await client.query(
      `update audit_entry a set person_id = null from (select portal_id, number from audit_entry where person_id is not null and number > 1 order by number desc limit 1) one
       where a.portal_id = one.portal_id and a.number = one.number returning a.number::int as number`,
    );
    return rows[0]?.number;
  } finally {
    client.release(true);
  }
}
