import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeCsv } from '#platform/sheet';
import { World } from '../support/world.js';

/** The commands of the operator, as processes of their own over the database of the spec. */
const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const run = promisify(execFile);
let world: World;
let folder: string;

beforeAll(async () => {
  world = await World.create();
  folder = mkdtempSync(path.join(tmpdir(), 'liencong-targets-'));
  await world.portal({ host: 'mot.example.test', state: 'planned' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

async function cli(what: 'targets' | 'openings', rows: readonly (readonly string[])[], ...words: readonly string[]): Promise<{ code: number; out: string }> {
  const file = path.join(folder, 'bang.csv');
  writeFileSync(file, writeCsv(rows));
  const { delivery, supervision, editing } = world.database.urls;
  const env = {
    PATH: process.env['PATH'] ?? '',
    LIENCONG_MODE: 'test',
    DATABASE_URL_DELIVERY: delivery,
    DATABASE_URL_SUPERVISION: supervision,
    DATABASE_URL_EDITING: editing,
  };
  try {
    return { code: 0, out: (await run(process.execPath, [program, what, 'import', file, ...words], { env })).stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout };
  }
}
const figuresOf = ({ out }: { out: string }): unknown => JSON.parse(/^FIGURES (.*)$/m.exec(out)?.[1] ?? '{}') as unknown;

it('targets import checks first, writes the right rows when asked to, and does nothing the second time', async () => {
  const rows = [
    ['Tên miền', 'Năm', 'Chỉ tiêu'],
    ['mot.example.test', '2026', '3.000'],
    ['khong-co.example.test', '2026', '3.000'],
  ];
  const trial = await cli('targets', rows);
  expect([trial.code, figuresOf(trial)]).toEqual([1, expect.objectContaining({ rows: 2, set: 1, errors: 1, written: 0 })]);
  expect(trial.out).toContain('Không có trang này');
  expect(await world.rows('select from target')).toEqual([]);
  expect(figuresOf(await cli('targets', rows, '--apply'))).toMatchObject({ written: 1 });
  const again = await cli('targets', rows.slice(0, 2), '--apply');
  expect([again.code, figuresOf(again)]).toEqual([0, expect.objectContaining({ set: 0, unchanged: 1, written: 0 })]);
  expect(await world.rows('select amount, person_id from target')).toEqual([{ amount: '3000', person_id: null }]);
}, 60_000);

it('openings import enters a balance with its paper', async () => {
  const rows = [
    ['Tên miền', 'Ngày', 'Lũy kế', 'Căn cứ'],
    ['mot.example.test', '01/01/2024', 'trên 330.915.680', 'Báo cáo quý IV/2023'],
  ];
  expect(figuresOf(await cli('openings', rows, '--apply'))).toMatchObject({ written: 1, errors: 0 });
  const answer = JSON.parse((await cli('openings', rows, '--apply', '--json')).out) as unknown;
  expect(answer).toMatchObject({ unchanged: 1, written: 0, faults: [] });
  expect(await world.rows('select measure, on_day::text, amount, qualifier from opening_balance')).toEqual([
    { measure: 'visits', on_day: '2024-01-01', amount: '330915680', qualifier: 'more_than' },
  ]);
}, 60_000);
