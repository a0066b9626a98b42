import fc from 'fast-check';
import { Versions, type Seen } from '../version/versions.js';
import { AnswerCache, type Answer } from './answer-cache.js';

const patience = 1_000;
const day = '2026-11-26';
const portals = ['p0', 'p1', 'p2'] as const;
type PortalId = (typeof portals)[number];

/** A server and one that follows it: what each of its portals shows since when, by version. */
class Made {
  now = 0;
  private transaction = 10n;
  readonly shows: Record<PortalId, { version: number; since: number }[]> = {
    p0: [{ version: 1, since: Number.NEGATIVE_INFINITY }],
    p1: [{ version: 1, since: Number.NEGATIVE_INFINITY }],
    p2: [{ version: 1, since: Number.NEGATIVE_INFINITY }],
  };

  publish(portal: PortalId): void {
    this.transaction += 1n;
    this.shows[portal].push({ version: this.shows[portal].length + 1, since: this.now });
  }

  /** Versions as a server shows them that is `lag` ms behind. */
  at(lag: number): Record<PortalId, number> {
    const when = this.now - lag;
    return Object.fromEntries(portals.map((id) => [id, this.shows[id].findLast(({ since }) => since <= when)!.version])) as Record<PortalId, number>;
  }

  xmax(lag: number): bigint {
    const begun = Object.values(this.shows).flatMap((all) => all.filter(({ since }) => since <= this.now - lag)).length;
    return 10n + BigInt(begun);
  }

  /** When the version after this one came; never: the end of time. */
  endOf(portal: PortalId, version: number): number {
    return this.shows[portal][version]?.since ?? Number.POSITIVE_INFINITY;
  }
}

const bodyOf = (portal: PortalId, version: number): Buffer => Buffer.from(`${portal} ${String(version)}`);

type Step =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'publish'; readonly portal: PortalId }
  | { readonly do: 'ask'; readonly portal: PortalId; readonly lag: number; readonly takes: number }
  | { readonly do: 'look'; readonly lag: number; readonly takes: number };

const portal = fc.constantFrom(...portals);
const lag = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 5_000 }));
const takes = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), portal }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('ask' as const), portal, lag, takes }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('look' as const), lag, takes }) },
);

/**
 * Runs steps; readings and looks begin at once and end later, in any order. @param primary true: nobody is behind
 * @returns what was given from the cache
 */
function run(steps: readonly Step[], primary: boolean): { portal: PortalId; text: string; at: number; lookAge: number; lag: number }[] {
  const made = new Made();
  const versions = new Versions(patience);
  const cache = new AnswerCache({ most: 1_000_000, versions });
  const given: { portal: PortalId; text: string; at: number; lookAge: number; lag: number }[] = [];
  let later: { at: number; end: () => void }[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookLag = 0;
  const settle = (): void => {
    const due = later.filter(({ at }) => at <= made.now).sort((a, b) => a.at - b.at);
    later = later.filter(({ at }) => at > made.now);
    for (const { end } of due) end();
  };
  for (const each of steps) {
    if (each.do === 'wait') made.now += each.ms;
    if (each.do === 'publish') made.publish(each.portal);
    if (each.do === 'look') {
      const behind = primary ? 0 : each.lag;
      const seen = made.at(behind);
      const askedAt = made.now;
      const look = { xmin: made.xmax(behind), xmax: made.xmax(behind), shared: 1, portals: portals.map((id) => [id, seen[id]] as const) };
      const end = (): void => {
        const before = versions.isFresh(made.now);
        if (versions.take(look, askedAt)) cache.clear();
        if (versions.isFresh(made.now) || before) {
          if (askedAt > lookedAt) [lookedAt, lookLag] = [askedAt, behind];
        }
      };
      later.push({ at: made.now + each.takes, end });
    }
    if (each.do === 'ask') {
      const held = cache.find(each.portal, day, made.now);
      if (held) given.push({ portal: each.portal, text: held.body.toString(), at: made.now, lookAge: made.now - lookedAt, lag: lookLag });
      else {
        const version = made.at(primary ? 0 : each.lag)[each.portal];
        const seen: Seen = { shared: 1, portals: [[each.portal, version]] };
        const answer: Answer = { portal: each.portal, seen, body: bodyOf(each.portal, version), askedAt: made.now, isBrief: false };
        later.push({ at: made.now + each.takes, end: () => void cache.store(each.portal, answer, day, made.now) });
      }
    }
    settle();
    for (const { portal: id, text, at } of given.slice(-1)) {
      // nothing of another portal, whatever happened
      expect(text.startsWith(`${id} `)).toBe(true);
      const version = Number(text.split(' ')[1]);
      const stale = at - made.endOf(id, version);
      // older than the patience only by as much as the servers themselves are behind
      if (primary) expect(stale).toBeLessThanOrEqual(patience);
    }
  }
  return given;
}

describe('the cache of answers', () => {
  test('never gives what has been otherwise for longer than the patience, nor anything of another portal', () => {
    let hits = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 120 }), (steps) => {
        hits += run(steps, true).length;
      }),
      { numRuns: 2_000 },
    );
    expect(hits).toBeGreaterThan(1_000);
  });

  test('with servers that are behind never goes back to what was seen to be over', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 120 }), (steps) => {
        const seen: Record<string, number> = {};
        for (const { portal: id, text } of run(steps, false)) {
          const version = Number(text.split(' ')[1]);
          expect(version).toBeGreaterThanOrEqual(seen[id] ?? 0);
          seen[id] = version;
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
