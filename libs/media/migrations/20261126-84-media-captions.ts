import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Captions of films are files too; where one is refused, the line at which it is wrong is kept. */
export class MediaCaptions2026112684000 implements MigrationInterface {
  readonly name = 'MediaCaptions2026112684000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table file drop constraint file_kind_check, add constraint file_kind_check check (kind in ('picture', 'document', 'video', 'captions')),
        add column refusal_line integer check (refusal_line is null or (refusal_line > 0 and refusal is not null));
      comment on table file is 'what people of a portal sent: pictures, documents, videos, captions';
      comment on column file.refusal_line is 'line of a text at which it was refused';
      grant update (refusal_line) on file to jobs;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (refusal_line) on file from jobs;
      alter table file drop column refusal_line, drop constraint file_kind_check, add constraint file_kind_check check (kind in ('picture', 'document', 'video'));
    `);
  }
}
