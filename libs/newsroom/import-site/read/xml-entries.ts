import type { SourceEntry } from '../entry.js';
import { childText, elementsOf, type XmlElement } from './xml-elements.js';

/** A picture of the media library of an old site. */
export interface LibraryPicture {
  readonly id: string;
  readonly address: string;
  readonly alt: string;
}

export type Found = { readonly entry: SourceEntry } | { readonly picture: LibraryPicture };

/** Entries of an export of WordPress (WXR), of RSS and of Atom, in the order of the file. */
export async function* xmlEntries(text: AsyncIterable<string>): AsyncGenerator<Found> {
  let number = 0;
  for await (const element of elementsOf(text, new Set(['item', 'entry']))) {
    const picture = libraryPicture(element);
    if (picture) yield { picture };
    else if (isContent(element)) yield { entry: element.name === 'entry' ? ofAtom(element, (number += 1)) : ofItem(element, (number += 1)) };
  }
}

/** Menus, revisions, templates and other parts of the old system are no content of the site. */
function isContent(element: XmlElement): boolean {
  const type = childText(element, 'wp:post_type');
  return (type === '' || type === 'post' || type === 'page') && !['auto-draft', 'trash', 'inherit'].includes(childText(element, 'wp:status'));
}

function libraryPicture(element: XmlElement): LibraryPicture | null {
  if (childText(element, 'wp:post_type') !== 'attachment') return null;
  return { id: childText(element, 'wp:post_id'), address: childText(element, 'wp:attachment_url', 'guid'), alt: metaOf(element, '_wp_attachment_image_alt') };
}

function metaOf(element: XmlElement, key: string): string {
  const meta = element.children.find((child) => child.name === 'wp:postmeta' && childText(child, 'wp:meta_key') === key);
  return meta ? childText(meta, 'wp:meta_value') : '';
}

function ofItem(element: XmlElement, number: number): SourceEntry {
  const status = childText(element, 'wp:status');
  const coverId = metaOf(element, '_thumbnail_id');
  return {
    number,
    guid: childText(element, 'guid'),
    address: addressIn(childText(element, 'link')),
    title: childText(element, 'title'),
    summary: childText(element, 'excerpt:encoded') || (childText(element, 'content:encoded') === '' ? '' : childText(element, 'description')),
    html: childText(element, 'content:encoded', 'description'),
    date: dateOfItem(element),
    author: childText(element, 'dc:creator', 'author'),
    section: sectionOf(element),
    // a password keeps a text from the public as well
    isPublic: (status === '' || status === 'publish') && childText(element, 'wp:post_password') === '',
    cover: enclosureOf(element),
    ...(coverId === '' ? {} : { coverId }),
  };
}

/** WordPress writes zeros where there is no hour yet; its own hour is that of the site. */
function dateOfItem(element: XmlElement): string {
  const world = childText(element, 'wp:post_date_gmt');
  if (world !== '' && !world.startsWith('0000')) return `${world.replace(' ', 'T')}Z`;
  const local = childText(element, 'wp:post_date');
  if (local !== '' && !local.startsWith('0000')) return `${local.replace(' ', 'T')}+07:00`;
  return childText(element, 'pubDate', 'dc:date');
}

function sectionOf(element: XmlElement): string {
  const all = element.children.filter(({ name }) => name === 'category');
  const own = all.find(({ attributes }) => attributes['domain'] === 'category') ?? all.find(({ attributes }) => attributes['domain'] === undefined);
  return own ? own.text.trim() || (own.attributes['term'] ?? '') : '';
}

function enclosureOf(element: XmlElement): SourceEntry['cover'] {
  const picture = element.children.find(
    ({ name, attributes }) => (name === 'enclosure' || name === 'media:content') && /^image\//.test(attributes['type'] ?? `${attributes['medium'] ?? ''}/`),
  );
  return picture?.attributes['url'] ? { address: picture.attributes['url'], alt: childText(picture, 'media:description', 'media:title') } : null;
}

function ofAtom(element: XmlElement, number: number): SourceEntry {
  const links = element.children.filter(({ name }) => name === 'link');
  const own = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const author = element.children.find(({ name }) => name === 'author');
  const content = element.children.find(({ name }) => name === 'content');
  return {
    number,
    guid: childText(element, 'id'),
    address: addressIn(own?.attributes['href'] ?? ''),
    title: childText(element, 'title'),
    summary: content ? childText(element, 'summary') : '',
    html: content ? content.text.trim() : childText(element, 'summary'),
    date: childText(element, 'published', 'updated'),
    author: author ? childText(author, 'name') : '',
    section: element.children.find(({ name }) => name === 'category')?.attributes['term'] ?? '',
    isPublic: true,
    cover: null,
  };
}

export function addressIn(text: string): string | null {
  const bare = text.trim();
  return /^https?:\/\//i.test(bare) && URL.canParse(bare) && bare.length <= 1_000 ? bare : null;
}
