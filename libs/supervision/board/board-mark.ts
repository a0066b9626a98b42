import type { OpenScope } from '#platform/db';

/**
 * A mark of what the board shows of the open subtree: another one once something was published, taken back, handed in or
 * decided. From the end of the ledger's index and the open work: a few rows a portal, however long its ledger.
 */
export async function boardMark({ manager }: OpenScope): Promise<string> {
  const [row] = await manager.query<[{ mark: string }]>(
    `select md5(coalesce(string_agg(concat_ws('/', p, f.id, w.amount, w.since), ',' order by p), '')) as mark
     from unnest((select scope.portals())) p
     left join lateral (select id from fact where portal_id = p order by id desc limit 1) f on true
     cross join lateral (select count(*) as amount, max(since) as since from work_item where portal_id = p and closed_at is null) w`,
  );
  return row.mark;
}
