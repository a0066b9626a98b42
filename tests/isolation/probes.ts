import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { expectationOf } from './catalogue.js';
import type { Rows, Role } from './expectations.js';

/** Settings of a transaction; null: not set. `raw` puts text into the settings that is no id. */
export interface Scope {
  readonly name: string;
  readonly portal?: string | null;
  readonly portals?: readonly string[] | null;
  readonly person?: string | null;
  readonly issuer?: string | null;
  readonly subject?: string | null;
  /** Hexadecimal. */
  readonly session?: string | null;
  readonly invitation?: string | null;
  readonly raw?: string;
}

const settingOf = {
  portal: 'portal_id',
  portals: 'portal_ids',
  person: 'person_id',
  issuer: 'issuer',
  subject: 'subject',
  session: 'session',
  invitation: 'invitation',
} as const;
type Name = keyof typeof settingOf;
const nameList = Object.keys(settingOf) as Name[];
const literalOf: Readonly<Record<Name, string>> = {
  portal: 'uuid',
  portals: 'uuid[]',
  person: 'uuid',
  issuer: 'text',
  subject: 'text',
  session: 'bytea',
  invitation: 'bytea',
};

/** Rows of a table that are changed, moved and removed one by one. All of them are read. */
const mostSamples = 40;

const commands = ['select', 'insert', 'update', 'delete'] as const;
type Command = (typeof commands)[number];
type Row = Record<string, unknown>;
/** A predicate for each command; `updated` is asked of a row after its change. */
type RowSet = Record<Command | 'updated', string>;

/**
 * Tries statements as a role. What each did is undone. Answers the number of rows, `policy` (a row was refused), `denied`
 * (no grant), or the SQLSTATE of another fault.
 */
const tryFunction = `
  create schema probe; grant usage on schema probe to public;
  create function probe.try(statement text) returns text language plpgsql as $$
  declare n bigint; answer text;
  begin
    begin
      if statement like 'select%' then execute statement into answer; else execute statement; get diagnostics n = row_count; answer := n::text; end if;
      raise exception using errcode = 'ZZ001', message = coalesce(answer, '');
    exception when sqlstate 'ZZ001' then return sqlerrm;
      when insufficient_privilege then return case when sqlerrm like '%row-level security%' then 'policy' else 'denied' end;
      when others then return sqlstate;
    end;
  end $$;`;

/** One connection that tries what roles can do, each time in a transaction that is rolled back. */
export class Prober {
  /** Comparisons made. */
  probes = 0;

  private constructor(readonly client: pg.Client) {}

