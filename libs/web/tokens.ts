/**
 * Colours of the platform. Every pair that carries text is proven to reach 4.5 : 1 by `tokens.spec.ts`.
 * Red and gold belong to the State emblem and the banner line; blue is the colour of acting.
 */
export const colours = {
  paper: '#FFFFFF',
  ground: '#F4F6F9',
  ink: '#1B2430',
  muted: '#51606F',
  blue: '#0B4EA2',
  deep: '#062B5F',
  red: '#B3131B',
  dangerInk: '#9B1017',
  dangerTint: '#FDECEC',
  gold: '#FFCD00',
  doneInk: '#1B6E3C',
  doneTint: '#E6F4EA',
  waitingInk: '#7A4B00',
  waitingTint: '#FFF3D6',
  infoInk: '#0B4EA2',
  infoTint: '#E7F0FA',
  /** Thin lines between things; carries no meaning by itself. */
  line: '#D5DBE3',
  /** Edge of a control, 3 : 1 or more on paper. */
  control: '#7B8794',
  focus: '#FFDD00',
  focusInner: '#1A1A1A',
} as const;

export type Colour = keyof typeof colours;

/** The six palettes of which a portal chooses one; the accent carries white text. Keys are those of the public schema. */
export const palettes = {
  BLUE: { accent: '#0B4EA2', tint: '#E7F0FA' },
  RED: { accent: '#9E1B1F', tint: '#FDECEC' },
  GREEN: { accent: '#11603A', tint: '#E6F4EA' },
  TEAL: { accent: '#0B5A6B', tint: '#E4F2F5' },
  BROWN: { accent: '#6B3F14', tint: '#F7EFE6' },
  NAVY: { accent: '#062B5F', tint: '#E6ECF5' },
} as const;

export type PaletteName = keyof typeof palettes;

/**
 * Shades of a map from little to much, each with the ink that text on it and lines round it wear. Lightness alone tells them
 * apart, so they hold for every sort of colour vision and in grey; `tokens.spec.ts` proves both.
 */
export const shades = [
  { fill: '#D6E6F6', ink: '#1B2430' },
  { fill: '#8DB6DF', ink: '#1B2430' },
  { fill: '#3874BC', ink: '#FFFFFF' },
  { fill: '#0B4EA2', ink: '#FFFFFF' },
  { fill: '#062B5F', ink: '#FFFFFF' },
] as const;

/** Steps of the 8 px grid, in px. */
const spaces = { half: 4, one: 8, two: 16, three: 24, four: 32, six: 48, eight: 64 } as const;

/** Sizes in px unless said: text as [size, line height]. */
export const sizes = {
  publicText: [18, 29],
  consoleText: [16, 24],
  tableText: [15, 22],
  h1: [30, 40],
  h2: [24, 34],
  h3: [20, 30],
  small: [14, 21],
  /** Least height and width of a control. */
  control: 44,
  radius: 6,
  /** Longest line of running text, in characters. */
  measure: 70,
  /** Line height of text in capitals: Ế, Ữ, Ặ collide under it. */
  capitalLine: 1.35,
} as const;

export const fontStack = "'Be Vietnam Pro', 'Be Vietnam Pro fallback', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/**
 * The tokens as custom properties of CSS: `--lc-ink`, `--lc-done-tint`, `--lc-space-two` (rem), `--lc-accent` of the palette.
 * @returns declarations without a selector
 */
export function tokenDeclarations(palette: PaletteName = 'BLUE'): Record<`--lc-${string}`, string> {
  const declarations: Record<`--lc-${string}`, string> = {};
  for (const [name, value] of Object.entries(colours)) declarations[`--lc-${kebab(name)}`] = value;
  for (const [name, value] of Object.entries(spaces)) declarations[`--lc-space-${name}`] = `${String(value / 16)}rem`;
  declarations['--lc-accent'] = palettes[palette].accent;
  declarations['--lc-accent-tint'] = palettes[palette].tint;
  declarations['--lc-radius'] = `${String(sizes.radius)}px`;
  declarations['--lc-font'] = fontStack;
  return declarations;
}

/** The shades of a map as custom properties, `--lc-shade-0` and `--lc-shade-ink-0` for the lightest. Only the console draws maps. */
export function shadeDeclarations(): Record<`--lc-shade-${string}`, string> {
  return Object.fromEntries(
    shades.flatMap(({ fill, ink }, index) => [
      [`--lc-shade-${String(index)}`, fill],
      [`--lc-shade-ink-${String(index)}`, ink],
    ]),
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
