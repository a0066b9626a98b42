import type { BreadcrumbList, CollectionPage, GovernmentOrganization, NewsArticle, Thing, WebPage, WebSite } from 'schema-dts';
import { plainPaths as paths } from '../plain-paths.js';
import { siteName, type Portal, type View } from '../view.js';
import type { Article, PageFacts, PageWords } from './facts.js';
import { kindThing } from './kind-thing.js';

/** Types and fields of schema.org, as one graph of things that point to each other. */
export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Thing[];
}

/** What the page says, in the words of schema.org. */
export function graphOf(view: View, words: PageWords, facts: PageFacts): Graph {
  return { '@context': 'https://schema.org', '@graph': thingsOf(view, words, facts) };
}

function thingsOf(view: View, words: PageWords, facts: PageFacts): Thing[] {
  switch (facts.type) {
    case 'home':
      return [organization(view), webSite(view)];
    case 'page':
      return [webPage(view, words)];
    case 'section':
      return [collection(view, words, facts), breadcrumbs(view, [facts.section])];
    case 'article':
      return [
        facts.item.schemaType === null || facts.item.schemaType === 'NewsArticle'
          ? article(view, facts.item)
          : kindThing(view, facts.item, facts.item.schemaType),
        breadcrumbs(view, [facts.item.section], facts.item),
      ];
  }
}

const organizationId = ({ origin }: View): string => `${origin}/#co-quan`;

function organization(view: View): GovernmentOrganization {
  const { portal, origin } = view;
  const { address, phone, fax, email } = portal.contact;
  return {
    '@type': 'GovernmentOrganization',
    '@id': organizationId(view),
    name: portal.owner || portal.name,
    url: `${origin}/`,
    ...(portal.superiorName ? { parentOrganization: { '@type': 'GovernmentOrganization', name: portal.superiorName } } : {}),
    ...(address ? { address: { '@type': 'PostalAddress', streetAddress: address, addressCountry: 'VN' } } : {}),
    ...(phone ? { telephone: phone } : {}),
    ...(fax ? { faxNumber: fax } : {}),
    ...(email ? { email } : {}),
  };
}

function webSite(view: View): WebSite {
  const { origin } = view;
  return {
    '@type': 'WebSite',
    '@id': `${origin}/#trang`,
    url: `${origin}/`,
    name: siteName(view),
    inLanguage: 'vi',
    publisher: { '@id': organizationId(view) },
  };
}

function webPage(view: View, { title, path = '', description }: PageWords): WebPage {
  const url = view.origin + path;
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    ...(description ? { description } : {}),
    inLanguage: view.words.lang,
    publisher: { '@id': organizationId(view) },
  };
}

function collection(view: View, { title, path = '', description = '' }: PageWords, facts: Extract<PageFacts, { type: 'section' }>): CollectionPage {
  const { origin } = view;
  return {
    '@type': 'CollectionPage',
    '@id': origin + path,
    url: origin + path,
    name: title,
    description,
    inLanguage: 'vi',
    publisher: { '@id': organizationId(view) },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: facts.cards.map(({ slug, title: name }, index) => ({ '@type': 'ListItem', position: index + 1, url: origin + paths.item(slug), name })),
    },
  };
}

function article(view: View, item: Article): NewsArticle {
  const { portal, origin } = view;
  const url = origin + paths.item(item.slug);
  const publisher = { '@type': 'GovernmentOrganization', '@id': organizationId(view), name: portal.owner || portal.name, url: `${origin}/` } as const;
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: item.source ? `${view.originOf(item.source.host)}${paths.item(item.source.slug)}` : url,
    headline: item.title,
    ...(item.summary ? { description: item.summary } : {}),
    ...(item.cover
      ? { image: { '@type': 'ImageObject', url: origin + item.cover.path, width: String(item.cover.width), height: String(item.cover.height) } }
      : {}),
    articleSection: item.section.name,
    inLanguage: item.locale,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    author: item.author ? { '@type': 'Person', name: item.author } : publisher,
    publisher,
    isAccessibleForFree: true,
  };
}

function breadcrumbs({ origin }: View, sections: readonly Portal['sections'][number][], item?: Article): BreadcrumbList {
  const steps = [
    { name: 'Trang chủ', path: paths.home as string },
    ...sections.map(({ slug, name }) => ({ name, path: paths.section(slug) })),
    ...(item ? [{ name: item.title, path: paths.item(item.slug) }] : []),
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: origin + path })),
  };
}
