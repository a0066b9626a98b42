import type { LookPartsFragment, PortalPartsFragment } from './gql/documents.js';
import type { Lang, Words } from './words/words.js';

export type Portal = PortalPartsFragment;
export type Look = LookPartsFragment;

/** The script of the ministry's measuring system on a portal's pages. */
export interface Monitoring {
  readonly script: string;
  /** `https://` and the one host that the pages may then reach. */
  readonly origin: string;
}

/** What a portal says of itself in every answer; null when none answers at the host. */
export interface Framed {
  readonly portal: Portal | null;
  /** Left out by answers of which programs alone are served. */
  readonly look?: Look | null;
}

/** What every page of a portal knows. */
export interface View {
  readonly portal: Portal;
  readonly look: Look;
  /** Scheme, host and, outside production, port under which the portal is reached. */
  readonly origin: string;
  /** The same for another portal's host name. */
  readonly originOf: (host: string) => string;
  /** On a page that is kept: the hour it began (`Site.kept`). */
  readonly now: Date;
  /** Words of the frame. */
  readonly words: Words;
  readonly paths: Paths;
  /** The page asked for, without what chooses the language. */
  readonly path: string;
  /** Line of the platform in the foot; may be empty. */
  readonly platformLabel: string;
  /** Where those who work on the portal sign in; empty: no link. */
  readonly signInAddress: string;
  /** Script of the measuring system that every page carries; null for none. */
  readonly monitoring: Monitoring | null;
}

/** A page before it is written out. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the law calls the site: the province's own is a portal, the others are information pages. */
export function siteKind({ portal, words }: Pick<View, 'portal' | 'words'>): string {
  return portal.kind === 'PORTAL' ? words.portal : words.site;
}

/** The same with the name of the agency. */
export function siteName(view: Pick<View, 'portal' | 'words'>): string {
  return `${siteKind(view)} ${view.portal.name}`;
}

/** Marks words of the portal's own, which are Vietnamese, where the frame is in another language: a voice then reads them as what they are. */
export function inVietnamese({ words }: Pick<View, 'words'>): { readonly lang?: 'vi' } {
  return words.lang === 'vi' ? {} : { lang: 'vi' };
}

/** The name of a section, campaign or programme in the language of the frame where it has one, else in Vietnamese; and the mark of its language. */
export function nameIn(view: Pick<View, 'words'>, { name, nameEn }: Named): { readonly text: string; readonly mark: { readonly lang?: 'vi' } } {
  return view.words.lang === 'en' && nameEn !== '' ? { text: nameEn, mark: {} } : { text: name, mark: inVietnamese(view) };
}

/** Something by its names; `nameEn` may be empty. */
type Named = Pick<Portal['sections'][number], 'name' | 'nameEn'>;

/** The same for a text whose language is known. */
export function inLanguage({ words }: Pick<View, 'words'>, locale: string): { readonly lang?: string } {
  return words.lang === locale ? {} : { lang: locale };
}

export type Paths = ReturnType<typeof pathsIn>;

/** Addresses of pages with the frame in a language; English ones stand under `/en`. */
export function pathsIn(lang: Lang) {
  const under = lang === 'en' ? '/en' : '';
  return {
    home: under || '/',
    archive: `${under}/luu-tru`,
    list: `${under}/tin`,
    search: `${under}/tim-kiem`,
    siteMap: `${under}/so-do-trang`,
    contact: `${under}/lien-he`,
    access: `${under}/tro-nang`,
    rating: `${under}/danh-gia`,
    channels: `${under}/kenh-chinh-thuc`,
    board: `${under}/ban-bien-tap`,
    tags: `${under}/chuyen-de`,
    tag: (slug: string) => `${under}/chuyen-de/${slug}`,
    media: `${under}/da-phuong-tien`,
    mediaOf: (slug: string) => `${under}/da-phuong-tien/${slug}`,
    policy: `${under}/chinh-sach`,
    feeds: `${under}/rss`,
    openData: `${under}/du-lieu-mo`,
    section: (slug: string) => `${under}/chuyen-muc/${slug}`,
    item: (slug: string) => `${under}/tin/${slug}`,
    /** Leads on to where a banner leads. */
    banner: (slug: string) => `${under}/banner/${slug}`,
    /** A page of this site that an administrator named. */
    own: (path: string) => under + (under && path === '/' ? '' : path),
  } as const;
}

/** The addresses of one page with its frame in each language. @param path in either */
export function translationsOf(path: string): { readonly vi: string; readonly en: string } {
  const plain = path.replace(/^\/en(?=\/|$|\?)/, '') || '/';
  return { vi: plain, en: plain === '/' ? '/en' : `/en${plain}` };
}

/** Where an entry of a menu or a list of links leads; null when it leads nowhere by itself. */
export function addressOf(paths: Paths, to: { readonly section?: { readonly slug: string } | null; readonly address?: string | null }): string | null {
  if (to.section) return paths.section(to.section.slug);
  if (to.address == null) return null;
  return to.address.startsWith('/') ? paths.own(to.address) : to.address;
}
