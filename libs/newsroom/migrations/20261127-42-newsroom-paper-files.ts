import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signed copy of a paper of the editorial board: a file of the library, for the portal's people alone. */
export class NewsroomPaperFiles2026112742000 implements MigrationInterface {
  readonly name = 'NewsroomPaperFiles2026112742000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board_paper_file (
        portal_id uuid not null,
        paper_id uuid not null,
        file_id uuid not null,
        attached_by uuid not null references person,
        attached_at timestamptz not null,
        primary key (portal_id, paper_id),
        foreign key (portal_id, paper_id) references board_paper,
        foreign key (portal_id, file_id) references file
      );
      create index board_paper_file_file on board_paper_file (portal_id, file_id);
      comment on table board_paper_file is 'signed copies of the papers of editorial boards, in the library of the portal';

      alter table board_paper_file enable row level security;
      alter table board_paper_file force row level security;
      grant select, insert, update (file_id, attached_by, attached_at) on board_paper_file to editing;
      create policy board_paper_file_editing on board_paper_file to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table board_paper_file');
  }
}
