import type { JSONContent } from '@tiptap/core';
import type { PublicCover } from '#delivery';
import type { UsableFile } from '#media';
import type { FigureAttributes } from '#web/rich-text';
import { filePath, plainForm, sourceSet } from './render-files.js';

/** A card is at most as wide as this, on a fine screen too. */
const widest = 960;

/**
 * The picture that stands for an item in lists: the one that is marked, else the first.
 * @param figures those of its fields and of its text, in the order of reading
 */
export function coverOf(figures: readonly FigureAttributes[], files: ReadonlyMap<string, UsableFile>): PublicCover | null {
  const chosen = figures.find(({ isCover }) => isCover) ?? figures[0];
  const file = chosen && files.get(chosen.fileId);
  const plain = file && plainForm(file);
  if (!chosen || !plain) return null;
  const shown = file.renditions.filter(({ width, type }) => (width ?? 0) <= widest || (type === 'image/jpeg' && plain.width === width));
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
export function figuresIn(body: JSONContent): FigureAttributes[] {
  const own = body.type === 'figure' ? [body.attrs as unknown as FigureAttributes] : [];
  return [...own, ...(body.content ?? []).flatMap(figuresIn)];
}
