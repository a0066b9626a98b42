import { parseValue } from 'graphql';
import { DateScalar, DateTimeScalar, RichTextScalar } from './scalars.js';

const refused = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }) as Error;
const wrong = [null, undefined, 0, 1_763_800_000, true, {}, [], new Date(0)];

describe('DateTime', () => {
  it.each([
    ['2026-11-22T09:30:00+07:00', '2026-11-22T02:30:00.000Z'],
    ['2026-11-22T02:30:00Z', '2026-11-22T02:30:00.000Z'],
    ['2026-11-22T02:30Z', '2026-11-22T02:30:00.000Z'],
    ['2026-11-22T02:30:00.123456789Z', '2026-11-22T02:30:00.123Z'],
    ['2028-02-29T23:59:59.999-11:00', '2028-03-01T10:59:59.999Z'],
    ['2027-01-01T00:00:00+07:00', '2026-12-31T17:00:00.000Z'],
  ])('takes %s', (text, instant) => {
    expect(DateTimeScalar.parseValue(text).toISOString()).toBe(instant);
    expect(DateTimeScalar.parseLiteral(parseValue(JSON.stringify(text))).toISOString()).toBe(instant);
  });

  it.each([
    '',
    '2026-11-22',
    '2026-11-22T09:30:00',
    '2026-11-22 09:30:00Z',
    '2026-11-22T09:30:00+7',
    '2026-11-22T24:30:00Z',
    '2026-11-22T09:60:00Z',
    '0026-11-22T02:30:00Z',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2027-02-29T12:00:00+07:00',
    '2026-11-22T09:30:00+25:00',
    '22/11/2026 09:30',
    ' 2026-11-22T02:30:00Z',
  ])('refuses %j', (text) => {
    expect(() => DateTimeScalar.parseValue(text)).toThrow(refused);
    expect(() => DateTimeScalar.parseLiteral(parseValue(JSON.stringify(text)))).toThrow(refused);
  });

  it.each(wrong)('refuses what is no text: %j', (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(refused);
  });

  it('refuses a number in a document', () => {
    expect(() => DateTimeScalar.parseLiteral(parseValue('1763800000'))).toThrow(refused);
  });

  it('is answered in UTC, also when the database made the text', () => {
    expect(DateTimeScalar.serialize(new Date('2026-11-22T02:30:00Z'))).toBe('2026-11-22T02:30:00.000Z');
    expect(DateTimeScalar.serialize('2026-11-22T09:30:00.5+07:00')).toBe('2026-11-22T02:30:00.500Z');
  });
});

describe('Date', () => {
  it.each(['2026-11-22', '2028-02-29'])('takes %s', (text) => {
    expect(DateScalar.parseValue(text)).toBe(text);
    expect(DateScalar.parseLiteral(parseValue(JSON.stringify(text)))).toBe(text);
    expect(DateScalar.serialize(text)).toBe(text);
  });

  it.each(['', '2026-02-29', '2026-11-31', '2026-11-22T00:00:00Z', '22/11/2026', '2026-1-1', '0026-11-22', '2200-01-01'])('refuses %j', (text) => {
    expect(() => DateScalar.parseValue(text)).toThrow(refused);
  });

  it.each(wrong)('refuses what is no text: %j', (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow(refused);
  });
});

describe('RichText', () => {
  it('is the same document in a variable and written out', () => {
    const document = { type: 'doc', content: [{ type: 'heading', attrs: { level: 2, wide: 1.5, open: true, note: null } }] };
    const literal = '{ type: "doc", content: [{ type: "heading", attrs: { level: 2, wide: 1.5, open: true, note: null } }] }';
    expect(RichTextScalar.parseValue(document)).toEqual(document);
    expect(RichTextScalar.parseLiteral(parseValue(literal))).toEqual(document);
  });
});
