import type { Statement } from '../public/statements.js';
import type { Asked } from './fields.js';
import type { Root, RootField, RootValues, Use } from './root-field.js';

/** What fills the places of a statement. */
interface Given {
  readonly host: string;
  readonly day: string;
  readonly read: readonly (RootValues | null)[];
}

/** A statement of root fields, and what fills its places. */
export interface RootsStatement extends Statement {
  values(given: Given): (string | number)[];
}

/** One statement that answers a whole document. */
export interface DocumentStatement extends RootsStatement {
  /** True when more portals show in the answer than are looked after: it is given for a moment only. */
  readonly showsMany: boolean;
}

/**
 * Columns of the one row: the portal, its version, the version of what all share, versions of other portals that show, the answer
 * as text, which is null when the generic path must answer, and versions of portals that are listed. All of it of one snapshot, so the versions are those of
 * the answer.
 */
export type DocumentRow = [portal: string | null, version: string, shared: string, others: string | null, answer: string | null, listed: string | null];

/** The public portal `p` of the host: resolved once, whatever is asked for. */
const portalOfHost = `(portal_host h join portal p on p.portal_id = h.portal_id and p.state <> 'planned') on h.host = $1`;

/** Places of a statement as they are named. */
class Places {
  readonly fills: ((given: Given) => string | number)[] = [({ host }) => host];
  /** Rows that are read once for the whole statement. */
  readonly once: string[] = [];
  private dayPlace: string | undefined;

  /** What a root field uses, but for what is asked of it. @param index of the field among those of the statement */
  of(index: number, read: RootValues | null): Pick<Use, 'has' | 'value' | 'host' | 'day' | 'once'> {
    const own = new Map<string, string>();
    return {
      has: (name) => read?.[name] !== undefined,
      value: (name) => {
        const known = own.get(name);
        if (known !== undefined) return known;
        const made = this.add((given) => given.read[index]?.[name] ?? '');
        own.set(name, made);
        return made;
      },
      host: () => '$1',
      day: () => (this.dayPlace ??= this.add((given) => given.day)),
      once: (select) => {
        const name = `once${String(this.once.length)}`;
        this.once.push(`left join lateral (${select}) ${name} on true`);
        return name;
      },
    };
  }

  private add(fill: (given: Given) => string | number): string {
    return `$${String(this.fills.push(fill))}`;
  }
}

/**
 * The statement of a document: one round trip, whatever it asks for.
 * @param roots root fields of the document
 * @param read which values each of them has; the values themselves come later
 */
export function documentStatement(name: string, roots: readonly Root[], read: readonly (RootValues | null)[]): DocumentStatement {
  const places = new Places();
  const shown: string[] = [];
  const listed: string[] = [];
  let showsMany = false;
  const parts = roots.map(({ selected, field, type }, index) => {
    const json = field?.json({
      ...places.of(index, read[index] ?? null),
      asked: selected.selection,
      type,
      shows: (portals) => shown.push(portals),
      lists: (versions) => listed.push(versions),
      showsMany: () => {
        showsMany = true;
      },
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
      '{"data":{' || ${parts.join(' || ')} || '}}', ${listed.length === 0 ? 'null' : `json_build_array(${listed.join(', ')})::text`}
    from shared_version everywhere
    left join ${portalOfHost}
    left join portal_version v on v.portal_id = p.portal_id
    ${places.once.join('\n')}`;
  return { name, text, showsMany, values: (given) => places.fills.map((fill) => fill(given)) };
}

/**
 * The statement of one root field for its resolver: one row with its JSON as text.
 * @param name of no other statement
 * @param read values of the field; which of them are there decides the form of the statement
 * @param asked what of it is asked for
 */
export function rootStatement(name: string, field: RootField, read: RootValues, asked: Asked = 'all'): RootsStatement {
  const places = new Places();
  const ignored = (): void => undefined;
  const json = field.json({ ...places.of(0, read), asked, type: null, shows: ignored, lists: ignored, showsMany: ignored });
  const text = `
    select (${json})::text as answer from (select) one left join ${portalOfHost} ${places.once.join('\n')}`;
  return { name, text, values: (given) => places.fills.map((fill) => fill(given)) };
}
