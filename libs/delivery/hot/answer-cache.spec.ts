import fc from 'fast-check';
import { Versions } from '../version/versions.js';
import { AnswerCache, type Answer } from './answer-cache.js';

const patience = 1_000;
const day = '2026-11-26';
const portals = ['p0', 'p1', 'p2'] as const;
type PortalId = (typeof portals)[number];

/** A version of what a portal shows, or of what lists of portals show of it, and since when. */
interface Shown {
  readonly version: number;
  readonly since: number;
}
type ShownOf = Readonly<Record<PortalId, Shown[]>>;
const always = (): ShownOf => {
  const first = (): Shown[] => [{ version: 1, since: Number.NEGATIVE_INFINITY }];
  return { p0: first(), p1: first(), p2: first() };
};

/** A server and one that follows it: what each of its portals shows since when, by version, and what lists show of each. */
class Made {
  now = 0;
  private transaction = 10n;
  private readonly began: number[] = [];
  readonly shows = always();
  readonly lists = always();

  /** @param isListed false: visits were counted, of which no list tells */
  publish(portal: PortalId, isListed: boolean): void {
    this.transaction += 1n;
    this.began.push(this.now);
    const version = this.shows[portal].length + 1;
    this.shows[portal].push({ version, since: this.now });
    if (isListed) this.lists[portal].push({ version, since: this.now });
  }

  /** Versions as a server shows them that is `lag` ms behind. */
  at(lag: number, of: ShownOf = this.shows): (readonly [PortalId, number])[] {
    const when = this.now - lag;
    return portals.map((id) => [id, of[id].findLast(({ since }) => since <= when)!.version]);
  }

  xmax(lag: number): bigint {
    return 10n + BigInt(this.began.filter((since) => since <= this.now - lag).length);
  }

  /** When the version after this one came; never: the end of time. */
  endOf(portal: PortalId, version: number, of: ShownOf = this.shows): number {
    return of[portal].find((shown) => shown.version > version)?.since ?? Number.POSITIVE_INFINITY;
  }
}

/** What is asked for: the page of a portal, or the list of all of them, which a visitor of p0 sees. */
const pages = [...portals, 'list'] as const;
type Page = (typeof pages)[number];

type Step =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'publish'; readonly portal: PortalId; readonly isListed: boolean }
  | { readonly do: 'ask'; readonly page: Page; readonly lag: number; readonly takes: number }
  | { readonly do: 'look'; readonly lag: number; readonly takes: number };

const portal = fc.constantFrom(...portals);
const lag = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 5_000 }));
const takes = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), portal, isListed: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('ask' as const), page: fc.constantFrom(...pages, 'list' as const), lag, takes }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('look' as const), lag, takes }) },
);

interface Given {
  readonly page: Page;
  /** Of each portal that shows in it. */
  readonly versions: readonly (readonly [PortalId, number])[];
}

/**
 * Runs steps; readings and looks begin at once and end later, in any order. @param primary true: nobody is behind
 * @returns what was given from the cache
 */
function run(steps: readonly Step[], primary: boolean): Given[] {
  const made = new Made();
  const versions = new Versions(patience);
  const cache = new AnswerCache({ most: 1_000_000, versions });
  const given: Given[] = [];
  let later: { at: number; end: () => void }[] = [];
  const settle = (): void => {
    const due = later.filter(({ at }) => at <= made.now).sort((a, b) => a.at - b.at);
    later = later.filter(({ at }) => at > made.now);
    for (const { end } of due) end();
  };
  for (const each of steps) {
    const behind = !primary && 'lag' in each ? each.lag : 0;
    if (each.do === 'wait') made.now += each.ms;
    if (each.do === 'publish') made.publish(each.portal, each.isListed);
    if (each.do === 'look') {
      const askedAt = made.now;
      const look = { xmin: made.xmax(behind), xmax: made.xmax(behind), shared: 1, portals: made.at(behind), listed: made.at(behind, made.lists) };
      const end = (): void => {
        if (versions.take(look, askedAt)) cache.clear();
      };
      later.push({ at: made.now + each.takes, end });
    }
    if (each.do === 'ask') {
      const { page } = each;
      const held = cache.find(page, day, made.now);
      if (held) given.push(judged(made, page, held.body.toString(), primary));
      else {
        const [seen, showing] =
          page === 'list'
            ? [{ shared: 1, portals: made.at(behind).slice(0, 1), listed: made.at(behind, made.lists) }, made.at(behind, made.lists)]
            : [{ shared: 1, portals: made.at(behind).filter(([id]) => id === page) }, made.at(behind).filter(([id]) => id === page)];
        const body = Buffer.from(JSON.stringify({ page, versions: showing }));
        const answer: Answer = { portal: page === 'list' ? 'p0' : page, seen, body, askedAt: made.now, isBrief: false };
        later.push({ at: made.now + each.takes, end: () => void cache.store(page, answer, day, made.now) });
      }
    }
    settle();
  }
  return given;
}

