import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose turn it is to ask a host: all workers together ask one question at a time, with a pause between. */
export class NewsroomLinkHosts2026112783000 implements MigrationInterface {
  readonly name = 'NewsroomLinkHosts2026112783000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link_host (
        host text primary key check (host <> '' and octet_length(host) <= 300),
        holder uuid not null,
        free_at timestamptz not null
      );
      create index link_host_age on link_host (free_at);
      alter table link_host enable row level security;
      alter table link_host force row level security;
      grant select, insert, delete, update (holder, free_at) on link_host to jobs;
      create policy link_host_turn on link_host to jobs using (true) with check (true);
      comment on table link_host is 'hosts that links of any portal lead to, of the last day: who asks one, and from when on it may be asked again';
      comment on column link_host.holder is 'the last that took the turn; it alone gives it back';
      comment on column link_host.free_at is 'of a worker that was killed: when its longest question would have ended';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table link_host');
  }
}
