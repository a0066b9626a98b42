import { topicIn } from './tag-tables.js';
import pg from 'pg';
import { fileByName } from '../../libs/delivery/files/file-statements.js';
import { sharedFile } from './file-rows.js';
import { placedBanner, placedFile } from './placed-rows.js';
import { countInPortal, countInProvince } from '../../libs/delivery/search/search-statements.js';
import { servedHost } from '../../libs/delivery/public/statements.js';
import { addFigures } from '../support/figures.js';
import { World } from '../support/world.js';
import { openPolicies } from './open-policies.js';
import { conjuncts, isKilled, policyMutants, portalMutants } from './mutants.js';
import { Prober } from './probes.js';
import { day, rootCases, type RootCase } from './root-statements.js';
import { scopesOf } from './scopes.js';
import { buildProvince, provinceOf, publishedApart, sharedSection, type IsolatedPortal, type Province } from './world.js';

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
  await publishedApart(province);
  // one in which everything has a topic: where the others have none is noticed there
  await world.rows(`update placement set topic = $2 where portal_id = $1 and topic is null`, [province.portals.B.id, topicIn('B')]);
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

/** Statements that stand for themselves: values with which a portal asks each. */
const alone: readonly RootCase[] = [
  { name: 'served host', text: servedHost.text, values: (host) => [[host]] },
  { name: 'file by name', text: fileByName.text, values: (host) => [sharedFile, placedFile].map((file) => [host, file]) },
  { name: 'counts in a portal', text: countInPortal.text, values: (host) => [[host, marks()]] },
  { name: 'counts in the province', text: countInProvince.text, values: (host) => [[host, marks(), day]] },
];
/** Answers of which show every portal of a province. */
const ofProvince = ['portals of the province', 'search in the province', 'counts in the province'];
/** Portals below are named to readers of the one above: what these statements are for. */
const below: Readonly<Record<string, string>> = { P: 'AB' };
const marks = (): string =>
  `{${Object.values(province.portals)
    .map(({ publicMark }) => `"'${publicMark}'"`)
    .join()}}`;

/** Statements that show no text: the sum of what they count, as the database knows it. */
const counted: Readonly<Record<string, string>> = {
  tags: `select count(*)::int as n from tagged_item where portal_id = $1 and placed_at is not null`,
  archive: `select count(distinct (to_char(placed_at at time zone interval '7 hours', 'YYYY-MM'), item_id))::int as n from placement where portal_id = $1`,
  'archive of a section': `select count(distinct (to_char(placed_at at time zone interval '7 hours', 'YYYY-MM'), item_id))::int as n from placement pl join section s using (portal_id) where portal_id = $1 and s.id = pl.section_id and s.slug = '${sharedSection}'`,
};

/** Topics are no words of a portal: those of the answer are looked up again. */
async function topicFaults(portal: IsolatedPortal, values: unknown[], text: string): Promise<string[]> {
  const own = await world.rows<{ code: string }>(`select distinct coalesce(topic, 'other') as code from placement where portal_id = $1`, [portal.id]);
  const shown = listOf(await rowsOf(text, values)).map(({ code }) => String(code));
  const right = own.map(({ code }) => code);
  return right.length > 0 && shown.toSorted().join() === right.toSorted().join() ? [] : [`shows the topics ${shown.join()} in place of ${right.join()}`];
}

type Row = Record<string, unknown>;

/** Rows of a statement; of a root field, what its answer lists. */
async function rowsOf(text: string, values: unknown[]): Promise<Row[]> {
  return delivery.query<Row>(text, values).then(
    ({ rows }) => rows,
    (error: unknown) => [{ failed: (error as Error).message }],
  );
}
const listOf = (rows: readonly Row[]): Row[] => rows.flatMap(({ answer }) => (typeof answer === 'string' ? (JSON.parse(answer) as Row[]) : []));

async function countFaults(name: string, text: string, portal: IsolatedPortal, values: unknown[]): Promise<string[]> {
  const [own] = await world.rows<{ n: number }>(counted[name]!, [portal.id]);
  const sum = listOf(await rowsOf(text, values)).reduce((total, { count }) => total + Number(count), 0);
  return [
    ...(sum === own!.n && sum > 0 ? [] : [`counts ${String(sum)} in place of ${String(own!.n)}`]),
    ...(name === 'archive' ? await ownWrongly(listOf(await rowsOf(text, values)), portal.id) : []),
  ];
}

