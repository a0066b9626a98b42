import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows by which published items are found. Written and removed in the transaction that publishes and withdraws; nothing in
 * them is shown: titles and texts are read from the publication. Where units of the past stand is needed to know the portals of
 * a province, and is public knowledge.
 */
export class DeliverySearch2026112623000 implements MigrationInterface {
  readonly name = 'DeliverySearch2026112623000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gin;

      create table search_row (
        portal_id uuid not null,
        item_id uuid not null,
        part smallint not null check (part >= 0),
        label text not null,
        starts integer not null check (starts >= 0),
        length integer not null check (length >= 0),
        kind text not null,
        section_id uuid not null,
        placed_at timestamptz not null,
        near boolean not null,
        vector tsvector not null,
        primary key (portal_id, item_id, part),
        foreign key (portal_id, item_id) references publication,
        foreign key (portal_id, section_id) references section
      );
      -- the vector of a usual text stays beside its row: ranking reads it of every candidate
      alter table search_row set (toast_tuple_target = 8160);
      create index search_row_vector on search_row using gin (portal_id, vector);
      comment on table search_row is 'by which words an item is found: one row for it, one more for each article or block of a long text';
      comment on column search_row.part is '0: title, summary, beginning, and every word of the item; others: one article or block';
      comment on column search_row.label is 'name of the article, e.g. Điều 12; empty where there is none';
      comment on column search_row.starts is 'where the part begins in the plain text of the publication, in characters';
      comment on column search_row.near is 'false: the vector also knows words of other parts, all at one place, so nothing can be said of how near words stand';
      comment on column search_row.vector is 'words without accents with their places (A title, B summary, C opening, D rest), with accents without places';

      alter table search_row enable row level security;
      alter table search_row force row level security;
      grant select, insert, delete on search_row to editing, jobs;
      grant select on search_row to delivery;
      create policy search_row_editing on search_row to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy search_row_delivery on search_row for select to delivery using (true);

      -- Parts come and go with the item: its first row speaks for all of them. None is ever updated.
      create constraint trigger search_row_version after insert on search_row deferrable initially deferred for each row
        when (new.part = 0) execute function portal_touched();
      create constraint trigger search_row_version_gone after delete on search_row deferrable initially deferred for each row
        when (old.part = 0) execute function portal_touched();

      grant select on unit_place to delivery;
      create policy unit_place_delivery on unit_place for select to delivery using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop policy unit_place_delivery on unit_place; revoke select on unit_place from delivery; drop table search_row; drop extension btree_gin',
    );
  }
}
