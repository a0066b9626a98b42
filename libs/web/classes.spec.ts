import { classesOf, classOf, roundTop } from './classes.js';

const shown = (values: readonly number[]): string[] => classesOf(values).map(({ from, to, count }) => `${String(from)}-${String(to)}: ${String(count)}`);

describe('classes of values', () => {
  it('hold about as many values each', () => {
    expect(shown(Array.from({ length: 100 }, (_, index) => index + 1))).toEqual(['1-20: 20', '21-40: 20', '41-60: 20', '61-80: 20', '81-100: 20']);
  });

  it('never part equal values, and share what is left among the classes that are left', () => {
    expect(shown([...Array.from({ length: 60 }, () => 0), ...Array.from({ length: 40 }, (_, index) => index + 1)])).toEqual([
      '0-0: 60',
      '1-10: 10',
      '11-20: 10',
      '21-30: 10',
      '31-40: 10',
    ]);
  });

  it('are the values themselves where there are five or fewer', () => {
    expect(shown([3, 1, 1, 2])).toEqual(['1-1: 2', '2-2: 1', '3-3: 1']);
    expect(shown([7])).toEqual(['7-7: 1']);
    expect(shown([])).toEqual([]);
  });

  it('count every value once, whatever they are', () => {
    for (let turn = 1; turn < 200; turn += 1) {
      const values = Array.from({ length: turn }, (_, index) => (index * index * turn) % 37);
      const classes = classesOf(values);
      expect(classes.length).toBeLessThanOrEqual(5);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(turn);
      for (const value of values) expect(classes.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1);
    }
  });

  it('wear shades that lie far apart where they are few', () => {
    expect(classesOf([1, 2]).map(({ shade }) => shade)).toEqual([0, 3]);
    expect(classesOf([1, 2, 3]).map(({ shade }) => shade)).toEqual([0, 2, 4]);
  });

  it('know which one a value falls into, and that no value falls into none', () => {
    const classes = classesOf([1, 2, 3]);
    expect(classOf(2, classes)).toMatchObject({ from: 2 });
    expect(classOf(null, classes)).toBeNull();
    expect(classOf(9, classes)).toBeNull();
  });
});

describe('the top of an axis', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [7, 10],
    [12, 20],
    [420, 500],
    [2_563, 5_000],
  ])('over %d is %d', (greatest, top) => {
    expect(roundTop(greatest)).toBe(top);
  });
});
