import { colours, palettes, tokenDeclarations, type Colour } from './tokens.js';

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

/**
 * Contrast of two colours by WCAG 2.2, from 1 to 21.
 * @param one six hexadecimal digits after `#`
 */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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

  test('declares every colour under its own name, and the accent of the palette', () => {
    const declared = tokenDeclarations('TEAL');
    expect(declared['--lc-done-tint']).toBe('#E6F4EA');
    expect(declared['--lc-accent']).toBe('#0B5A6B');
    expect(declared['--lc-space-two']).toBe('1rem');
    expect(Object.values(declared)).not.toContain(undefined);
  });
});
