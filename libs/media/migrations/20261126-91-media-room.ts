import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How full the room of each portal is, measured each hour: what the province sees without seeing a single file, and what was told of it. */
export class MediaRoom2026112691000 implements MigrationInterface {
  readonly name = 'MediaRoom2026112691000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_room (
        portal_id uuid primary key references portal,
        limit_bytes bigint not null check (limit_bytes > 0),
        used_bytes bigint not null,
        recent_bytes bigint not null,
        picture_bytes bigint not null,
        document_bytes bigint not null,
        video_bytes bigint not null,
        told text not null default 'ok' check (told in ('ok', 'high', 'critical')),
        measured_at timestamptz not null
      );
      comment on table file_room is 'how full the room for files of a portal is, measured each hour; no name of a file';
      comment on column file_room.recent_bytes is 'bytes that came in the last 90 days';
      comment on column file_room.told is 'level of which the administrators of the portal were told';

      alter table file_room enable row level security;
      alter table file_room force row level security;
      grant select, insert, update (limit_bytes, used_bytes, recent_bytes, picture_bytes, document_bytes, video_bytes, told, measured_at) on file_room to jobs;
      grant select on file_room to supervision;
      create policy file_room_jobs on file_room to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy file_room_supervision on file_room for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));

      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind ~ '^[a-z_]{1,30}$');
    `);
    await runner.query('select pgboss.create_queue($1, $2)', ['measure-rooms', { policy: 'standard', retryLimit: 0, expireInSeconds: 3_000 }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select pgboss.delete_queue($1)', ['measure-rooms']);
    await runner.query(`
      delete from mail where kind = 'room';
      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation', 'webhook', 'digest', 'notice'));
      drop table file_room;
    `);
  }
}
