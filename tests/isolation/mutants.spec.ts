import pg from 'pg';
import { channelsByHost } from '../../libs/delivery/channel/channel-statements.js';
import { popularItems } from '../../libs/delivery/visit/visit-statements.js';
import { fileByName } from '../../libs/delivery/files/file-statements.js';
import { sharedFile } from './file-rows.js';
import * as publicStatements from '../../libs/delivery/public/statements.js';
import * as lookStatements from '../../libs/delivery/look/look-statements.js';
import { layoutJson } from '../../libs/delivery/look/look-queries.js';
import { oldPath } from './look-tables.js';
import type { CivilDate } from '#platform/time';
import * as portalsStatements from '../../libs/delivery/portals/portals-statements.js';
import * as searchStatements from '../../libs/delivery/search/search-statements.js';
import type { Statement } from '../../libs/delivery/public/statements.js';
import { addFigures } from '../support/figures.js';
import { World } from '../support/world.js';
import { openPolicies } from './open-policies.js';
import { conjuncts, isKilled, policyMutants, portalMutants } from './mutants.js';
import { Prober } from './probes.js';
import { scopesOf } from './scopes.js';
import { buildProvince, provinceOf, sharedSection, sharedSlug, type IsolatedPortal, type Province } from './world.js';

const issuer = 'https://cap-phep.example.test/realms/liencong';
let world: World;
let province: Province;
let prober: Prober;
let delivery: pg.Client;
let made = 0;
let killed = 0;

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, issuer);
  // no two portals published last on the same day, or in the same month
  for (const [place, { id }] of Object.values(province.portals).entries())
    await world.rows("update placement set placed_at = timestamptz '2026-10-20T03:00:00Z' + $2 * interval '1 month' where portal_id = $1 and item_id = $3", [
      id,
      place,
      province.twins.relatedId,
    ]);
  prober = await Prober.open(world.database.adminUrl);
  delivery = new pg.Client({ connectionString: world.database.urls.delivery });
  await delivery.connect();
});
afterAll(async () => {
  addFigures('isolation', { mutantsMade: made, mutantsKilled: killed });
  await delivery.end();
  await prober.close();
  await world.close();
});

describe('policies', () => {
  test('without their predicate, or a part of it, are each noticed', async () => {
    const { mutants, policies, open } = await policyMutants(prober);
    const scopes = scopesOf(province, issuer);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const dead = await isKilled(prober, mutant, scopes);
      made += 1;
      if (dead) killed += 1;
      else survivors.push(mutant.name);
    }
    expect(survivors).toEqual([]);
    // Nothing to drop only where that is written down with its reason.
    expect(open.filter((policy) => !openPolicies[policy])).toEqual([]);
    expect(new Set(policies).size).toBeGreaterThan(30);
  }, 300_000);

  test('are taken apart at their conditions', () => {
    expect(conjuncts('((a = f()) AND (b = g((c AND d))))')).toEqual(['(a = f())', '(b = g((c AND d)))']);
    expect(conjuncts('(a = f())')).toEqual(['a = f()']);
    expect(conjuncts('(a) OR (b)')).toEqual(['(a) OR (b)']);
  });
});

const words = `'ban' & 'trinh'`;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const day = '2026-11-25' as CivilDate;
/** What follows the host in a search for the words of every title: see search-statements.ts. */
const search = [words, words, null, words, words, words, 'news', '-infinity', 'infinity', sharedSection, 2_147_483_647, 'infinity', lastId, 50];

/** Values with which a portal asks each statement; a new statement needs a line here. */
const asked: Readonly<Record<string, (portal: IsolatedPortal) => unknown[][]>> = {
  portalByHost: (portal) => [[portal.host, '2026-11-25']],
  servedHost: (portal) => [[portal.host]],
  latestItems: (portal) => [[portal.host, 50, 'infinity', lastId]],
  latestItemsOfSection: (portal) => [
    [portal.host, 50, 'infinity', lastId, sharedSection],
    [portal.host, 50, 'infinity', lastId, 'muc-1'],
  ],
  channelsByHost: (portal) => [[portal.host, '2026-11-25']],
  fileByName: (portal) => [[portal.host, sharedFile]],
  popularItems: (portal) => [
    [portal.host, 7],
    [portal.host, 30],
  ],
  archiveMonths: (portal) => [[portal.host]],
  archiveMonthsOfSection: (portal) => [[portal.host, sharedSection]],
  itemBySlug: (portal) => [[portal.host, sharedSlug]],
  lookByHost: (portal) => [[portal.host, day]],
  homeByHost: (portal) => [[portal.host, day, layoutJson(day).json]],
  linksByHost: (portal) => [[portal.host]],
  contactsByHost: (portal) => [[portal.host]],
  oldAddressByPath: (portal) => [[portal.host, oldPath]],
  portalsOfProvince: (portal) => [[portal.host, '2026-11-25', '2026-10-01T00:00:00+07:00']],
  portalsBelow: (portal) => [[portal.host, '2026-11-25', '2026-10-01T00:00:00+07:00']],
  searchPortal: (portal) => [[portal.host, ...search]],
  searchProvince: (portal) => [[portal.host, ...search, '2026-11-25']],
  countInPortal: (portal) => [[portal.host, marks()]],
  countInProvince: (portal) => [[portal.host, marks(), '2026-11-25']],
};
/** Answers of which show every portal of a province. */
const ofProvince = ['portalsOfProvince', 'searchProvince', 'countInProvince'];
/** Portals below are named to readers of the one above: what these statements are for. */
const below: Readonly<Record<string, string>> = { P: 'AB' };
const marks = (): string[] => Object.values(province.portals).map(({ publicMark }) => `'${publicMark}'`);

