import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TestApi } from '../support/api.js';
import type { World } from '../support/world.js';
import { letters, type IsolatedPortal, type Letter, type Province } from './world.js';

/** What came back, whole. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
}

const agent = new Agent({ keepAlive: true });

/** Sends a document. Not by fetch: that costs as much again as the answer. */
export async function send(
  api: Pick<TestApi, 'url'>,
  path: string,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables: object,
): Promise<Answer> {
  const asked = request(api.url + path, { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } });
  asked.end(JSON.stringify({ query, variables }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const body = await text(response);
  const shown = Object.entries(response.headers).filter(([name]) => !['date', 'x-request-id'].includes(name));
  return {
    status: response.statusCode ?? 0,
    text: `${shown.map(([name, value]) => `${name}: ${String(value)}`).join('\n')}\n${body}`,
    body: JSON.parse(body) as Answer['body'],
  };
}

/** Code of an answer: of its first error, of the first fault in its payload, `OK`, or `EMPTY` for null where something was asked for. */
export function codeOf({ body }: Answer): string {
  const code = body.errors?.[0]?.extensions?.code;
  if (body.errors) return code ?? 'NO_CODE';
  const [payload] = Object.values(body.data ?? {});
  const faults = (payload as { errors?: { field: string; code: string }[] } | null)?.errors ?? [];
  if (faults.length > 0) return faults.map((fault) => `${fault.field}:${fault.code}`).join(' ');
  return payload === null ? 'EMPTY' : 'OK';
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** An answer without what differs from call to call: the request's id, the instant, and the values that the caller sent. */
export function comparable({ status, body }: Answer, sent: readonly string[]): string {
  const text = JSON.stringify({ status, body }, (key, value: unknown) => (key === 'requestId' || key === 'asOf' ? undefined : value));
  return sent.reduce((left, value) => (value.length > 3 ? left.replaceAll(JSON.stringify(value).slice(1, -1), '*') : left), text);
}

/** Knows what belongs to which portal, and finds it in an answer. */
export class Leaks {
  private constructor(
    private readonly portals: Readonly<Record<Letter, IsolatedPortal>>,
    private readonly owners: ReadonlyMap<string, ReadonlySet<string>>,
    private readonly alongside: Province['alongside'],
  ) {}

  /** Learns every id of every row of every portal as they are now. */
  static async of({ world, portals, alongside }: Province): Promise<Leaks> {
    const columns = await world.rows<{ table: string; name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attname !~ '(^|_)unit_id$' and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'portal_id')`,
    );
    const sql = columns
      .map(({ table, name }) => `select distinct portal_id::text as portal, ${name}::text as id from ${table} where ${name} is not null`)
      .join(' union ');
    const owners = new Map<string, Set<string>>();
    for (const { portal, id } of await world.rows<{ portal: string; id: string }>(sql)) {
      owners.set(id, (owners.get(id) ?? new Set()).add(portal));
    }
    return new Leaks(portals, owners, alongside);
  }

  /**
   * Everything in the answer that is of a portal whose rows or whose name the caller may not see there.
   * @param open portals of which everything may be seen
   * @param named portals of which what is public may be seen
   */
  in(text: string, open: readonly Letter[], named: readonly Letter[], sent: readonly string[]): string[] {
    const found: string[] = [];
    for (const letter of letters) {
      if (open.includes(letter)) continue;
      const { publicMark, privateMark, host } = this.portals[letter];
      if (!sent.includes(privateMark) && text.includes(privateMark)) found.push(`private text of ${letter}`);
      if (named.includes(letter)) continue;
      if (!sent.includes(publicMark) && text.includes(publicMark)) found.push(`public text of ${letter}`);
      if (!sent.includes(host) && text.includes(host)) found.push(`host of ${letter}`);
    }
    const allowed = new Set([...open, ...named].flatMap((letter) => [this.portals[letter].id, ...this.alongside[letter]]));
    for (const id of new Set(text.toLowerCase().match(uuid) ?? [])) {
      const of = this.owners.get(id);
      if (of && !sent.some((value) => value.toLowerCase().includes(id)) && ![...of].some((portal) => allowed.has(portal)))
        found.push(`id ${id} of ${this.letterOf([...of][0])}`);
    }
    return found;
  }

  private letterOf(id: string | undefined): string {
    return letters.find((letter) => this.portals[letter].id === id) ?? '?';
  }
}

/** A sum over the rows of every table and portal, to tell whether anything changed. Tables of no portal count as portal `-`. */
export async function fingerprint(world: World): Promise<ReadonlyMap<string, string>> {
  const { last, sql } = taken.get(world) ?? { sql: await fingerprintText(world) };
  const [now] = await world.rows<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  // a snapshot says which transactions are seen: while it stays the same, so does every row
  if (last && last.snapshot === now?.snapshot) return last.sums;
  // prepared: planning a union of every table costs more than reading it
  const { rows } = await world.admin.query<{ place: string; sum: string; snapshot: string }>({ name: 'fingerprint', text: sql });
  const sums = new Map(rows.map(({ place, sum }) => [place, sum]));
  taken.set(world, { sql, last: { snapshot: rows[0]?.snapshot ?? '', sums } });
  return sums;
}
const taken = new WeakMap<World, { sql: string; last?: { snapshot: string; sums: ReadonlyMap<string, string> } }>();

async function fingerprintText(world: World): Promise<string> {
  const tables = await world.rows<{ name: string; place: string; portal: keyof typeof portalIn }>(`${watchedTables} and c.relkind = 'r'`);
  const sums = tables.map(
    ({ name, place, portal }) =>
      `select '${place}' || ' ' || ${portalIn[portal]} as place, count(*) as n, sum(hashtextextended(t::text, 0)) as h from ${name} t group by 1`,
  );
  return `select place, sum(n) || ' ' || sum(h) as sum, pg_current_snapshot()::text as snapshot from (${sums.join(' union all ')}) sums group by 1`;
}

/** Ways to tell a row's portal. */
export const portalIn = { portal: 'portal_id::text', job: `coalesce(data ->> 'portalId', '-')`, none: `'-'` } as const;

/** Tables whose rows count, which of {@link portalIn} holds, and the name of the whole for a part of a table. */
export const watchedTables = `
  select format('%I.%I', n.nspname, c.relname) as name, format('%I.%I', n.nspname, coalesce(root.relname, c.relname)) as place,
    case when exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'portal_id') then 'portal'
         when coalesce(root.relname, c.relname) like 'job%' and c.relname <> 'job_dependency' then 'job' else 'none' end as portal
  from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_class root on root.oid = pg_partition_root(c.oid)
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss') and c.relname !~ '^queue_stats'`;

/** Places that differ between two fingerprints. */
export function changedPlaces(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));
}
