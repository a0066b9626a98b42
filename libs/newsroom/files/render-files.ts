import type { UsableFile, Rendition } from '#media';
import { bytesText } from '#web/figures';
import type { AttachmentAttributes, FigureAttributes, VideoAttributes } from '#web/rich-text';

/** Where readers find a file: on the host of the portal that shows it. */
export const filePath = (name: string): string => `/tep/${name}`;

const forms = ['image/avif', 'image/webp', 'image/jpeg'] as const;
/** An article is at most 70 characters wide. */
const sizes = '(min-width: 48rem) 44rem, 100vw';

/** A figure as it is sealed: each form by the hash of its bytes, so that what was approved is what is shown. */
export function figureHtml({ alt, caption, credit, isDecoration }: FigureAttributes, file: UsableFile): string {
  const [first, second] = forms;
  const plain = plainForm(file);
  if (!plain) return '';
  const words = [caption, credit === '' ? '' : `Ảnh: ${credit}`].filter((each) => each !== '').join(' – ');
  return [
    '<figure><picture>',
    source(first, file),
    source(second, file),
    `<img src="${filePath(plain.name)}" alt="${isDecoration ? '' : escaped(alt)}" width="${String(plain.width)}" height="${String(plain.height)}" loading="lazy" decoding="async" />`,
    '</picture>',
    words === '' ? '' : `<figcaption>${escaped(words)}</figcaption>`,
    '</figure>',
  ].join('');
}

function source(type: (typeof forms)[number], file: UsableFile): string {
  return `<source type="${type}" srcset="${sourceSet(type, file.renditions)}" sizes="${sizes}" />`;
}

/** @param widest left out: all widths */
export function sourceSet(type: string, renditions: readonly Rendition[], widest = Infinity): string {
  return renditions
    .filter((form) => form.type === type && (form.width ?? 0) <= widest)
    .map(({ name, width }) => `${filePath(name)} ${String(width)}w`)
    .join(', ');
}

/** The form that every browser shows: the middle one of those in JPEG. */
export function plainForm({ renditions }: UsableFile): Rendition | undefined {
  const plain = renditions.filter(({ type }) => type === 'image/jpeg');
  return plain.find(({ width }) => (width ?? 0) >= 640) ?? plain.at(-1);
}

/** The form of a film that is played. */
export function filmForm({ renditions }: UsableFile): Rendition | undefined {
  return renditions.find(({ type }) => type.startsWith('video/'));
}

/** Attributes of a film: what is seen before it plays, and the place that it takes in the page. */
export function stillOf({ width, height }: Rendition, poster: Rendition | undefined): string {
  return [
    poster ? ` poster="${filePath(poster.name)}"` : '',
    width !== null && height !== null ? ` width="${String(width)}" height="${String(height)}"` : '',
  ].join('');
}

/** A film with its words below: it loads nothing but its head before somebody plays it. */
export function videoHtml({ caption, credit, transcript }: VideoAttributes, file: UsableFile): string {
  const film = filmForm(file);
  if (!film) return '';
  const words = [caption, credit === '' ? '' : `Video: ${credit}`].filter((each) => each !== '').join(' – ');
  const lines = transcript.split(/\n+/).filter((line) => line.trim() !== '');
  return [
    `<figure class="video"><video src="${filePath(film.name)}"${stillOf(film, plainForm(file))} controls preload="metadata"></video>`,
    words === '' ? '' : `<figcaption>${escaped(words)}</figcaption>`,
    lines.length === 0 ? '' : `<details><summary>Lời của video</summary>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</details>`,
    '</figure>',
  ].join('');
}

/** A link to a document with its type and size, so that nobody opens 40 MB unawares. */
export function attachmentHtml({ label }: AttachmentAttributes, file: UsableFile): string {
  const [form] = file.renditions;
  if (!form) return '';
  const ending = form.name.split('.').at(-1)?.toUpperCase() ?? '';
  return `<p class="attachment"><a href="${filePath(form.name)}">${escaped(label || file.name)} (${ending}, ${bytesText(form.size)})</a></p>`;
}

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
