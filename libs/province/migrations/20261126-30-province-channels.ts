import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Official channels that a portal announces, and the code by which the ministry measures it. All of it is public. */
export class ProvinceChannels2026112630000 implements MigrationInterface {
  readonly name = 'ProvinceChannels2026112630000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table channel (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        kind text not null check (kind in ('facebook', 'zalo', 'youtube', 'tiktok', 'app', 'hotline', 'other')),
        name text not null check (length(name) between 1 and 200),
        address text not null check (length(address) between 3 and 500),
        owner text not null check (length(owner) between 1 and 200),
        since date not null,
        until date check (until >= since),
        primary key (portal_id, id),
        unique (portal_id, address)
      );
      comment on table channel is 'channels beside the portal that are its own: what is not here is not official';
      comment on column channel.until is 'last day on which it is official; null while it is';
      comment on column channel.owner is 'unit that answers for it';

      create table monitoring_code (
        portal_id uuid primary key references portal,
        host text not null check (host ~ '^[a-z0-9.-]{1,253}$'),
        site_id text not null check (site_id ~ '^[A-Za-z0-9_-]{1,64}$')
      );
      comment on table monitoring_code is 'script of the measuring system that stands on every page of the portal, by its host and the id of the site';
    `);
    for (const table of ['channel', 'monitoring_code'])
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create constraint trigger ${table}_version after insert or update or delete on ${table} deferrable initially deferred
          for each row execute function portal_touched();
        grant select, insert, update, delete on ${table} to editing;
        grant select on ${table} to delivery;
        create policy ${table}_editing on ${table} to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        create policy ${table}_delivery on ${table} for select to delivery using (true);
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table monitoring_code, channel');
  }
}
