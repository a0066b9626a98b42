import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item at the head of the home page, until a day. */
export class ProvinceHomePin2026112682000 implements MigrationInterface {
  readonly name = 'ProvinceHomePin2026112682000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table home_pin (
        portal_id uuid primary key references portal,
        item_id uuid not null,
        pinned_until date not null,
        foreign key (portal_id, item_id) references publication
      );
      comment on table home_pin is 'the item that leads the highlights of the home page as long as it is public; at most one';
      comment on column home_pin.pinned_until is 'last day of that';
      alter table home_pin enable row level security;
      alter table home_pin force row level security;
      grant select, insert, delete, update (item_id, pinned_until) on home_pin to editing;
      grant select on home_pin to delivery;
      create policy home_pin_editing on home_pin to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy home_pin_delivery on home_pin for select to delivery using (true);
      create constraint trigger home_pin_version after insert or update or delete on home_pin
        deferrable initially deferred for each row execute function portal_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table home_pin');
  }
}
