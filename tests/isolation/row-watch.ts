import type { World } from '../support/world.js';
import { fingerprint, portalIn, watchedTables } from './answers.js';

type Sum = readonly [rows: bigint, hash: bigint];
interface Change {
  readonly place: string;
  readonly rows: string;
  readonly hash: string;
}

/**
 * Sums over the rows of every table and portal, kept up by triggers that tell which rows came and went. Reading them costs what changed
 * since, where {@link fingerprint} reads every row; {@link unseen} compares the two.
 */
export class RowWatch {
  private readonly sums = new Map<string, Sum>();

  private constructor(
    private readonly world: World,
    private readonly first: ReadonlyMap<string, string>,
    private snapshot: string,
  ) {}

  /** @param world nobody else may be writing in it yet */
  static async over(world: World): Promise<RowWatch> {
    await world.admin.query(watching);
    const [now] = await world.rows<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
    return new RowWatch(world, await fingerprint(world), now!.snapshot);
  }

  /** Sums of what came and went since the watch began; a place that is as it was has none. */
  async changes(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.world.admin.query<Change & { snapshot: string }>({
      name: 'changes',
      text: `select place, sum(rows)::text as rows, sum(hash)::text as hash, pg_current_snapshot()::text as snapshot
             from watch.change where tx >= pg_snapshot_xmin($1) and not pg_visible_in_snapshot(tx, $1) group by 1`,
      values: [this.snapshot],
    });
    for (const { place, rows: count, hash, snapshot } of rows) {
      this.snapshot = snapshot;
      const [countBefore, hashBefore] = this.sums.get(place) ?? [0n, 0n];
      const now: Sum = [countBefore + BigInt(count), hashBefore + BigInt(hash)];
      if (now[0] === 0n && now[1] === 0n) this.sums.delete(place);
      else this.sums.set(place, now);
    }
    return new Map(Array.from(this.sums, ([place, sum]) => [place, sum.join(' ')]));
  }

  /** Places where all rows, read again, are not those of the beginning with what came and went: changes that the watch did not see. */
  async unseen(): Promise<string[]> {
    const changed = await this.changes();
    const now = await fingerprint(this.world);
    const sumOf = (text = '0 0'): Sum => text.split(' ').map(BigInt) as [bigint, bigint];
    return [...new Set([...this.first.keys(), ...now.keys(), ...changed.keys()])].filter((place) => {
      const [before, since, after] = [this.first, changed, now].map((sums) => sumOf(sums.get(place)));
      return [0, 1].some((index) => before![index]! + since![index]! !== after![index]!);
    });
  }
}

/** Functions for each way to tell a row's portal and to change rows. They write as their owner: the roles may not. */
function functions(): string {
  const came = (portal: string): string => `select ${portal} as portal, 1 as n, hashtextextended(t::text, 0)::numeric as h from came t`;
  const went = (portal: string): string => `select ${portal} as portal, -1 as n, -hashtextextended(t::text, 0)::numeric as h from went t`;
  return Object.entries(portalIn)
    .flatMap(([name, portal]) => [
      [`${name}_insert`, came(portal)],
      [`${name}_delete`, went(portal)],
      [`${name}_update`, `${came(portal)} union all ${went(portal)}`],
    ])
    .map(
      ([name, rows]) => `create function watch.${name!}() returns trigger language plpgsql security definer as $$ begin
        insert into watch.change (place, rows, hash)
        select tg_argv[0] || ' ' || portal, sum(n), sum(h) from (${rows!}) r group by portal having sum(n) <> 0 or sum(h) <> 0;
        return null;
      end $$;`,
    )
    .join('\n');
}

const watching = `
  create schema watch;
  create table watch.change (tx xid8 not null default pg_current_xact_id(), place text not null, rows bigint not null, hash numeric not null);
  create index on watch.change (tx);
  ${functions()}
  do $$ declare t record; begin
    for t in ${watchedTables} loop
      execute format('create trigger watch_insert after insert on %s referencing new table as came for each statement execute function watch.%s_insert(%L)', t.name, t.portal, t.place);
      execute format('create trigger watch_delete after delete on %s referencing old table as went for each statement execute function watch.%s_delete(%L)', t.name, t.portal, t.place);
      execute format('create trigger watch_update after update on %s referencing old table as went new table as came for each statement execute function watch.%s_update(%L)', t.name, t.portal, t.place);
    end loop;
  end $$`;
