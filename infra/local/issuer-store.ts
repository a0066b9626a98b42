import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';

/** What the issuer keeps of its own, beside the records of oidc-provider. */
export type OwnModel = 'Account' | 'SigningKey' | 'CookieKey' | 'AccountsFile';

const schema = `
create table if not exists issuer_record (
  model text not null,
  id text not null,
  payload jsonb not null,
  lookup text,
  grant_id text,
  consumed_at timestamptz,
  expires_at timestamptz,
  made_at timestamptz not null default now(),
  primary key (model, id)
);
create index if not exists issuer_record_lookup on issuer_record (model, lookup) where lookup is not null;
create index if not exists issuer_record_grant on issuer_record (grant_id) where grant_id is not null;
create index if not exists issuer_record_expiry on issuer_record (expires_at) where expires_at is not null;
`;

/** The ways a record is looked for; never made from what comes in. */
type Condition = 'id = $2' | 'lookup = $2';

interface Row<T> {
  payload: T;
  consumed: string | null;
}

/** The one table of the issuer: sessions, codes, tokens, keys and accounts, so that log-ins survive a restart. */
export class IssuerStore {
  constructor(private readonly pool: Pool) {}

  /** Makes the table when it is missing and clears what has expired. Repeatable. */
  async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      // "if not exists" alone fails when two processes make the same table at the same moment.
      await client.query('select pg_advisory_lock(826430200)');
      await client.query(schema);
    } finally {
      await client.query('select pg_advisory_unlock(826430200)').finally(() => client.release());
    }
    await this.clearExpired();
  }

  async clearExpired(): Promise<void> {
    await this.pool.query('delete from issuer_record where expires_at < now()');
  }

  async put(model: string, id: string, payload: unknown, more: { lookup?: string; grantId?: string; seconds?: number } = {}): Promise<void> {
    await this.pool.query(
      `insert into issuer_record (model, id, payload, lookup, grant_id, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       on conflict (model, id) do update
       set payload = excluded.payload, lookup = excluded.lookup, grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
      [model, id, JSON.stringify(payload), more.lookup ?? null, more.grantId ?? null, more.seconds ?? null],
    );
  }

  async get<T>(model: string, id: string): Promise<T | undefined> {
    return (await this.one<T>(model, 'id = $2', id))?.payload;
  }

  async getByLookup<T>(model: string, lookup: string): Promise<T | undefined> {
    return (await this.one<T>(model, 'lookup = $2', lookup))?.payload;
  }

  /** All records of a model, newest first. */
  async all<T>(model: OwnModel): Promise<T[]> {
    const { rows } = await this.pool.query<Row<T>>('select payload from issuer_record where model = $1 order by made_at desc', [model]);
    return rows.map((row) => row.payload);
  }

  async remove(model: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from issuer_record where model = $1 and id = $2', [model, id]);
    return rowCount === 1;
  }

  /** Keeps `payload` unless another process was first; gives back what is kept. */
  async keepFirst<T>(model: OwnModel, id: string, payload: T): Promise<T> {
    await this.pool.query('insert into issuer_record (model, id, payload) values ($1, $2, $3) on conflict do nothing', [model, id, JSON.stringify(payload)]);
    return (await this.get<T>(model, id)) ?? payload;
  }

  /** The storage of one model of oidc-provider. */
  adapter(model: string): Adapter {
    const read = async (condition: Condition, value: string) => {
      const row = await this.one<AdapterPayload>(model, condition, value);
      return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: Number(row.consumed) }) };
    };
    return {
      upsert: (id, payload, seconds) => {
        const lookup = payload.userCode ?? payload.uid;
        return this.put(model, id, payload, {
          ...(lookup === undefined ? {} : { lookup }),
          ...(payload.grantId === undefined ? {} : { grantId: payload.grantId }),
          ...(seconds === undefined ? {} : { seconds }),
        });
      },
      find: (id) => read('id = $2', id),
      findByUid: (uid) => read('lookup = $2', uid),
      findByUserCode: (code) => read('lookup = $2', code),
      consume: async (id) => {
        await this.pool.query('update issuer_record set consumed_at = now() where model = $1 and id = $2', [model, id]);
      },
      destroy: async (id) => {
        await this.remove(model, id);
      },
      revokeByGrantId: async (grantId) => {
        await this.pool.query('delete from issuer_record where model = $1 and grant_id = $2', [model, grantId]);
      },
    };
  }

  private async one<T>(model: string, condition: Condition, value: string): Promise<Row<T> | undefined> {
    const { rows } = await this.pool.query<Row<T>>(
      `select payload, extract(epoch from consumed_at)::bigint as consumed from issuer_record
       where model = $1 and ${condition} and (expires_at is null or expires_at > now())`,
      [model, value],
    );
    return rows[0];
  }
}