/** What is wrong with the answer that a portal's visitor gets: another portal's text, or not its own. */
async function answerFaults(name: string, text: string, portal: IsolatedPortal, values: unknown[]): Promise<string[]> {
  if (counted[name]) return countFaults(name, text, portal, values);
  if (name === 'topics') return topicFaults(portal, values, text);
  const rows = await rowsOf(text, values);
  const answer = JSON.stringify(rows);
  const mayShow = ofProvince.includes(name) ? provinceOf(portal.letter) : [portal.letter, ...Array.from(below[portal.letter] ?? '')];
  const others = Object.values(province.portals).filter(({ letter }) => !mayShow.includes(letter));
  const mustShow = name === 'portals below' ? Array.from(below[portal.letter] ?? '') : [portal.letter];
  const missing = Object.values(province.portals).filter(({ letter, publicMark }) => mustShow.includes(letter) && !answer.includes(publicMark));
  return [
    ...others.filter((other) => answer.includes(other.publicMark) || answer.includes(other.host)).map((other) => `shows portal ${other.letter}`),
    ...[portal, ...others].filter((other) => answer.includes(other.privateMark)).map((other) => `shows what is not public of ${other.letter}`),
    ...missing.map(({ letter }) => `does not show portal ${letter}: ${answer.slice(0, 200)}`),
    ...(rows.length > 1 && rows[0] && 'answer' in rows[0] ? [`answers ${String(rows.length)} times`] : []),
    ...(name.startsWith('portals') ? await miscounted(listOf(rows)) : []),
    ...(name === 'look' ? shownTwice(rows) : []),
  ];
}

/** The place that another portal gave the same banner shows no text of it: the banner stands twice. */
const shownTwice = (rows: readonly Row[]): string[] => (JSON.stringify(rows).split(placedBanner).length > 2 ? ['shows a banner twice'] : []);

/** Months of which it is said wrongly that the portal wrote some of them itself, or that it did not. */
async function ownWrongly(months: readonly Row[], portalId: string): Promise<string[]> {
  const own = await world.rows<{ month: string }>(
    `select distinct to_char(placed_at at time zone interval '7 hours', 'YYYY-MM') as month from placement where portal_id = $1 and mark = 'own'`,
    [portalId],
  );
  return months
    .filter(({ month, hasOwn }) => own.some((each) => each.month === month) !== hasOwn)
    .map(({ month }) => `takes the items of ${String(month)} for others'`);
}

/** Figures of another portal show no text of it: they are counted again. */
async function miscounted(rows: readonly Row[]): Promise<string[]> {
  const counted = await world.rows<{ id: string; items: number; day: string }>(
    `select portal_id as id, count(*) filter (where placed_at >= '2026-11-01T00:00:00+07:00')::int as items, (max(placed_at) at time zone interval '7 hours')::date::text as day
     from placement group by 1`,
  );
  const right = (row: Row): boolean => {
    const { items, day } = counted.find(({ id }) => id === row['id']) ?? { items: 0, day: null };
    return items === row['itemsThisMonth'] && day === row['lastPublishedOn'];
  };
  const twice = rows.filter(({ id }, place) => rows.findIndex((row) => row['id'] === id) !== place);
  return [
    ...rows.filter((row) => !right(row)).map((row) => `counts ${String(row['name'])} wrongly`),
    ...twice.map((row) => `shows ${String(row['name'])} twice`),
  ];
}

describe('statements of the delivery role', () => {
  const cases = [...rootCases(), ...alone].map((each) => [each.name, each] as const);

  test.each(cases)('%s: shows one portal, though the others have the same ids and addresses', async (name, { text, values }) => {
    for (const letter of ['A', 'B', 'P', 'C'] as const) {
      const portal = province.portals[letter];
      for (const each of values(portal.host)) expect(await answerFaults(name, text, portal, each)).toEqual([]);
    }
    for (const each of values(province.portals.D.host)) {
      const answer = JSON.stringify(await rowsOf(text, each));
      expect(answer).not.toContain('failed');
      for (const { publicMark, privateMark } of Object.values(province.portals))
        for (const mark of [publicMark, privateMark]) expect(answer).not.toContain(mark);
    }
  });

  test.each(cases)('%s: without any one of its comparisons of portals is noticed', async (name, { text, values }) => {
    const mutants = portalMutants(text);
    expect(mutants.length).toBeGreaterThan(0);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const faults: string[] = [];
      for (const letter of ['A', 'B', 'P'] as const) {
        for (const each of values(province.portals[letter].host)) faults.push(...(await answerFaults(name, mutant.text, province.portals[letter], each)));
      }
      made += 1;
      if (faults.length > 0) killed += 1;
      else survivors.push(mutant.at);
    }
    expect(survivors).toEqual([]);
  });
});
