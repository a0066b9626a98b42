import type { JSONContent } from '@tiptap/core';
import type { PublicCover } from '#delivery';
import type { UsableFile } from '#media';
import type { FigureAttributes, VideoAttributes } from '#web/rich-text';
import { filePath, plainForm, sourceSet } from './render-files.js';

/** A film of an item, with what is said of it. */
export type Film = Pick<VideoAttributes, 'fileId' | 'caption'>;

/** A card is at most as wide as this, on a fine screen too. */
const widest = 960;

/**
 * The picture that stands for an item in lists: the one that is marked, else the first; where it has none, the still of its first film.
 * @param figures those of its fields and of its text, in the order of reading @param films likewise
 */
export function coverOf(figures: readonly FigureAttributes[], files: ReadonlyMap<string, UsableFile>, films: readonly Film[] = []): PublicCover | null {
  const [film] = films;
  const still = film && { fileId: film.fileId, alt: film.caption, isDecoration: false };
  const chosen = figures.find(({ isCover }) => isCover) ?? figures[0] ?? still;
  const file = chosen && files.get(chosen.fileId);
  const plain = file && plainForm(file);
  if (!chosen || !plain) return null;
  const pictures = file.renditions.filter(({ type }) => type.startsWith('image/'));
  const shown = pictures.filter(({ width, type }) => (width ?? 0) <= widest || (type === 'image/jpeg' && plain.width === width));
  return {
    alt: chosen.isDecoration ? '' : chosen.alt,
    path: filePath(plain.name),
    width: plain.width ?? 0,
    height: plain.height ?? 0,
    avif: sourceSet('image/avif', shown),
    webp: sourceSet('image/webp', shown),
    renditions: shown.map(({ name, type, width, height }) => ({ path: filePath(name), type, width: width ?? 0, height: height ?? 0 })),
  };
}

/** Pictures of a text, in the order of reading. */
export const figuresIn = (body: JSONContent): FigureAttributes[] => attributesIn(body, 'figure') as FigureAttributes[];

/** Films of a text, in the order of reading. */
export const filmsIn = (body: JSONContent): Film[] => attributesIn(body, 'video') as Film[];

function attributesIn(body: JSONContent, type: string): unknown[] {
  return [...(body.type === type ? [body.attrs] : []), ...(body.content ?? []).flatMap((node) => attributesIn(node, type))];
}
