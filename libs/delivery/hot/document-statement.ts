import type { Statement } from '../public/statements.js';
import type { Root, RootValues } from './root-field.js';

/** What fills the places of a statement. */
interface Given {
  readonly host: string;
  readonly day: string;
  readonly read: readonly (RootValues | null)[];
}

/** One statement that answers a whole document, and what fills its places. */
export interface DocumentStatement extends Statement {
  values(given: Given): (string | number)[];
}

/**
 * Columns of the one row: the portal, its version, the version of what all share, versions of other portals that show, and the answer
 * as text; that is null when the generic path must answer. All of it of one snapshot, so the versions are those of the answer.
 */
export type DocumentRow = [portal: string | null, version: string, shared: string, others: string | null, answer: string | null];

/**
 * The statement of a document: one round trip, whatever it asks for.
 * @param roots root fields of the document
 * @param read which values each of them has; the values themselves come later
 */
export function documentStatement(name: string, roots: readonly Root[], read: readonly (RootValues | null)[]): DocumentStatement {
  const places: ((given: Given) => string | number)[] = [({ host }) => host];
  const place = (fill: (given: Given) => string | number): string => `$${String(places.push(fill))}`;
  let day: string | undefined;
  const shown: string[] = [];
  const parts = roots.map(({ selected, field }, index) => {
    const own = new Map<string, string>();
    const value = (of: string): string => {
      const known = own.get(of);
      if (known !== undefined) return known;
      const made = place((given) => given.read[index]?.[of] ?? '');
      own.set(of, made);
      return made;
    };
    const json = field?.json({
      selection: selected.selection,
      has: (of) => read[index]?.[of] !== undefined,
      value,
      day: () => (day ??= place((given) => given.day)),
      shows: (portals) => shown.push(portals),
    });
    return `'${index === 0 ? '' : ','}${JSON.stringify(selected.key)}:' || ${json === undefined ? `'"Query"'` : `(${json})::text`}`;
  });
  const others =
    shown.length === 0
      ? 'null'
      : `case when p.portal_id is not null then (select json_agg(json_build_array(other.id, coalesce(ov.version, 0))) from (${shown.join(' union ')}) other (id)
           left join portal_version ov on ov.portal_id = other.id) end`;
  const text = `
    select p.portal_id, coalesce(v.version, 0), everywhere.version, ${others}::text,
      '{"data":{' || ${parts.join(' || ')} || '}}'
    from shared_version everywhere
    left join (portal_host h join portal p on p.portal_id = h.portal_id and p.state <> 'planned') on h.host = $1
    left join portal_version v on v.portal_id = p.portal_id`;
  return { name, text, values: (given) => places.map((fill) => fill(given)) };
}
