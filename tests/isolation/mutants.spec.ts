import pg from 'pg';
import { channelsByHost } from '../../libs/delivery/channel/channel-statements.js';
import { popularItems } from '../../libs/delivery/visit/visit-statements.js';
import * as publicStatements from '../../libs/delivery/public/statements.js';
import * as lookStatements from '../../libs/delivery/look/look-statements.js';
import { layoutJson } from '../../libs/delivery/look/look-queries.js';
import { oldPath } from './look-tables.js';
import type { CivilDate } from '#platform/time';
import { addFigures } from '../support/figures.js';
import { World } from '../support/world.js';
import { openPolicies } from './expectations.js';
import { conjuncts, isKilled, policyMutants, portalMutants } from './mutants.js';
import { Prober } from './probes.js';
import { scopesOf } from './scopes.js';
import { buildProvince, sharedSection, sharedSlug, type IsolatedPortal, type Province } from './world.js';

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

const deliveryStatements = { ...publicStatements, ...lookStatements, channelsByHost, popularItems };

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
  popularItems: (portal) => [
    [portal.host, 7],
    [portal.host, 30],
  ],
  itemBySlug: (portal) => [[portal.host, sharedSlug]],
  lookByHost: (portal) => [[portal.host, day]],
  homeByHost: (portal) => [[portal.host, day, layoutJson(day).json]],
  linksByHost: (portal) => [[portal.host]],
  unitsByHost: (portal) => [[portal.host, day]],
  contactsByHost: (portal) => [[portal.host]],
  oldAddressByPath: (portal) => [[portal.host, oldPath]],
};
const day = '2026-11-25' as CivilDate;
/** Portals below are named to readers of the one above: what these statements are for. */
const below: Readonly<Record<string, string>> = { P: 'AB' };
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What is wrong with the answer that a portal's visitor gets: another portal's text, or not its own. */
async function answerFaults(text: string, portal: IsolatedPortal, values: unknown[]): Promise<string[]> {
  const answer = await delivery.query(text, values).then(
    (result) => JSON.stringify(result.rows),
    (error: unknown) => `failed: ${(error as Error).message}`,
  );
  const others = Object.values(province.portals).filter((other) => other !== portal && !(below[portal.letter] ?? '').includes(other.letter));
  return [
    ...others.filter((other) => answer.includes(other.publicMark) || answer.includes(other.host)).map((other) => `shows portal ${other.letter}`),
    ...[portal, ...others].filter((other) => answer.includes(other.privateMark)).map((other) => `shows what is not public of ${other.letter}`),
    ...(answer.includes(portal.publicMark) ? [] : [`does not show its own portal: ${answer.slice(0, 200)}`]),
  ];
}

describe('statements of the delivery role', () => {
  const statements = Object.entries(deliveryStatements);

  test('each have a case', () => {
    expect(statements.map(([name]) => name).filter((name) => !asked[name])).toEqual([]);
    expect(Object.keys(asked).filter((name) => !(name in deliveryStatements))).toEqual([]);
  });

  test.each(statements)('%s shows one portal, though the others have the same ids and addresses', async (name, { text }) => {
    for (const letter of ['A', 'B', 'P', 'C'] as const) {
      for (const values of asked[name]!(province.portals[letter])) expect(await answerFaults(text, province.portals[letter], values)).toEqual([]);
    }
    for (const values of asked[name]!(province.portals.D)) expect((await delivery.query(text, values)).rows).toEqual([]);
  });

  test.each(statements)('%s without any one of its comparisons of portals is noticed', async (name, { text }) => {
    const mutants = portalMutants(text);
    expect(mutants.length).toBeGreaterThan(0);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const faults: string[] = [];
      for (const letter of ['A', 'B'] as const) {
        for (const values of asked[name]!(province.portals[letter])) faults.push(...(await answerFaults(mutant.text, province.portals[letter], values)));
      }
      made += 1;
      if (faults.length > 0) killed += 1;
      else survivors.push(mutant.at);
    }
    expect(survivors).toEqual([]);
  });
});