function judged(made: Made, page: Page, body: string, primary: boolean): Given {
  const answer = JSON.parse(body) as Given;
  // nothing of another page, whatever happened
  expect(answer.page).toBe(page);
  for (const [id, version] of answer.versions) {
    const stale = made.now - made.endOf(id, version, page === 'list' ? made.lists : made.shows);
    // older than the patience only by as much as the servers themselves are behind
    if (primary) expect(stale).toBeLessThanOrEqual(patience);
  }
  return answer;
}

describe('the cache of answers', () => {
  test('never gives what has been otherwise for longer than the patience, nor anything of another portal', () => {
    const hits = { page: 0, list: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 120 }), (steps) => {
        for (const { page } of run(steps, true)) hits[page === 'list' ? 'list' : 'page'] += 1;
      }),
      { numRuns: 2_000 },
    );
    expect([hits.page > 500, hits.list > 200]).toEqual([true, true]);
  });

  test('with servers that are behind never goes back to what was seen to be over', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 120 }), (steps) => {
        const seen: Record<string, number> = {};
        for (const { page, versions } of run(steps, false)) {
          for (const [id, version] of versions) {
            const place = page === 'list' ? `list ${id}` : id;
            expect(version).toBeGreaterThanOrEqual(seen[place] ?? 0);
            seen[place] = version;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

const answer = (id: string | null, version: number, bytes = 100): Answer => ({
  portal: id,
  seen: { shared: 1, portals: id === null ? [] : [[id, version]] },
  body: Buffer.alloc(bytes, 'x'),
  askedAt: 0,
  isBrief: false,
});

function opened(most = 1_000_000): { versions: Versions; cache: AnswerCache } {
  const versions = new Versions(patience);
  versions.take({ xmin: 1n, xmax: 1n, shared: 1, portals: [] }, 0);
  return { versions, cache: new AnswerCache({ most, versions }) };
}

describe('what is kept', () => {
  test('is not given while the looks are old, and is given again when they are young and it is still so', () => {
    const { versions, cache } = opened();
    cache.store('k', answer('p', 1), day, 0);
    expect(cache.find('k', day, patience)).toBeDefined();
    expect(cache.find('k', day, patience + 1)).toBeUndefined();
    versions.take({ xmin: 1n, xmax: 1n, shared: 1, portals: [] }, 2_000);
    expect(cache.find('k', day, 2_001)).toBeDefined();
  });

  test('is not given on another day, nor after a change of what all share', () => {
    const { versions, cache } = opened();
    cache.store('k', answer('p', 1), day, 0);
    expect(cache.find('k', '2026-11-27', 1)).toBeUndefined();
    cache.store('k', answer('p', 1), day, 1);
    versions.take({ xmin: 2n, xmax: 2n, shared: 2, portals: [] }, 2);
    expect(cache.find('k', day, 3)).toBeUndefined();
  });

  test('is not what comes from a server that is behind, and does not push out what is newer', () => {
    const { cache } = opened();
    const newer = cache.store('k', answer('p', 5), day, 0);
    cache.store('k', answer('p', 4), day, 1);
    expect(cache.find('k', day, 2)).toBe(newer);
  });

  test('falls with any of the portals that show in it', () => {
    const { versions, cache } = opened();
    const two: Answer = {
      portal: 'p',
      seen: {
        shared: 1,
        portals: [
          ['p', 1],
          ['heir', 3],
        ],
      },
      body: Buffer.from('x'),
      askedAt: 0,
      isBrief: false,
    };
    cache.store('k', two, day, 0);
    expect(cache.find('k', day, 1)).toBeDefined();
    versions.take({ xmin: 2n, xmax: 2n, shared: 1, portals: [['heir', 4]] }, 2);
    expect(cache.find('k', day, 3)).toBeUndefined();
  });

  test('of a list stays through what lists do not show, and falls with what they show of any portal', () => {
    const { versions, cache } = opened();
    const seen = {
      shared: 1,
      portals: [['p', 5]] as const,
      listed: [
        ['p', 2],
        ['q', 3],
      ] as const,
    };
    cache.store('k', { portal: 'p', seen, body: Buffer.from('x'), askedAt: 0, isBrief: false }, day, 0);
    versions.take({ xmin: 2n, xmax: 2n, shared: 1, portals: [['q', 8]], listed: [['q', 3]] }, 2);
    expect(cache.find('k', day, 600)).toBeDefined();
    versions.take({ xmin: 3n, xmax: 3n, shared: 1, portals: [['r', 8]], listed: [['r', 8]] }, 3);
    expect(cache.find('k', day, 600)).toBeDefined();
    versions.take({ xmin: 4n, xmax: 4n, shared: 1, portals: [['q', 9]], listed: [['q', 9]] }, 4);
    expect(cache.find('k', day, 600)).toBeUndefined();
  });

  test('of a host without a portal lasts a second at most and takes little room', () => {
    const { versions, cache } = opened();
    for (let n = 0; n < 2_000; n += 1) cache.store(`nobody ${String(n)}`, answer(null, 0), day, 0);
    expect(cache.bytesOf('')).toBeLessThanOrEqual(262_144);
    versions.take({ xmin: 1n, xmax: 1n, shared: 1, portals: [] }, 1_500);
    expect(cache.find('nobody 1999', day, 1_500)).toBeUndefined();
  });

  test('of more portals than are looked after lasts half a second from when it was asked for, whatever the looks say', () => {
    const { cache } = opened();
    cache.store('k', { ...answer('p', 1), askedAt: 100, isBrief: true }, day, 400);
    expect(cache.find('k', day, 600)).toBeDefined();
    expect(cache.find('k', day, 601)).toBeUndefined();
  });

  test('of a small portal stays, however much a large one asks', () => {
    const { cache } = opened(400_000);
    for (let n = 0; n < 20; n += 1) cache.store(`small ${String(n)}`, answer('small', 1), day, 0);
    for (let n = 0; n < 5_000; n += 1) cache.store(`large ${String(n)}`, answer('large', 1, 2_000), day, 0);
    expect(cache.bytes).toBeLessThanOrEqual(400_000);
    expect(Array.from({ length: 20 }, (_, n) => cache.find(`small ${String(n)}`, day, 1)).filter(Boolean)).toHaveLength(20);
  });

  test('of many portals is never more than there is room for, and is counted right', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.nat(5), key: fc.nat(30), bytes: fc.integer({ min: 0, max: 3_000 }) }), { maxLength: 300 }), (puts) => {
        const { cache } = opened(30_000);
        for (const { id, key, bytes } of puts) {
          cache.store(`${String(id)}/${String(key)}`, answer(`p${String(id)}`, 1, bytes), day, 0);
          cache.find(`${String(id)}/${String((key * 7) % 30)}`, day, 0);
          expect(cache.bytes).toBeLessThanOrEqual(30_000);
        }
        expect(cache.bytes).toBe([0, 1, 2, 3, 4, 5].reduce((sum, id) => sum + cache.bytesOf(`p${String(id)}`), 0));
        cache.clear();
        expect(cache.bytes).toBe(0);
      }),
    );
  });

  test('answers the same request, word for word, without reading it, until it gives way', () => {
    const { cache } = opened();
    const entry = cache.store('k', answer('p', 1), day, 0);
    for (let n = 0; n < 10; n += 1) cache.remember(entry, `request ${String(n)}`);
    expect(cache.findRequest('request 0', day, 1)).toBe(entry);
    expect(cache.findRequest('request 9', day, 1)).toBeUndefined();
    cache.store('k', answer('p', 2), day, 2);
    expect(cache.findRequest('request 0', day, 3)).toBeUndefined();
  });

  test('is forgotten when the server stays behind: it is another one', () => {
    const { versions, cache } = opened();
    versions.take({ xmin: 100n, xmax: 100n, shared: 7, portals: [['p', 90]] }, 10);
    const old = { xmin: 5n, xmax: 5n, shared: 1, portals: [['p', 3]] } as const;
    expect(versions.take(old, 20)).toBe(false);
    expect(versions.isFresh(1_100)).toBe(false);
    expect(versions.take(old, 60_021)).toBe(true);
    expect(versions.take(old, 60_022)).toBe(false);
    expect(versions.isFresh(60_023)).toBe(true);
    cache.store('k', answer('p', 3), day, 60_023);
    expect(cache.find('k', day, 60_024)).toBeDefined();
  });
});
