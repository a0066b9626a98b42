import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trust labels of a portal ("nhãn tín nhiệm mạng", R-205): each with the days on which it holds. Public, as the rest of the look. */
export class ProvinceTrustLabel2026112675000 implements MigrationInterface {
  readonly name = 'ProvinceTrustLabel2026112675000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust_label (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        holder text not null check (holder <> '' and char_length(holder) <= 200),
        code text not null check (code <> '' and char_length(code) <= 80),
        address text check (address ~ '^https://' and char_length(address) <= 500),
        starts_on date not null,
        ends_on date,
        primary key (portal_id, id),
        check (ends_on >= starts_on)
      );
      comment on table trust_label is 'labels by which the national centre vouches for the site; the one that began last is shown';
      comment on column trust_label.address is 'page of the register where readers can look it up';
      comment on column trust_label.ends_on is 'last day; null: until it is taken back';
      alter table trust_label enable row level security;
      alter table trust_label force row level security;
      grant select, insert, delete on trust_label to editing;
      grant select on trust_label to delivery;
      create policy trust_label_editing on trust_label to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy trust_label_delivery on trust_label for select to delivery using (true);
      create policy trust_label_owner on trust_label to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create constraint trigger trust_label_version after insert or update or delete on trust_label deferrable initially deferred for each row execute function portal_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trust_label');
  }
}
