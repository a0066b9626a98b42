import pg from 'pg';
import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { readConfig, type Config } from '#platform/config';
import { inPortal, openSource, runAs, type ApplicationRole, type OpenScope } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { FixedClock } from '#platform/time';
import { Process } from '#process';
import { createTestDatabase, type TestDatabase } from './postgres.js';

/** A portal of the test's world, with its sections. */
export interface WorldPortal {
  readonly id: string;
  readonly unitId: string;
  readonly host: string;
  readonly sectionIds: readonly string[];
}

/** What is counted; left out: one item published, entered on the day it belongs to. */
export interface WorldFact {
  readonly entered?: string;
  readonly measure?: string;
  readonly amount?: number;
  readonly dimensions?: Readonly<Record<string, string | undefined>>;
  readonly times?: number;
}

/** Settings of every process for a test database. */
export function configFor(database: TestDatabase, more: Record<string, string> = {}): Config {
  const urls = Object.fromEntries(Object.entries(database.urls).map(([role, url]) => [`DATABASE_URL_${role.toUpperCase()}`, url]));
  return readConfig({ LIENCONG_MODE: 'test', LOG_LEVEL: 'silent', ...urls, SESSION_SECRET: key(1), PERSONAL_DATA_KEY: key(2), ...more });
}

function key(byte: number): string {
  return Buffer.alloc(32, byte).toString('base64');
}

/** A migrated database with units, portals and people that a spec builds for itself; rows are put in past the policies. */
export class World {
  readonly clock = new FixedClock(new Date('2026-11-20T02:00:00Z'));
  private readonly opened: DataSource[] = [];
  private readonly queues: JobQueue[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly config: Config,
    readonly admin: pg.Pool,
  ) {}

  static async create(more: Record<string, string> = {}): Promise<World> {
    const database = await createTestDatabase();
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
    // the pool counts as ended before the last socket is closed, and the database is dropped under it
    admin.on('error', () => undefined);
    return new World(database, configFor(database, more), admin);
  }

  async close(): Promise<void> {
    for (const queue of this.queues) await queue.close();
    for (const source of this.opened) await source.destroy();
    await this.admin.end();
    await this.database.drop();
  }

  async source(role: ApplicationRole): Promise<DataSource> {
    const source = await openSource(this.config, role);
    this.opened.push(source);
    return source;
  }

  /** The one write path over the editing role, with a real queue that nobody works. */
  async process(): Promise<Process> {
    const queue = await JobQueue.open(this.database.urls.editing, false, () => undefined);
    this.queues.push(queue);
    return new Process(queue, this.clock);
  }

  async unit(kind: string, parentId: string | null = null): Promise<string> {
    const id = newId();
    await this.admin.query(`insert into unit (id, code, kind, name, parent_id, valid_from) values ($1, $2, $3, $4, $5, '2025-07-01')`, [
      id,
      id.slice(-12),
      kind,
      `Đơn vị ${id.slice(-4)}`,
      parentId,
    ]);
    await this.admin.query(
      `insert into unit_version (unit_id, valid_from, code, kind, name, parent_id) select id, valid_from, code, kind, name, parent_id from unit where id = $1`,
      [id],
    );
    await this.admin.query(
      `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
       select ancestor_id, $1::uuid, depth + 1, date '2025-07-01' from unit_closure where descendant_id = $2 union all select $1::uuid, $1::uuid, 0, date '2025-07-01'`,
      [id, parentId],
    );
    return id;
  }

  async portal(given: { unitId?: string; host?: string; state?: string; sections?: number } = {}): Promise<WorldPortal> {
    const unitId = given.unitId ?? (await this.unit('commune'));
    const id = newId();
    const host = given.host ?? `p${id.slice(-12)}.example.test`;
    await this.admin.query(`insert into portal (portal_id, unit_id, kind, state, name) values ($1, $2, 'component', $3, $4)`, [
      id,
      unitId,
      given.state ?? 'open',
      `Trang ${id.slice(-4)}`,
    ]);
    await this.admin.query('insert into portal_host (host, portal_id, is_primary) values ($1, $2, true)', [host, id]);
    const sectionIds: string[] = [];
    for (let position = 0; position < (given.sections ?? 2); position += 1) {
      const sectionId = newId();
      await this.admin.query('insert into section (portal_id, id, slug, name, position) values ($1, $2, $3, $4, $5)', [
        id,
        sectionId,
        `muc-${String(position + 1)}`,
        `Mục ${String(position + 1)}`,
        position,
      ]);
      sectionIds.push(sectionId);
    }
    return { id, unitId, host, sectionIds };
  }

  /** A person, with grants in portals; `covers` makes it a grant over that unit's subtree. */
  async person(
    name: string,
    grants: readonly { portal: WorldPortal; role: string; covers?: string; startsOn?: string; endsOn?: string }[] = [],
  ): Promise<string> {
    const id = newId();
    await this.admin.query('insert into person (id, display_name) values ($1, $2)', [id, name]);
    for (const grant of grants) {
      await this.admin.query(
        `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on, ends_on) values ($1, $2, $3, $4, 'thử nghiệm', $5, $6)`,
        [grant.portal.id, id, grant.role, grant.covers ?? null, grant.startsOn ?? '2026-01-01', grant.endsOn ?? null],
      );
      await this.admin.query('insert into byline (portal_id, person_id, display_name) values ($1, $2, $3) on conflict do nothing', [grant.portal.id, id, name]);
    }
    return id;
  }

  /** Binds an account of an issuer to a person. */
  async identity(personId: string, issuer: string, subject: string): Promise<void> {
    await this.admin.query('insert into identity (issuer, subject, person_id) values ($1, $2, $3)', [issuer, subject, personId]);
  }

  /** A fact of a portal with the step that it comes from; `times` that many of one step. */
  async fact(
    portal: Pick<WorldPortal, 'id'>,
    on: string,
    { entered = on, measure = 'items_published', amount = 1, dimensions = {}, times = 1 }: WorldFact = {},
  ): Promise<void> {
    await this.rows(
      `with s as (insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at)
                  values ($1, 'item', uuidv7(), 'publish', 'approved', 'published', $2::date) returning id, subject_id)
       insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id)
       select $1, $2, $3, $4, $5, $6, 'item', subject_id, id from s, generate_series(1, $7)`,
      [portal.id, on, entered, measure, JSON.stringify(dimensions), amount, times],
    );
  }

  /** Rows as they are, past every policy. */
  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(sql, [...values])).rows;
  }
}

/** Runs `fn` as a person in a portal's scope. */
export function actingIn<T>(source: DataSource, portal: WorldPortal, personId: string | null, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return runAs({ requestId: newId(), personId }, () => inPortal(source, portal.id, fn));
}
