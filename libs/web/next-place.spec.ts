import { nextPlace, type PlaceOnScreen } from './next-place.js';

/** Three rows of three, and one far to the right. */
const places: PlaceOnScreen[] = [
  ...[0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ id: `${String(row)}${String(column)}`, x: column * 100, y: row * 100 }))),
  { id: 'far', x: 900, y: 110 },
];

describe('an arrow key', () => {
  it.each([
    ['ArrowRight', '12'],
    ['ArrowLeft', '10'],
    ['ArrowUp', '01'],
    ['ArrowDown', '21'],
  ])('%s leads from the middle to %s', (key, id) => {
    expect(nextPlace('11', places, key)).toBe(id);
  });

  it('leads as far as it must, and nowhere where nothing is', () => {
    expect(nextPlace('12', places, 'ArrowRight')).toBe('far');
    expect(nextPlace('far', places, 'ArrowRight')).toBeNull();
    expect(nextPlace('00', places, 'ArrowUp')).toBeNull();
  });

  it('leads from everywhere back to everywhere', () => {
    const reached = new Set<string>(['00']);
    for (const id of reached) for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) reached.add(nextPlace(id, places, key) ?? id);
    expect(reached.size).toBe(places.length);
  });
});

it('Home and End lead to the first and the last; other keys and unknown places nowhere', () => {
  expect([nextPlace('11', places, 'Home'), nextPlace('11', places, 'End')]).toEqual(['00', 'far']);
  expect([nextPlace('11', places, 'a'), nextPlace('x', places, 'ArrowUp')]).toEqual([null, null]);
});
