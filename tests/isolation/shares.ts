import { cases, type Case } from './cases.js';
import { cellsOf, Trial } from './trial.js';

/** Parts of the cases, each tried in a file of its own (`operations-1.spec.ts`): two workers share the work. */
export const shares = [1, 2] as const;
export type Share = (typeof shares)[number];

/** Lists of what is public: before other cases publish what was private. */
const early: readonly string[] = ['itemsAround', 'figureRows'];

/** Cases of a share, by name. Dealt out to the one that has fewer paths so far, so that both take about as long. */
export function shareOf(share: Share): [name: string, given: Case][] {
  const given = shares.map(() => 0);
  const dealt = Object.entries(cases).map(([name, each]) => {
    const place = given.indexOf(Math.min(...given));
    // a call with values of one's own, and some with each path that names something
    given[place]! += 1 + each.ids.length * 2;
    return { place, entry: [name, each] as [string, Case] };
  });
  const own = dealt.filter(({ place }) => shares[place] === share).map(({ entry }) => entry);
  return own.toSorted(([a], [b]) => Number(early.includes(b)) - Number(early.includes(a)));
}

/** Declares the tests of a share. */
export function tryShare(share: Share): void {
  describe('the management schema, as everybody, with ids of their own, of others, of nobody and of no form', () => {
    const own = shareOf(share);
    let trial: Trial;
    beforeAll(async () => {
      trial = await Trial.start();
    }, 60_000);
    afterAll(() => {
      const names = own.map(([name]) => name);
      return trial.close(
        cellsOf(
          trial.manage.filter(({ name }) => names.includes(name)),
          cases,
        ),
      );
    });

    test.each(own)(
      '%s',
      async (name, given) => {
        expect(
          await trial.everybody(
            trial.manage.find((operation) => operation.name === name)!,
            given,
          ),
        ).toEqual([]);
      },
      60_000,
    );

    test('no row came or went unseen', async () => {
      expect(await trial.unseen()).toEqual([]);
    });
  });
}
