import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['waiting', 'late', 'returned', 'approved', 'withdrawn', 'pushed', 'offered', 'answered', 'requested', 'request_answered'];
const kindsNow = [...kinds, 'escalated'];
const within = (all: readonly string[]): string => all.map((kind) => `'${kind}'`).join(', ');

/** A kind of notice may come by e-mail at once, and may be left out of the console; those of late steps are a kind of their own. */
export class NewsroomNoticesAtOnce2026112677000 implements MigrationInterface {
  readonly name = 'NewsroomNoticesAtOnce2026112677000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice_choice
        drop constraint notice_choice_kind_check,
        add constraint notice_choice_kind_check check (kind in (${within(kindsNow)})),
        drop constraint notice_choice_mail_check,
        add constraint notice_choice_mail_check check (mail in ('now', 'daily', 'never')),
        add in_app boolean not null default true,
        add constraint notice_choice_counted check (kind not in ('waiting', 'late') or (mail <> 'now' and in_app));
      comment on table notice_choice is 'how a kind of notice comes to a person; without a row: in the console, and in the letter of the day';
      comment on column notice_choice.mail is 'now: a letter for each; daily: counted in the letter of the day; work that waits or is late comes daily or never';
      comment on column notice_choice.in_app is 'shown in the console; the notice is there either way';
      grant update (in_app) on notice_choice to editing;
      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation', 'webhook', 'digest', 'notice'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail where kind = 'notice';
      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation', 'webhook', 'digest'));
      delete from notice_choice where kind = 'escalated';
      update notice_choice set mail = 'daily' where mail = 'now';
      alter table notice_choice
        drop constraint notice_choice_counted,
        drop column in_app,
        drop constraint notice_choice_mail_check,
        add constraint notice_choice_mail_check check (mail in ('daily', 'never')),
        drop constraint notice_choice_kind_check,
        add constraint notice_choice_kind_check check (kind in (${within(kinds)}));
    `);
  }
}
