import { colours, contrast, palettes, tokenDeclarations, type Colour } from './tokens.js';

const textPairs: [Colour, Colour][] = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['muted', 'paper'],
  ['muted', 'ground'],
  ['blue', 'paper'],
  ['blue', 'ground'],
  ['paper', 'blue'],
  ['paper', 'deep'],
  ['gold', 'red'],
  ['gold', 'deep'],
  ['paper', 'red'],
  ['red', 'paper'],
  ['dangerInk', 'dangerTint'],
  ['doneInk', 'doneTint'],
  ['waitingInk', 'waitingTint'],
  ['infoInk', 'infoTint'],
  ['ink', 'dangerTint'],
  ['ink', 'doneTint'],
  ['ink', 'waitingTint'],
  ['ink', 'infoTint'],
  ['muted', 'infoTint'],
  ['focusInner', 'focus'],
];

describe('tokens', () => {
  test.each(textPairs)('%s on %s can be read (4.5 : 1)', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(palettes))('palette %s carries white text, and is text on its own tint', (_, palette) => {
    expect(contrast(palette.accent, '#FFFFFF')).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.accent, palette.tint)).toBeGreaterThanOrEqual(4.5);
  });

  test('edges of controls and the focus line stand out (3 : 1)', () => {
    expect(contrast(colours.control, colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.control, colours.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.focus, colours.focusInner)).toBeGreaterThanOrEqual(3);
  });

  test('contrast knows the ends of the scale and a value worked out by hand', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#FFFFFF', '#FFFFFF')).toBe(1);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  test('refuses what is no colour of six digits', () => {
    expect(() => contrast('#FFF', '#000000')).toThrow('#FFF');
  });

  test('declares every colour under its own name, and the accent of the palette', () => {
    const declared = tokenDeclarations('TEAL');
    expect(declared['--lc-done-tint']).toBe('#E6F4EA');
    expect(declared['--lc-accent']).toBe('#0B5A6B');
    expect(declared['--lc-space-two']).toBe('1rem');
    expect(Object.values(declared)).not.toContain(undefined);
  });
});
