import { dayOf } from '#web';
import { plainPaths as paths } from '../plain-paths.js';
import { siteName, type View } from '../view.js';
import type { PageFacts, PageWords } from './facts.js';

export type Term =
  'title' | 'creator' | 'date' | 'description' | 'publisher' | 'identifier' | 'language' | 'source' | 'contributor' | 'subject' | 'type' | 'format' | 'rights';

/**
 * Dublin Core of a page. Circular 24/2011 asks for title, creator, date, description, publisher and identifier, recommends language,
 * source, contributor and subject, and separates several values by ";".
 * A page that is no item bears the day on which it was asked for: its content is of that day.
 */
export function dublinCore(view: View, { title, path, description }: PageWords, facts: PageFacts): [Term, string][] {
  const { portal, origin, now, words } = view;
  const site = siteName(view);
  const body = portal.owner || portal.name;
  const item = facts.type === 'article' ? facts.item : null;
  const section = facts.type === 'section' ? facts.section : item?.section;
  const latest = facts.type === 'section' ? facts.cards[0]?.publishedAt : item?.updatedAt;
  const terms: [Term, string][] = [
    ['title', facts.type === 'home' ? site : title],
    ['creator', item?.author ? several(item.author, body) : body],
    ['date', dayOf(latest === undefined ? now : new Date(latest))],
    ['description', description || title],
    ['publisher', site],
    ['identifier', origin + (path ?? paths.home)],
    ['language', item?.locale ?? words.lang],
    ['source', item?.source?.portalName ?? site],
    ['contributor', portal.contact.responsible],
    ['subject', section?.name ?? ''],
    ['type', 'Text'],
    ['format', 'text/html'],
    ['rights', `Ghi rõ nguồn “${site}” khi phát hành lại thông tin.`],
  ];
  return terms.filter(([, value]) => value !== '');
}

/** A value that holds the sign between values would count as two. */
function several(...values: string[]): string {
  return values.map((value) => value.replaceAll(';', ',')).join('; ');
}
