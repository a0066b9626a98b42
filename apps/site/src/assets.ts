import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { mark } from './mark.js';
import { pageScript } from './script/page-script.js';
import { styleSheet, type FontFace } from './styles/sheet.js';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** The body in brotli, where that is smaller. */
  readonly brotli: Buffer | null;
}

/** Files that pages refer to, by path; the hash of the content is part of each name, so they never change. */
export const assets = new Map<string, Asset>();

function add(name: string, extension: string, type: string, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const path = `/assets/${name}.${hash}.${extension}`;
  const compressible = extension !== 'woff2';
  const brotli = compressible ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }) : null;
  assets.set(path, { type, body, brotli });
  return path;
}

const packages = createRequire(import.meta.url);

function font(subset: 'latin' | 'vietnamese', weight: 400 | 700): string {
  const name = `be-vietnam-pro-${subset}-${String(weight)}-normal`;
  return add(name, 'woff2', 'font/woff2', readFileSync(packages.resolve(`@fontsource/be-vietnam-pro/files/${name}.woff2`)));
}

const faces: readonly FontFace[] = (['latin', 'vietnamese'] as const).flatMap((subset) =>
  ([400, 700] as const).map((weight) => ({ subset, weight, path: font(subset, weight) })),
);

/** Fonts that every page needs at once. */
export const preloaded: readonly string[] = faces.filter(({ weight }) => weight === 400).map(({ path }) => path);

export const stylePath = add('site', 'css', 'text/css; charset=utf-8', Buffer.from(styleSheet(faces)));
export const iconPath = add('mark', 'svg', 'image/svg+xml', Buffer.from(mark));
export const scriptPath = add('page', 'js', 'text/javascript; charset=utf-8', Buffer.from(pageScript));
