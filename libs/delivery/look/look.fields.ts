import type { CivilDate } from '#platform/time';
import { layoutOn } from '#units';
import { isSelection } from '../hot/fields.js';
import { reshaped } from '../hot/reshape.js';
import type { RootField, RootValues, Use } from '../hot/root-field.js';
import { contactsRow, homeRow, linksRow, lookRow, oldAddressRow } from './look-statements.js';

const longestPath = 500;

/** The layout of a day as the statement of the home page takes it. */
function layoutJson(day: CivilDate): { readonly version: string; readonly json: string } {
  const { version, blocks } = layoutOn(day);
  const rules = blocks.map(({ kind, place, lines, required, standard }) => ({ kind, place, lines: lines?.usual ?? null, required, standard }));
  return { version, json: JSON.stringify(rules) };
}

/** True for what may be the path of an older site. */
function isOldPath(path: string): boolean {
  return path.startsWith('/') && path.length <= longestPath && !path.includes('\u0000');
}

/** SQL of a row with its places named. @param places SQL of $2, $3 ... */
function placed(row: string, ...places: readonly string[]): string {
  return row.replace(/\$([2-9])/g, (_, place: string) => places[Number(place) - 2] ?? 'null');
}

/** The row of such a statement, cut to what was asked for. */
function rowOf({ type, asked }: Use, row: string): string {
  if (type === null || !isSelection(asked)) return `coalesce((select to_json(q) from (${row}) q), 'null'::json)`;
  return `coalesce((select ${reshaped(type, asked, 'r.j')} from (select to_jsonb(q) as j from (${row}) q offset 0) r), 'null'::json)`;
}

const none = (): RootValues => ({});

/** Root fields of the look of a portal as parts of a statement. */
export const lookRoots = {
  look: { read: none, json: (use) => rowOf(use, placed(lookRow, use.day())) },
  home: {
    read: (_, day) => {
      const { version, json } = layoutJson(day as CivilDate);
      return { version, layout: json };
    },
    json: (use) => rowOf(use, `select ${use.value('version')}::text as layout, h.blocks from (${placed(homeRow, use.day(), use.value('layout'))}) h`),
  },
  links: { read: none, json: (use) => rowOf(use, linksRow) },
  contacts: { read: none, json: (use) => rowOf(use, contactsRow) },
  movedAddress: {
    read: ({ path }) => (typeof path === 'string' && isOldPath(path) ? { path } : null),
    json: (use) => rowOf(use, placed(oldAddressRow, use.value('path'))),
  },
} as const satisfies Readonly<Record<string, RootField>>;
