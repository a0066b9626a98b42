import { checkFirst, decodeCursor, encodeCursor, isInstant } from './cursor.js';

const invalid = expect.objectContaining({ code: 'CURSOR_INVALID' }) as Error;
const raw = (text: string): string => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it('gives back what was put in, in any letters, and stays within an address', () => {
    const values = ['2026-11-22T02:30:00.123456Z', 'Nghị quyết "số" 1, điều 2', ''];
    const cursor = encodeCursor(values);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, 3)).toEqual(values);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', raw('x')],
    ['an object', raw('{"0":"a","length":1}')],
    ['a text', raw('"a"')],
    ['too few values', encodeCursor([])],
    ['too many values', encodeCursor(['a', 'b'])],
    ['a number', raw('[1]')],
    ['a list in it', raw('[["a"]]')],
    ['null', raw('[null]')],
  ])('is refused when it holds %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor, 1)).toThrow(invalid);
  });

  it('is refused when the list does not know its values', () => {
    expect(decodeCursor(encodeCursor(['7']), 1, ([place]) => place === '7')).toEqual(['7']);
    expect(() => decodeCursor(encodeCursor(['8']), 1, ([place]) => place === '7')).toThrow(invalid);
  });
});

describe('an instant in a cursor', () => {
  it.each(['2026-11-22T02:30:00.000000Z', '2028-02-29T23:59:59.999999Z'])('is %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each([
    '',
    '2026-11-22T02:30:00Z',
    '2026-11-22T02:30:00.000Z',
    '2026-11-22T02:30:00.000000+07:00',
    '2027-02-29T00:00:00.000000Z',
    '2026-11-31T00:00:00.000000Z',
    '2026-11-22T24:00:00.000000Z',
    '2026-11-22T02:60:00.000000Z',
    '2026-11-22T02:30:00.000000Z\n',
    "2026-11-22T02:30:00.000000Z'",
  ])('is not %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe('the size of a page', () => {
  it.each([1, 50])('may be %d of 50', (first) => {
    expect(checkFirst(first, 50)).toBe(first);
  });

  it.each([0, -1, 51, 1.5, NaN, Infinity])('may not be %d of 50', (first) => {
    expect(() => checkFirst(first, 50)).toThrow(expect.objectContaining({ code: 'FIRST_OUT_OF_RANGE' }) as Error);
  });
});
