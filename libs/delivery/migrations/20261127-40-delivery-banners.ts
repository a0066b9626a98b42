import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readers do is counted without a step. */
const withoutStep = `'visits', 'page_views', 'visit_seconds', 'ratings', 'ratings_useful'`;

/**
 * Banners (ADR 50): what stands in a place of the pages is read from publications that say so of themselves, and a click is a row
 * as a rating is one: day and banner, no hour, no hash, an id that is random.
 */
export class DeliveryBanners2026112740000 implements MigrationInterface {
  readonly name = 'DeliveryBanners2026112740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index publication_banner on publication (portal_id) where details ? 'banner' and withdrawn_at is null;

      create table banner_click (
        portal_id uuid not null references portal,
        id uuid not null default gen_random_uuid(),
        day date not null,
        item_id uuid not null,
        entered boolean not null default false,
        primary key (portal_id, id)
      );
      create index banner_click_day on banner_click (portal_id, day);
      create index banner_click_to_enter on banner_click (portal_id) where not entered;
      comment on table banner_click is 'clicks on banners, one of a reader for a banner and day; nothing tells whose';

      alter table banner_click enable row level security;
      alter table banner_click force row level security;
      grant insert (portal_id, day, item_id) on banner_click to intake;
      grant select, update (entered) on banner_click to jobs;
      grant select on banner_click to editing, supervision;
      create policy banner_click_intake on banner_click for insert to intake with check (portal_id in (select unnest(scope.portals())));
      create policy banner_click_jobs on banner_click to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy banner_click_due on banner_click for select to jobs using (scope.portal() is null and not entered);
      create policy banner_click_editing on banner_click for select to editing using (portal_id = scope.portal());
      create policy banner_click_supervision on banner_click for select to supervision using (portal_id in (select unnest(scope.portals())));

      -- wider than the one before: no row has to be looked at
      alter table fact drop constraint fact_step;
      alter table fact add constraint fact_step check (step_id is not null or measure in (${withoutStep}, 'banner_clicks')) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fact drop constraint fact_step;
      alter table fact no force row level security;
      delete from fact where measure = 'banner_clicks';
      alter table fact force row level security;
      alter table fact add constraint fact_step check (step_id is not null or measure in (${withoutStep}));
      drop table banner_click; drop index publication_banner;
    `);
  }
}
