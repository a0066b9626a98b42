import { countViews, most, type Address, type View, type Visitor } from './count-views.js';

const start = Date.parse('2026-11-26T03:00:00Z');
const view = (minute: number, parts: Partial<View> = {}): View => ({
  at: new Date(start + minute * 60_000),
  visitor: 'a',
  address: 'nha',
  itemId: null,
  referrer: null,
  ...parts,
});
const count = (views: readonly View[], visitors = new Map<string, Visitor>(), addresses = new Map<string, Address>()) => {
  const counted = countViews(views, visitors, addresses);
  return { ...counted, sums: counted.days.get('2026-11-26' as never) };
};

describe('a visit', () => {
  it('goes on while less than 30 minutes lie between two views', () => {
    expect(count([view(0), view(29.9), view(59.7)]).sums).toEqual({ views: 3, visits: 1, seconds: 3_582, leftOut: 0 });
  });

  it('is over after 30 minutes: the next view begins another, and the pause is nobody’s time', () => {
    expect(count([view(0), view(2), view(32)]).sums).toEqual({ views: 3, visits: 2, seconds: 120, leftOut: 0 });
  });

  it('goes on from what was counted before', () => {
    const visitors = new Map<string, Visitor>();
    count([view(0)], visitors);
    expect(count([view(10), view(11, { visitor: 'b' })], visitors).sums).toEqual({ views: 2, visits: 1, seconds: 600, leftOut: 0 });
  });

  it('is not split by views that come out of order', () => {
    expect(count([view(10), view(9.5), view(39)]).sums).toEqual({ views: 3, visits: 1, seconds: 29 * 60, leftOut: 0 });
  });

  it('counts once for the site that led to it, and never for what is viewed afterwards', () => {
    const { referrers } = count([view(0, { referrer: 'tim.example' }), view(1, { referrer: 'khac.example' }), view(60, { referrer: 'tim.example' })]);
    expect([...referrers]).toEqual([['2026-11-26 tim.example', 2]]);
  });

  it('counts on its own civil day', () => {
    // 17:00 UTC is midnight in Việt Nam
    const { days } = count([view(14 * 60 - 1), view(14 * 60 + 1, { visitor: 'of the next day' })]);
    expect([...days.keys()]).toEqual(['2026-11-26', '2026-11-27']);
  });
});

it('counts views by item', () => {
  const { items } = count([view(0, { itemId: 'x' }), view(1, { itemId: 'x' }), view(2)]);
  expect([...items]).toEqual([['2026-11-26 x', 2]]);
});

describe('a flood', () => {
  it('from one browser counts as far as a person reads in a minute, and as one visit', () => {
    const sums = count(Array.from({ length: 1_000 }, (_, index) => view(index / 1_000))).sums!;
    expect(sums).toMatchObject({ views: most.viewsInMinute, visits: 1, leftOut: 1_000 - most.viewsInMinute });
  });

  it('all day long counts as far as a person reads in a day', () => {
    const sums = count(Array.from({ length: 14 * 60 * 10 }, (_, index) => view(index / 10))).sums!;
    expect(sums).toMatchObject({ views: most.viewsInDay, visits: 1 });
  });

  it('from one address that claims to be another browser each time counts as far as an office is large', () => {
    const addresses = new Map<string, Address>();
    const crowd = (from: number) => Array.from({ length: 5_000 }, (_, index) => view(from + index / 1_000, { visitor: `${String(from)} ${String(index)}` }));
    expect(count(crowd(0), new Map(), addresses).sums).toMatchObject({ visits: most.visitsOfAddressInHour, views: most.visitsOfAddressInHour });
    let visits = most.visitsOfAddressInHour;
    for (let hour = 1; hour < 14; hour += 1) visits += count(crowd(hour * 60), new Map(), addresses).sums!.visits;
    expect(visits).toBe(most.visitsOfAddressInDay);
  });

  it('does not keep others from being counted', () => {
    const flood = Array.from({ length: 5_000 }, (_, index) => view(index / 5_000, { visitor: String(index) }));
    const sums = count([...flood, view(1, { visitor: 'neighbour', address: 'elsewhere' })]).sums!;
    expect(sums.visits).toBe(most.visitsOfAddressInHour + 1);
  });

  it('that stops is over: the same browser counts again in the next minute', () => {
    expect(count([...Array.from({ length: 100 }, () => view(0)), view(1), view(2)]).sums).toMatchObject({ views: most.viewsInMinute + 2, visits: 1 });
  });
});
