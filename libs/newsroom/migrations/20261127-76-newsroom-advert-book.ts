import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The book of paid banners: contracts, what came in for them, and what the year was estimated to bring. */
export class NewsroomAdvertBook2026112776000 implements MigrationInterface {
  readonly name = 'NewsroomAdvertBook2026112776000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table advert_contract (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        number text not null check (number <> ''),
        advertiser text not null check (advertiser <> ''),
        price bigint not null check (price between 0 and 1000000000000),
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        recorded_by uuid not null references person,
        recorded_at timestamptz not null,
        primary key (portal_id, id),
        unique (portal_id, number)
      );
      comment on table advert_contract is 'a contract by which somebody pays for banners; the banners name it by its number, wherever they stand';
      comment on column advert_contract.price is 'whole đồng of the whole contract';

      create table advert_receipt (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        contract_id uuid not null,
        received_on date not null,
        amount bigint not null check (amount between 1 and 1000000000000),
        voucher text not null,
        state text not null check (state in ('received', 'cancelled')),
        reason text,
        recorded_by uuid not null references person,
        primary key (portal_id, id),
        foreign key (portal_id, contract_id) references advert_contract,
        check ((state = 'cancelled') = (reason is not null))
      );
      create index advert_receipt_day on advert_receipt (portal_id, received_on, id);
      create index advert_receipt_contract on advert_receipt (portal_id, contract_id);
      comment on table advert_receipt is 'money that came in for a contract; an entry by mistake is cancelled with a reason, never changed';

      create table advert_estimate (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        year smallint not null check (year between 2000 and 2100),
        amount bigint not null check (amount between 0 and 1000000000000),
        because text not null,
        recorded_by uuid not null references person,
        recorded_at timestamptz not null,
        primary key (portal_id, id)
      );
      create index advert_estimate_latest on advert_estimate (portal_id, year, recorded_at desc, id desc);
      comment on table advert_estimate is 'what paid banners are to bring in a year (dự toán giao); a change is a further row, the latest holds';
      comment on column advert_estimate.amount is '0: taken back';

      grant select, insert, update (number, advertiser, price, starts_on, ends_on) on advert_contract to editing;
      grant select, insert, update (state, reason) on advert_receipt to editing;
      grant select, insert on advert_estimate to editing;
      grant select (portal_id, received_on, amount, state) on advert_receipt to jobs;
      grant select (portal_id, id, year, amount, recorded_at) on advert_estimate to jobs;
      grant select (portal_id, id, number, advertiser) on advert_contract to supervision;
      grant select (portal_id, id, contract_id) on advert_receipt to supervision;
    `);
    for (const [table, roles] of [
      ['advert_contract', 'editing'],
      ['advert_receipt', 'editing, jobs'],
      ['advert_estimate', 'editing, jobs'],
    ] as const)
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_editing on ${table} to ${roles} using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      `);
    for (const table of ['advert_contract', 'advert_receipt'])
      await runner.query(`create policy ${table}_supervision on ${table} for select to supervision using (portal_id = any ((select scope.portals())::uuid[]))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table advert_receipt; drop table advert_contract; drop table advert_estimate');
  }
}
