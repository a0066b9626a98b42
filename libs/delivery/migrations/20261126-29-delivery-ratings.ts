import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ratings of pages. With a rating stand the day, the page and the answer: no hour, no hash, and an id that is random, so that
 * nothing leads from it to a person. That somebody rated a page today stands apart, under the salt of the day, without the answer.
 */
export class DeliveryRatings2026112629000 implements MigrationInterface {
  readonly name = 'DeliveryRatings2026112629000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rating (
        portal_id uuid not null references portal,
        id uuid not null default gen_random_uuid(),
        day date not null,
        item_id uuid,
        useful boolean not null,
        reason text check (reason in ('not_found', 'unclear', 'wrong', 'broken')),
        entered boolean not null default false,
        primary key (portal_id, id),
        check (reason is null or not useful)
      );
      create index rating_day on rating (portal_id, day);
      create index rating_to_enter on rating (portal_id) where not entered;
      comment on table rating is 'answers to "was this page useful"; nothing tells whose';
      comment on column rating.item_id is 'null: of a page that is no item';

      create unlogged table rating_seen (
        portal_id uuid not null references portal,
        visitor bytea not null check (octet_length(visitor) = 16),
        subject text not null check (length(subject) <= 200),
        day date not null,
        primary key (portal_id, visitor, subject)
      );
      comment on table rating_seen is 'who rated which page today, as a hash whose salt is dropped each night: a second answer does not count';

      alter table rating enable row level security;
      alter table rating force row level security;
      alter table rating_seen enable row level security;
      alter table rating_seen force row level security;

      grant insert (portal_id, day, item_id, useful, reason) on rating to intake;
      grant select, update (entered) on rating to jobs;
      grant select on rating to editing, supervision;
      create policy rating_intake on rating for insert to intake with check (portal_id in (select unnest(scope.portals())));
      create policy rating_jobs on rating to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy rating_due on rating for select to jobs using (scope.portal() is null and not entered);
      create policy rating_editing on rating for select to editing using (portal_id = scope.portal());
      create policy rating_supervision on rating for select to supervision using (portal_id in (select unnest(scope.portals())));

      grant insert on rating_seen to intake;
      grant select (day), delete on rating_seen to jobs;
      create policy rating_seen_intake on rating_seen for insert to intake with check (portal_id in (select unnest(scope.portals())));
      create policy rating_seen_jobs on rating_seen to jobs using (scope.portal() is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rating_seen, rating');
  }
}
