import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { foldPortal } from '../fact/fold.js';
import { everyPortal, sums, type Sum } from './sums.js';

const today = '2026-11-20' as CivilDate;
const day = (text: string): CivilDate => text as CivilDate;
let world: World;
let supervision: DataSource;
const portals: WorldPortal[] = [];

interface Counted {
  readonly portal: number;
  readonly belongs: string;
  readonly entered: string;
  readonly kind: string;
  readonly amount: number;
}
const ledger: Counted[] = [];

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}
const plus = (from: string, days: number): string => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  const next = numbers(7);
  for (let index = 0; index < 3; index += 1) portals.push(await world.portal());
  for (let index = 0; index < 600; index += 1) {
    const belongs = plus('2024-12-20', next(701));
    const entered = next(4) === 0 ? plus(belongs, next(60)) : belongs;
    ledger.push({ portal: next(3), belongs, entered: entered > today ? today : entered, kind: ['news', 'video'][next(2)]!, amount: next(5) === 0 ? -1 : 1 });
  }
  await write(ledger.slice(0, 400));
  const jobs = await world.source('jobs');
  await runAs({ requestId: newId(), personId: null }, async () => {
    for (const portal of portals) await foldPortal(jobs, portal.id, 50);
  });
  await write(ledger.slice(400));
});
afterAll(() => world.close());

async function write(facts: readonly Counted[]): Promise<void> {
  for (const { portal, belongs, entered, kind, amount } of facts) await world.fact(portals[portal]!, belongs, { entered, amount, dimensions: { kind } });
}

function seen<T>(fn: (scope: OpenScope) => Promise<T>, of: readonly WorldPortal[] = portals): Promise<T> {
  return runAs({ requestId: newId(), personId: newId() }, () =>
    inSubtree(
      supervision,
      of.map((portal) => portal.id),
      fn,
    ),
  );
}

/** The same figure by counting the ledger one by one. */
function recount(portal: number, from: string, to: string, kind: string, asOf: string): number {
  return ledger
    .filter((fact) => fact.portal === portal && fact.belongs >= from && fact.belongs < to && (kind === '' || fact.kind === kind) && fact.entered <= asOf)
    .reduce((sum, fact) => sum + fact.amount, 0);
}

const amountOf = (found: readonly Sum[], portal: number, kind = ''): number =>
  found.filter((sum) => sum.key === portals[portal]!.id && sum.value === kind).reduce((sum, each) => sum + each.amount, 0);

describe('sums over spans', () => {
  const spans: [string, string][] = [
    ['2026-11-01', '2026-12-01'],
    ['2026-01-01', '2027-01-01'],
    ['2025-01-01', '2026-01-01'],
    ['2024-12-01', '2026-12-01'],
    ['2026-03-10', '2026-03-11'],
    ['2026-03-10', '2026-03-20'],
    ['2026-03-31', '2026-04-01'],
    ['2026-03-31', '2026-05-01'],
    ['2026-03-31', '2026-05-02'],
    ['2026-03-01', '2026-05-15'],
    ['2025-12-31', '2026-11-21'],
    ['2026-11-15', '2026-11-21'],
    ['2027-01-01', '2027-02-01'],
  ];

  it.each(spans)('from %s to before %s are those of the ledger, folded or not, whole and by kind', async (from, to) => {
    const found = await seen((scope) => sums(scope, everyPortal(day(from), day(to)), { facts: ['items_published'], today }));
    const kinds = await seen((scope) => sums(scope, everyPortal(day(from), day(to)), { facts: ['items_published'], dimension: 'kind', today }));
    for (const index of [0, 1, 2]) {
      expect(amountOf(found, index)).toBe(recount(index, from, to, '', today));
      for (const kind of ['news', 'video']) expect(amountOf(kinds, index, kind)).toBe(recount(index, from, to, kind, today));
    }
  });

  it('as of a day are what was known then, and later entries do not change them', async () => {
    const [from, to] = ['2026-03-01', '2026-04-01'];
    const ask = (asOf: string): Promise<Sum[]> =>
      seen((scope) => sums(scope, everyPortal(day(from), day(to)), { facts: ['items_published'], today, asOf: day(asOf) }));
    const before = await ask('2026-04-02');
    for (const index of [0, 1, 2]) expect(amountOf(before, index)).toBe(recount(index, from, to, '', '2026-04-02'));
    expect([0, 1, 2].some((index) => recount(index, from, to, '', '2026-04-02') !== recount(index, from, to, '', today))).toBe(true);
    await write([{ portal: 0, belongs: '2026-03-15', entered: today, kind: 'news', amount: 1 }]);
    ledger.push({ portal: 0, belongs: '2026-03-15', entered: today, kind: 'news', amount: 1 });
    expect(await ask('2026-04-02')).toEqual(before);
    expect(amountOf(await ask(today), 0)).toBe(recount(0, from, to, '', today));
  });

  it('hold no portal outside of the subtree, even when it is asked for by its id', async () => {
    const [mine, foreign] = portals;
    const spansOfForeign = { sql: "select $1::uuid, $2::text, date '2025-01-01', date '2027-01-01'", values: [foreign!.id, 'x'] };
    expect(await seen((scope) => sums(scope, spansOfForeign, { facts: ['items_published'], today }), [mine!])).toEqual([]);
    expect(await seen((scope) => sums(scope, spansOfForeign, { facts: ['items_published'], today }), [foreign!])).not.toEqual([]);
  });
});