  /** @param adminUrl superuser of a database that is thrown away afterwards */
  static async open(adminUrl: string): Promise<Prober> {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(tryFunction);
    return new Prober(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Runs `fn` in a transaction that is rolled back. */
  async undone<T>(fn: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      return await fn();
    } finally {
      await this.client.query('rollback');
    }
  }

  /** Whether the role can do exactly what it was granted: what is not granted is refused before any policy is asked. */
  async grantFaults(table: string, role: Role): Promise<string[]> {
    const grants = expectationOf(table)?.access[role]?.grants ?? '';
    if (role === 'liencong_owner') return [];
    const [column] = await this.columns(table);
    const statements: Record<Command, string> = {
      select: `select 1 from ${table} limit 1`,
      insert: `insert into ${table} (${column}) select ${column} from ${table} where false`,
      update: `update ${table} set ${column} = null where false`,
      delete: `delete from ${table} where false`,
    };
    const wanted = commands.filter((command) => !new RegExp(`\\b${command}\\b`).test(grants));
    const answers = await this.undone(() =>
      this.as(
        role,
        { name: 'none' },
        wanted.map((command) => statements[command]),
      ),
    );
    return wanted.flatMap((command, index) =>
      answers[index] === 'denied' ? [] : [`${role} may ${command} ${table} (${answers[index] ?? '?'}), without a grant`],
    );
  }

  /**
   * Whether the policies let the role at exactly the rows it is expected to reach in a scope, were it granted everything.
   * Call inside {@link undone}.
   */
  async policyFaults(table: string, role: Role, scope: Scope): Promise<string[]> {
    const rows = rowsOf(expectationOf(table)?.access[role]?.rows);
    const { client } = this;
    const keys = expectationOf(table)?.keys ?? ['portal_id'];
    const known = (await this.columns(table)).map((name) => name.replaceAll('"', ''));
    const deciding = keys.filter((key) => known.includes(key));
    const written = await this.columns(table);
    const [touched] = written;
    // Foreign keys and triggers are another wall; here the policies stand alone.
    await client.query(
      `set local session_replication_role = replica; grant usage on schema ${table.split('.')[0] ?? ''} to ${role}; grant all on ${table} to ${role}`,
    );
    const one = deciding.length > 0 ? `distinct on (${deciding.map((key) => `t.${quoted(key)}`).join(', ')})` : '';
    const { rows: all } = await client.query<{ id: string; row: Row }>(`select ${one} t.tableoid || ' ' || t.ctid as id, to_jsonb(t) as row from ${table} t`);
    const samples = spreadOver(all, mostSamples);

    const faults: string[] = [];
    const note = (what: string, answer: string | undefined, wanted: string): void => {
      this.probes += 1;
      const closed = scope.raw !== undefined && ['22P02', '22023', '22P03'].includes(answer ?? '');
      if (answer !== wanted && !closed) faults.push(`${table}, ${role}, scope ${scope.name}: ${what} answered "${answer ?? '?'}", expected "${wanted}"`);
    };

    const listed = `string_agg(md5(t::text), ' ' order by md5(t::text))`;
    const visible = (await client.query<{ x: string | null }>(`select ${listed} as x from ${table} t where ${bound(rows.select, scope)}`)).rows[0]?.x ?? '';
    const [seen] = await this.as(role, scope, [`select ${listed} from ${table} t`]);
    note('reading', digest(seen), digest(visible));

    const changes = variants(
      samples.map((sample) => sample.row),
      deciding,
    );
    const holds = await this.held(table, rows, scope, [...samples.map((sample) => sample.row), ...changes]);
    const statements: { what: string; sql: string; wanted: string }[] = [];
    for (const row of changes) {
      const may = holds(row).insert;
      statements.push({
        what: `inserting ${shown(row, deciding)}`,
        sql: `insert into ${table} (${written.join(', ')}) select ${written.join(', ')} from jsonb_populate_record(null::${table}, ${literal(row)})`,
        wanted: may ? 'through' : 'policy',
      });
    }
    for (const { id, row } of samples) {
      const now = holds(row);
      const reached = now.select && now.update;
      statements.push({
        what: `updating ${shown(row, deciding)}`,
        sql: `update ${table} t set ${touched} = t.${touched} where ${at(id)}`,
        wanted: !reached ? '0' : now.updated ? '1' : 'policy',
      });
      statements.push({
        what: `deleting ${shown(row, deciding)}`,
        sql: `delete from ${table} t where ${at(id)}`,
        wanted: now.select && now.delete ? '1' : '0',
      });
      if (!reached) continue;
      // Where the row may go: everything that differs from it in one deciding column.
      for (const moved of changes) {
        const differing = deciding.filter((key) => !isDeepStrictEqual(moved[key], row[key]));
        const [key] = differing;
        if (key === undefined || differing.length > 1) continue;
        const then = holds(moved);
        statements.push({
          what: `moving ${shown(row, deciding)} to ${key} ${JSON.stringify(moved[key])}`,
          sql: `update ${table} t set ${quoted(key)} = (jsonb_populate_record(null::${table}, ${literal({ [key]: moved[key] })})).${quoted(key)} where ${at(id)}`,
          wanted: then.updated && then.select ? 'through' : 'policy',
        });
      }
    }
    const answers = await this.as(
      role,
      scope,
      statements.map((statement) => statement.sql),
    );
    // Past the policy a copy meets its own key, a check or nothing at all.
    statements.forEach(({ what, wanted }, index) =>
      note(what, wanted === 'through' && /^(1|23\w{3})$/.test(answers[index] ?? '') ? 'through' : answers[index], wanted),
    );
    return faults;
  }

  private async as(role: Role, scope: Scope, statements: readonly string[]): Promise<(string | undefined)[]> {
    if (statements.length === 0) return [];
    await this.client.query('savepoint scope');
    const values = nameList.map((name) => setting(name, scope));
    await this.client.query(`select ${nameList.map((name, index) => `set_config('app.${settingOf[name]}', $${index + 1}, true)`).join(', ')}`, values);
    await this.client.query(`set local role ${role}`);
    const { rows } = await this.client.query<{ x: string }>('select probe.try(s) as x from unnest($1::text[]) with ordinality u (s, i) order by i', [
      statements,
    ]);
    await this.client.query('rollback to savepoint scope');
    return rows.map((row) => row.x);
  }

  /** Columns that a statement may write: computed ones come by themselves. */
  private async columns(table: string): Promise<string[]> {
    const { rows } = await this.client.query<{ x: string }>(
      `select quote_ident(attname) as x from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    );
    return rows.map((row) => row.x);
  }

  /** Which expectations hold for rows, asked of the database in one statement. */
  private async held(table: string, rows: RowSet, scope: Scope, all: readonly Row[]): Promise<(row: Row) => Record<keyof RowSet, boolean>> {
    const names = Object.keys(rows) as (keyof RowSet)[];
    const columns = names.map((name) => `coalesce((${bound(rows[name], scope)}), false) as ${quoted(name)}`);
    const { rows: answers } = await this.client.query<Record<keyof RowSet, boolean>>(
      `select ${columns.join(', ')} from jsonb_array_elements($1::jsonb) with ordinality e (row, i), jsonb_populate_record(null::${table}, e.row) t order by e.i`,
      [JSON.stringify(all)],
    );
    const found = new Map(all.map((row, index) => [row, answers[index]!]));
    return (row) => found.get(row)!;
  }
}

function rowsOf(rows: Rows | undefined): RowSet {
  const given = typeof rows === 'string' ? { select: rows, insert: rows, update: rows, delete: rows } : (rows ?? {});
  const { select = 'false', insert = 'false', update = 'false', delete: gone = 'false' } = given;
  return { select, insert, update, delete: gone, updated: ('updated' in given ? given.updated : undefined) ?? update };
}

/** As many as are asked for, evenly out of a list. */
function spreadOver<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, index) => all[Math.floor(index * step)]!);
}

/** Finds a row by its place in the file, without reading any other. */
function at(id: string): string {
  const [table = '', place = ''] = id.split(' ');
  return `t.ctid = '${place}' and t.tableoid = ${table}`;
}

/** Each sample, and each with one deciding column taken from another. */
function variants(samples: readonly Row[], keys: readonly string[]): Row[] {
  const made = new Map<string, Row>();
  const add = (row: Row): unknown => made.set(JSON.stringify(keys.map((key) => row[key])), row);
  samples.forEach(add);
  for (const row of samples)
    for (const other of samples)
      for (const key of keys) if (!made.has(JSON.stringify(keys.map((k) => (k === key ? other : row)[k])))) add({ ...row, [key]: other[key] });
  return [...made.values()];
}

function setting(name: Name, scope: Scope): string {
  if (scope.raw !== undefined) return scope.raw;
  const value = scope[name] ?? null;
  if (value === null) return '';
  return Array.isArray(value) ? `{${value.join(',')}}` : String(value);
}

/** A predicate of the expectations with the scope's values in it. */
function bound(predicate: string, scope: Scope): string {
  return predicate.replace(/(?<!:):(portals|portal|person|issuer|subject|session|invitation)\b/g, (_, name: Name) => {
    const value = scope.raw === undefined ? setting(name, scope) : '';
    if (value === '') return `null::${literalOf[name]}`;
    return literalOf[name] === 'bytea' ? `decode('${value}', 'hex')` : `'${value.replaceAll("'", "''")}'::${literalOf[name]}`;
  });
}

function literal(row: Row): string {
  return `${pg.escapeLiteral(JSON.stringify(row))}::jsonb`;
}

function quoted(column: string): string {
  return pg.escapeIdentifier(column);
}

function shown(row: Row, keys: readonly string[]): string {
  return keys.map((key) => `${key} ${JSON.stringify(row[key])}`).join(', ');
}

/** A list of rows too long to read in a message, by its length and a few letters of each. */
function digest(list = ''): string {
  const parts = list.split(' ').filter(Boolean);
  return parts.every((part) => part.length === 32) ? `${parts.length} rows ${parts.map((part) => part.slice(0, 6)).join(' ')}` : list;
}
