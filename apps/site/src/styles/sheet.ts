import { palettes, tokenDeclarations } from '#web';
import { articleStyles } from './article.js';
import { baseStyles } from './base.js';
import { choiceStyles } from './choices.js';
import { frameStyles } from './frame.js';
import { listStyles } from './lists.js';
import { readerStyles } from './readers.js';
import { printStyles } from './print.js';
import { searchStyles } from './search.js';

export interface FontFace {
  readonly subset: 'latin' | 'vietnamese';
  readonly weight: 400 | 700;
  readonly path: string;
}

// as @fontsource cuts the files
const ranges: Readonly<Record<FontFace['subset'], string>> = {
  vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

const fontFace = ({ subset, weight, path }: FontFace) =>
  `@font-face{font-family:'Be Vietnam Pro';font-weight:${String(weight)};font-display:swap;src:url(${path}) format('woff2');unicode-range:${ranges[subset]}}`;

// a system font in the widths of Be Vietnam Pro, so that nothing moves when the font arrives
const fallbackFace =
  "@font-face{font-family:'Be Vietnam Pro fallback';src:local('Arial'),local('Liberation Sans'),local('Roboto');size-adjust:105%;ascent-override:95%;descent-override:25%;line-gap-override:0%}";

function rule(selector: string, declarations: Readonly<Record<string, string>>): string {
  return `${selector}{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;
}

/** The style sheet of every page; the portal's palette is a class of `body`. */
export function styleSheet(faces: readonly FontFace[]): string {
  const palette = Object.entries(palettes).map(([name, { accent, tint }]) =>
    rule(`.p-${name.toLowerCase()}`, { '--lc-accent': accent, '--lc-accent-tint': tint }),
  );
  const rules = [
    ...faces.map(fontFace),
    fallbackFace,
    rule(':root', tokenDeclarations()),
    ...palette,
    baseStyles,
    frameStyles,
    listStyles,
    articleStyles,
    readerStyles,
    choiceStyles,
    searchStyles,
    printStyles,
  ];
  return rules.map(squeeze).join('');
}

/** Takes out what is written for people: line ends and the blanks around signs. */
function squeeze(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
