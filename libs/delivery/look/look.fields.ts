import type { CivilDate } from '#platform/time';
import { reshaped } from '../hot/reshape.js';
import type { RootField, RootValues, Use } from '../hot/root-field.js';
import type { Statement } from '../public/statements.js';
import { isOldPath, layoutJson } from './look-queries.js';
import { contactsByHost, homeByHost, linksByHost, lookByHost, oldAddressByPath } from './look-statements.js';

/** A statement of one portal as a part of a greater one. @param places SQL of $2, $3 ... ($1 is the host in both) */
function placed({ text }: Statement, ...places: readonly string[]): string {
  return text.replace(/\$([2-9])/g, (_, place: string) => places[Number(place) - 2] ?? 'null');
}

/** The row of such a statement, cut to what was asked for. */
function rowOf(use: Use, statement: string): string {
  return `coalesce((select ${reshaped(use.type, use.selection, 'r.j')} from (select to_jsonb(q) as j from (${statement}) q offset 0) r), 'null'::json)`;
}

const none = (): RootValues => ({});

/** Root fields of the look of a portal as parts of a statement. */
export const lookRoots: Readonly<Record<string, RootField>> = {
  look: { read: none, json: (use) => rowOf(use, placed(lookByHost, use.day())) },
  home: {
    read: (_, day) => {
      const { version, json } = layoutJson(day as CivilDate);
      return { version, layout: json };
    },
    json: (use) => rowOf(use, `select ${use.value('version')}::text as layout, h.blocks from (${placed(homeByHost, use.day(), use.value('layout'))}) h`),
  },
  links: { read: none, json: (use) => rowOf(use, linksByHost.text) },
  contacts: { read: none, json: (use) => rowOf(use, contactsByHost.text) },
  movedAddress: {
    read: ({ path }) => (typeof path === 'string' && isOldPath(path) ? { path } : null),
    json: (use) => rowOf(use, placed(oldAddressByPath, use.value('path'))),
  },
};