/** Statements that show no text: the sum of what they count, as the database knows it. */
const counted: Readonly<Record<string, string>> = {
  archiveMonths: `select count(distinct (to_char(placed_at at time zone interval '7 hours', 'YYYY-MM'), item_id))::int as n from placement where portal_id = $1`,
  archiveMonthsOfSection: `select count(distinct (to_char(placed_at at time zone interval '7 hours', 'YYYY-MM'), item_id))::int as n from placement pl join section s using (portal_id) where portal_id = $1 and s.id = pl.section_id and s.slug = '${sharedSection}'`,
};

async function countFaults(name: string, text: string, portal: IsolatedPortal, values: unknown[]): Promise<string[]> {
  const [own] = await world.rows<{ n: number }>(counted[name]!, [portal.id]);
  const sum = await delivery.query<{ count: number }>(text, values).then(
    ({ rows }) => rows.reduce((total, { count }) => total + count, 0),
    () => -1,
  );
  return sum === own!.n && sum > 0 ? [] : [`counts ${String(sum)} in place of ${String(own!.n)}`];
}

/** What is wrong with the answer that a portal's visitor gets: another portal's text, or not its own. */
async function answerFaults(name: string, text: string, portal: IsolatedPortal, values: unknown[]): Promise<string[]> {
  if (counted[name]) return countFaults(name, text, portal, values);
  const rows = await delivery.query<Record<string, unknown>>(text, values).then(
    (result) => result.rows,
    (error: unknown) => [{ failed: (error as Error).message }],
  );
  const answer = JSON.stringify(rows);
  const mayShow = ofProvince.includes(name) ? provinceOf(portal.letter) : [portal.letter, ...Array.from(below[portal.letter] ?? '')];
  const others = Object.values(province.portals).filter(({ letter }) => !mayShow.includes(letter));
  return [
    ...others.filter((other) => answer.includes(other.publicMark) || answer.includes(other.host)).map((other) => `shows portal ${other.letter}`),
    ...[portal, ...others].filter((other) => answer.includes(other.privateMark)).map((other) => `shows what is not public of ${other.letter}`),
    ...(answer.includes(portal.publicMark) ? [] : [`does not show its own portal: ${answer.slice(0, 200)}`]),
    ...(name === 'portalsOfProvince' || name === 'portalsBelow' ? await miscounted(rows) : []),
  ];
}

/** Figures of another portal show no text of it: they are counted again. */
async function miscounted(rows: readonly Record<string, unknown>[]): Promise<string[]> {
  const counted = await world.rows<{ id: string; items: number; day: string }>(
    `select portal_id as id, count(*) filter (where placed_at >= '2026-10-01T00:00:00+07:00')::int as items, (max(placed_at) at time zone interval '7 hours')::date::text as day
     from placement group by 1`,
  );
  const right = (row: Record<string, unknown>): boolean => {
    const { items, day } = counted.find(({ id }) => id === row['id']) ?? { items: 0, day: null };
    return items === row['itemsThisMonth'] && day === row['lastPublishedOn'];
  };
  return rows.filter((row) => !right(row)).map((row) => `counts ${String(row['name'])} wrongly`);
}

describe('statements of the delivery role', () => {
  const deliveryStatements: Readonly<Record<string, unknown>> = {
    ...publicStatements,
    ...lookStatements,
    ...portalsStatements,
    ...searchStatements,
    channelsByHost,
    fileByName,
    popularItems,
  };
  const statements = Object.entries(deliveryStatements).filter((entry): entry is [string, Statement] => typeof entry[1] === 'object');

  test('each have a case', () => {
    expect(statements.map(([name]) => name).filter((name) => !asked[name])).toEqual([]);
    expect(Object.keys(asked).filter((name) => !(name in deliveryStatements))).toEqual([]);
  });

  test.each(statements)('%s shows one portal, though the others have the same ids and addresses', async (name, { text }) => {
    for (const letter of ['A', 'B', 'P', 'C'] as const) {
      for (const values of asked[name]!(province.portals[letter])) expect(await answerFaults(name, text, province.portals[letter], values)).toEqual([]);
    }
    for (const values of asked[name]!(province.portals.D))
      expect((await delivery.query(text, values)).rows.filter((row: { total?: number }) => row.total !== 0)).toEqual([]);
  });

  test.each(statements)('%s without any one of its comparisons of portals is noticed', async (name, { text }) => {
    const mutants = portalMutants(text);
    expect(mutants.length).toBeGreaterThan(0);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const faults: string[] = [];
      for (const letter of ['A', 'B'] as const) {
        for (const values of asked[name]!(province.portals[letter])) faults.push(...(await answerFaults(name, mutant.text, province.portals[letter], values)));
      }
      made += 1;
      if (faults.length > 0) killed += 1;
      else survivors.push(mutant.at);
    }
    expect(survivors).toEqual([]);
  });
});
