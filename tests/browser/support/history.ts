import type { Product, Portal } from './product.js';

export interface History {
  /** Items a month, the oldest of twelve months first; the last is the month of today. */
  readonly months: readonly number[];
  /** Days since the last of them. */
  readonly silentDays: number;
  /** Days for which items have been waiting. */
  readonly waiting?: readonly number[];
  readonly target?: number;
}

/** A year of facts of a portal, entered as the write path enters them, but without the items: what a board needs to look at. */
export async function putHistory(product: Product, portal: Portal, { months, silentDays, waiting = [], target }: History): Promise<void> {
  const { world } = product;
  await world.rows(`update portal set created_at = now() - interval '14 months' where portal_id = $1`, [portal.id]);
  await world.rows(
    `with today as (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day),
     made as (
       select uuidv7() as step_id, uuidv7() as item_id, number,
              least(greatest(date_trunc('month', today.day)::date - make_interval(months => 12 - place::integer) + make_interval(days => (number * 7) % 27), date '2025-01-01')::date, today.day - $3::integer) as on_day
       from today, unnest($2::integer[]) with ordinality as month (amount, place), generate_series(1, month.amount) as number
     ),
     steps as (insert into step_record (portal_id, id, subject_type, subject_id, step, from_state, to_state, at)
       select $1, step_id, 'item', item_id, 'publish', 'approved', 'published', on_day from made)
     insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id)
     select $1, on_day, on_day, measure, dimensions, amount, 'item', item_id, step_id
     from made, lateral (values
       ('items_published', jsonb_build_object('kind', (array['news', 'news', 'news', 'video', 'album'])[1 + number % 5], 'section', $4::text, 'topic', 'other', 'mark', (array['own', 'own', 'repost'])[1 + number % 3]), 1),
       ('items_approved', '{}'::jsonb, 1),
       ('approval_minutes', '{}'::jsonb, 60 + number * 17)) as fact (measure, dimensions, amount)`,
    [portal.id, months, silentDays, portal.sectionIds[0]],
  );
  for (const days of waiting)
    await world.rows(
      `insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, 'item', uuidv7(), 'approve', now() - make_interval(days => $2::integer))`,
      [portal.id, days],
    );
  if (target !== undefined)
    await world.rows(
      `insert into target (portal_id, measure, year, amount, because, entered_at)
       values ($1, 'items_published', extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::integer, $2, 'Kế hoạch thử', now())`,
      [portal.id, target],
    );
}
