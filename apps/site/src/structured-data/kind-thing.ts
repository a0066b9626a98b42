import type { Thing } from 'schema-dts';
import { plainPaths as paths } from '../plain-paths.js';
import type { View } from '../view.js';
import type { Article } from './facts.js';

type Value = string | object | readonly object[];

/**
 * An item of a kind that is no news, in the words of schema.org: its type and the properties that its fields give. The kind's folder
 * says both, so a new kind needs nothing here.
 */
export function kindThing(view: View, item: Article, schemaType: string): Thing {
  const url = view.origin + paths.item(item.slug);
  const thing: Record<string, Value> = {
    '@type': schemaType,
    '@id': url,
    url,
    name: item.title,
    // a person has neither a language nor a day of publication
    ...(schemaType === 'Person' ? {} : { inLanguage: item.locale, datePublished: item.publishedAt, dateModified: item.updatedAt }),
    ...(item.summary ? { description: item.summary } : {}),
    ...(item.validUntil ? { expires: item.validUntil } : {}),
  };
  for (const { property, type, words, value, path } of item.fields) {
    if (property === null || type === 'ROWS') continue;
    thing[property] = path === null ? (type === 'DATE' || type === 'DATE_TIME' ? dated(value) : words) : absolute(view.origin, path);
  }
  const parts = item.fields.flatMap((field) => partsOf(field, schemaType));
  if (parts.length > 0) thing[schemaType === 'EventSeries' ? 'subEvent' : 'mainEntity'] = parts;
  return thing as unknown as Thing;
}

const dated = (value: string): string => (value.includes('T') ? `${value}:00+07:00` : value);
const absolute = (origin: string, path: string): string => (path.startsWith('/') ? origin + path : path);

/** Rows whose columns give properties: questions, events, people. */
function partsOf({ columns, rows }: Article['fields'][number], schemaType: string): object[] {
  const named = columns.map(({ property }) => property);
  if (!named.some((property) => property !== null)) return [];
  const type = named.includes('acceptedAnswer') ? 'Question' : named.includes('startDate') ? 'Event' : schemaType === 'ContactPage' ? 'Person' : 'Thing';
  return rows.map((row) => ({
    '@type': type,
    ...Object.fromEntries(
      named.flatMap((property, index): [string, Value][] => {
        const value = row[index] ?? '';
        if (property === null || value === '') return [];
        if (property === 'acceptedAnswer') return [[property, { '@type': 'Answer', text: value }]];
        return [[property, /Date$/.test(property) ? dated(value) : value]];
      }),
    ),
  }));
}
