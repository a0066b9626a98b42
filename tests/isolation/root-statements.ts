import { rootStatement } from '../../libs/delivery/hot/document-statement.js';
import type { RootValues } from '../../libs/delivery/hot/root-field.js';
import { rootFields } from '../../libs/delivery/hot/root-fields.js';
import { oldPath } from './look-tables.js';
import { placedSlug } from './placed-rows.js';
import { sharedTag } from './tag-tables.js';
import { sharedSection, sharedSlug } from './world.js';

/** Civil day of the cases. */
export const day = '2026-11-25';

/** Statements of root fields, as their resolvers ask them, with values for a portal. */
export interface RootCase {
  readonly name: string;
  readonly text: string;
  /** Several where one does not tell all comparisons apart. */
  readonly values: (host: string) => (string | number)[][];
}

const search = { query: 'bản trình', kind: 'news', section: sharedSection, first: 50 };

/** Arguments with which each root field is asked: those of one list have one statement; a new root field needs a line here. */
const asked: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>> = {
  portal: { portal: [{}] },
  items: {
    items: [{ first: 50 }],
    'items of a kind': [{ first: 50, kinds: ['news'] }],
    'items of two kinds': [{ first: 50, kinds: ['news', 'album'] }],
    'items of a tag': [{ first: 50, tag: sharedTag }],
    'items of a section': [sharedSection, 'muc-1'].map((section) => ({ first: 50, section })),
  },
  item: { item: [sharedSlug, placedSlug].map((slug) => ({ slug })) },
  archive: { archive: [{}], 'archive of a section': [{ section: sharedSection }] },
  look: { look: [{}] },
  home: { home: [{}] },
  links: { links: [{}] },
  contacts: { contacts: [{}] },
  movedAddress: { movedAddress: [{ path: oldPath }] },
  // figures without words: public-cases.ts tells them apart
  visits: {},
  popular: { popular: [{ days: 7 }, { days: 30 }] },
  channels: { channels: [{}] },
  editorialBoard: { 'editorial board': [{}] },
  tags: { tags: [{}] },
  topics: { topics: [{}] },
  portals: { 'portals of the province': [{ within: 'province' }], 'portals below': [{ within: 'below' }] },
  search: { 'search in a portal': [{ ...search, within: 'portal' }], 'search in the province': [{ ...search, within: 'province' }] },
};

/** A search also as a portal with many items is searched: by the limit, for the portals here have few. */
const bothWays = (values: RootValues): RootValues[] => ('atOnce' in values ? [values, { ...values, atOnce: 0 }] : [values]);

/** @throws Error where a root field has no case, or a case no root field */
export function rootCases(): RootCase[] {
  const [fields, cases] = [Object.keys(rootFields).sort().join(), Object.keys(asked).sort().join()];
  if (fields !== cases) throw new Error(`root fields: ${fields}\nwith cases: ${cases}`);
  return Object.entries(asked).flatMap(([root, ways]) =>
    Object.entries(ways).map(([name, sets]) => {
      const field = rootFields[root]!;
      const read = sets.flatMap((args) => bothWays(field.read(args as Record<string, unknown>, day)!));
      const statement = rootStatement('spec', field, read[0]!);
      return { name, text: statement.text, values: (host: string) => read.map((values) => statement.values({ host, day, read: [values] })) };
    }),
  );
}
