import { createHash } from 'node:crypto';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { mediaErrors, mostMegapixels } from '../errors.js';
import type { FileWarning } from '../file/file.js';
import { sharpnessOf } from './sharpness.js';

/** Widths that are made of a picture, none wider than it is. A phone shows 390, an article is 720 wide and 1,440 on a fine screen. */
const widths = [320, 640, 960, 1_440] as const;
/** The one that every program opens is made for the middle of the road only: it is the largest. */
const plainWidths: readonly number[] = [640, 1_440];

const mostPixels = mostMegapixels * 1_000_000;
/** A picture narrower than this looks coarse in an article. */
const leastWidth = 640;
/** Variance of the edges under which a picture looks out of focus; a sharp photograph has hundreds. */
const leastSharpness = 40;

// One at a time, and nothing kept in between: memory is bounded by one picture.
sharp.cache(false);
sharp.concurrency(1);

/** One form of a picture. */
export interface MadeRendition {
  readonly name: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

export interface MadePicture {
  /** As it is seen: turned as the camera was held. */
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly FileWarning[];
}

/** Last part of the address of some bytes: 160 bits of their hash, and the ending of their type. */
export function renditionName(hash: Buffer, extension: string): string {
  return `${hash.subarray(0, 20).toString('base64url')}.${extension}`;
}

/**
 * Makes what the sites show of a picture: AVIF, WebP and JPEG in several widths. Pixels are decoded and written anew, so nothing else
 * that the file held comes along: no place, no camera, no second file behind the picture.
 * @param give is handed each form as it is made, so that only one is in memory
 * @throws FILE_BROKEN, PICTURE_TOO_LARGE
 */
export async function makeRenditions(path: string, give: (made: MadeRendition) => Promise<void>): Promise<MadePicture> {
  const about = await open(path)
    .metadata()
    .catch((error: unknown) => {
      throw isTooLarge(error) ? mediaErrors.PICTURE_TOO_LARGE() : mediaErrors.FILE_BROKEN();
    });
  if (about.width * about.height > mostPixels) throw mediaErrors.PICTURE_TOO_LARGE();
  const isTurned = (about.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [about.height, about.width] : [about.width, about.height];
  try {
    const wanted = widths.filter((each) => each < width);
    for (const each of [...wanted, Math.min(width, widths[3])].filter((one, place, all) => all.indexOf(one) === place))
      await makeWidth(path, each, each === Math.min(width, 1_440) || plainWidths.includes(each), give);
    const sharpness = await sharpnessOf(open(path));
    return { width, height, warnings: warningsOf(about, width, sharpness) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    throw mediaErrors.FILE_BROKEN();
  }
}

function open(path: string): Sharp {
  return sharp(path, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 });
}

async function makeWidth(path: string, width: number, withPlain: boolean, give: (made: MadeRendition) => Promise<void>): Promise<void> {
  // decoded and resized once; the forms are made of the pixels
  const { data, info } = await open(path)
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = (): Sharp => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const forms: readonly (readonly [extension: string, type: string, made: () => Sharp])[] = [
    ['avif', 'image/avif', () => pixels().avif({ quality: 50, effort: 2 })],
    ['webp', 'image/webp', () => pixels().webp({ quality: 74 })],
    ...(withPlain ? [['jpg', 'image/jpeg', () => pixels().flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true })] as const] : []),
  ];
  for (const [extension, type, form] of forms) {
    const bytes = await form().toBuffer();
    await give({ name: renditionName(createHash('sha256').update(bytes).digest(), extension), type, width: info.width, height: info.height, bytes });
  }
}

function warningsOf(about: Metadata, width: number, sharpness: number): FileWarning[] {
  return [
    ...(width < leastWidth ? (['small'] as const) : []),
    ...(sharpness < leastSharpness ? (['blurred'] as const) : []),
    ...(about.exif && hasPlace(about.exif) ? (['location_removed'] as const) : []),
  ];
}

/** True when what the camera wrote has a directory of the place (tag 0x8825), in either order of bytes. */
function hasPlace(exif: Buffer): boolean {
  return exif.includes(Buffer.of(0x88, 0x25, 0x00, 0x04)) || exif.includes(Buffer.of(0x25, 0x88, 0x04, 0x00));
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && /pixel limit/i.test(error.message);
}
