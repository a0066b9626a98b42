import { execFile } from 'node:child_process';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const main = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function units(...args: string[]): Promise<Run> {
  const env = { PATH: process.env['PATH'], LIENCONG_MODE: 'test', DATABASE_URL_OWNER: database.urls.owner };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, 'units', ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}
const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { code, out, err } = await units(...args, '--json');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Record<string, unknown>;
};

describe('the command units', () => {
  it('tries, loads, and again changes nothing', async () => {
    expect(await json('load')).toMatchObject({
      applied: false,
      made: 12_961,
      successions: 3_899,
      faults: { old_without_code: 810, label_collision: 10, special_zone: 13 },
    });
    expect((await units('tree', '--on', '2025-06-30')).out).toMatch(/"units":0/);
    const loaded = await json('load', '--apply');
    expect(loaded).toMatchObject({ applied: true, made: 12_961, oldCommunes: 10_034 });
    expect(loaded['seconds']).toBeLessThan(60);
    const again = await units('load', '--apply');
    expect(again.out).toMatch(/đơn vị tạo mới \(units made\) +0\n/);
    expect(again.out).toMatch(/FIGURES \{"made":0,"changed":0,"successions":0,"faults":1031/);
  }, 180_000);

  it('shows the tree of a day, as it was and as it is now', async () => {
    expect((await units('tree', '--on', '2025-06-30')).out).toMatch(/FIGURES \{"units":63\}/);
    const then = await units('tree', '--on', '2024-03-31', '--root', '51.huyen-binh-son');
    expect(then.out).toMatch(/^51\.huyen-binh-son {2}Huyện Bình Sơn\n {2}21040 {2}Thị trấn Châu Ổ\n/);
    const now = await units('tree', '--on', '2024-03-31', '--root', '75', '--now');
    expect(now.out).toMatch(/^70 {2}Tỉnh Bình Phước$/m);
    expect(now.out).toMatch(/^75 {2}Tỉnh Đồng Nai$/m);
  });

  it('refuses what it cannot do, in words', async () => {
    expect(await units('tree', '--on', '31/3/2024')).toMatchObject({ code: 1, err: expect.stringContaining('năm-tháng-ngày') as string });
    expect(await units('tree', '--on', '2024-03-31', '--root', '00000')).toMatchObject({ code: 1, err: expect.stringContaining('00000') as string });
    expect(await units('load', '--before', 'x.csv')).toMatchObject({ code: 1, err: expect.stringContaining('ba tệp') as string });
    expect(await units('load', '--before', 'x.csv', '--current', 'x.csv', '--successions', 'x.csv')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Không có tệp') as string,
    });
    expect((await units('compare')).code).toBe(1);
  });

  it('lists every fault with its code', async () => {
    const { out } = await units('faults');
    expect(out).toMatch(/23737 +Xã Ia Mơ/);
    expect(out).toMatch(/25280 25294 +locthanh: Xã Lộc Thạnh \/ Xã Lộc Thành/);
  });
});
