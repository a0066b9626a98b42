import { colours, palettes, shadeDeclarations, shades, tokenDeclarations, type Colour } from './tokens.js';

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

/** How people without one of the three sorts of cones see light, as parts of linear red, green and blue (Machado 2009, whole loss). */
const eyes: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'every cone': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Lightness L* of a colour, from 0 to 100, as such an eye sees it. */
function lightness(colour: string, [red = [], green = [], blue = []]: readonly (readonly number[])[]): number {
  const light = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const seen = [red, green, blue].map((row) =>
    Math.max(
      0,
      row.reduce((sum, part, index) => sum + part * light[index]!, 0),
    ),
  );
  return 116 * Math.cbrt(0.2126 * seen[0]! + 0.7152 * seen[1]! + 0.0722 * seen[2]!) - 16;
}

describe('shades of a map', () => {
  test.each(shades)('$fill carries its ink as text', ({ fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(eyes))('are told apart by lightness alone: %s', (_, eye) => {
    const seen = shades.map(({ fill }) => lightness(fill, eye));
    seen.slice(1).forEach((value, index) => {
      expect(seen[index]! - value).toBeGreaterThan(11);
    });
  });

  test('are declared by their place', () => {
    expect(shadeDeclarations()).toMatchObject({ '--lc-shade-0': shades[0].fill, '--lc-shade-ink-4': '#FFFFFF' });
  });
});
