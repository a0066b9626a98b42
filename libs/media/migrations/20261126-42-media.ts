import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of a portal and what is made of them. The bytes lie in a store (ADR 31); what is here says what they are. A rendition is what may
 * become public: there is none of a file that was not checked, and none is ever changed.
 */
export class Media2026112642000 implements MigrationInterface {
  readonly name = 'Media2026112642000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        state text not null check (state in ('arriving', 'quarantine', 'clean', 'refused', 'duplicate', 'removed')),
        name text not null check (name <> '' and char_length(name) <= 200),
        size bigint not null check (size > 0),
        stored bigint not null default 0 check (stored >= 0),
        hash bytea,
        kind text check (kind in ('picture', 'document', 'video')),
        type text,
        width integer,
        height integer,
        warnings text[] not null default '{}' check (warnings <@ array['small', 'blurred', 'location_removed', 'unscanned']),
        refusal text check (refusal ~ '^[A-Z_]{1,40}$'),
        copy_of uuid,
        alt text not null default '' check (char_length(alt) <= 300),
        caption text not null default '' check (char_length(caption) <= 500),
        credit text not null default '' check (char_length(credit) <= 200),
        uploaded_by uuid not null references person,
        uploaded_at timestamptz not null,
        settled_at timestamptz,
        primary key (portal_id, id),
        foreign key (portal_id, copy_of) references file,
        check ((state = 'refused') = (refusal is not null)),
        check ((state = 'duplicate') = (copy_of is not null)),
        check (state <> 'clean' or (hash is not null and kind is not null and type is not null)),
        check (kind is distinct from 'picture' or state <> 'clean' or (width > 0 and height > 0))
      );
      create unique index file_hash on file (portal_id, hash) where state = 'clean';
      create index file_recent on file (portal_id, uploaded_at desc, id desc);
      create index file_unsettled on file (uploaded_at) where state in ('arriving', 'quarantine', 'removed');
      comment on table file is 'what people of a portal sent: pictures, documents, videos';
      comment on column file.state is 'arriving: being sent; quarantine: being checked; duplicate: the portal has the same bytes already, see copy_of; removed: thrown away by a person';
      comment on column file.size is 'bytes as it was announced when sending began';
      comment on column file.stored is 'bytes that the original and what was made of it take';
      comment on column file.type is 'by its bytes; neither the name nor the sender has a say';
      comment on column file.credit is 'source or author of a picture';

      create table rendition (
        portal_id uuid not null,
        file_id uuid not null,
        name text not null check (name ~ '^[A-Za-z0-9_-]{27}[.][a-z0-9]{2,4}$'),
        type text not null,
        size bigint not null check (size > 0),
        width integer,
        height integer,
        primary key (portal_id, file_id, name),
        foreign key (portal_id, file_id) references file
      );
      create index rendition_name on rendition (portal_id, name);
      comment on table rendition is 'what may become public of a file that was checked';
      comment on column rendition.name is 'last part of its address: 160 bits of the hash of its bytes, so that what was approved is what is served';

      create table file_quota (
        portal_id uuid primary key references portal,
        limit_bytes bigint not null check (limit_bytes > 0),
        set_by uuid not null references person,
        set_at timestamptz not null
      );
      comment on table file_quota is 'room for files where it is not that of the installation';

      alter table file enable row level security;
      alter table file force row level security;
      alter table rendition enable row level security;
      alter table rendition force row level security;
      alter table file_quota enable row level security;
      alter table file_quota force row level security;

      grant select, insert, update (state, alt, caption, credit) on file to editing;
      grant select, update (state, stored, hash, kind, type, width, height, warnings, refusal, copy_of, settled_at) on file to jobs;
      create policy file_editing on file to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy file_unsettled on file for select to jobs using (scope.portal() is null and state in ('arriving', 'quarantine', 'removed'));

      grant select on rendition to editing;
      grant select, insert, delete on rendition to jobs;
      create policy rendition_editing on rendition to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update (limit_bytes, set_by, set_at) on file_quota to editing;
      create policy file_quota_editing on file_quota to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
    // While the scanner does not answer a file waits: tried again for about a week.
    await runner.query('select pgboss.create_queue($1, $2)', [
      'settle-file',
      { policy: 'standard', retryLimit: 1_000, retryDelay: 5, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 3_600 },
    ]);
    await runner.query('select pgboss.create_queue($1, $2)', ['sweep-files', { policy: 'standard', retryLimit: 0, expireInSeconds: 3_600 }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of ['sweep-files', 'settle-file']) await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query('drop table file_quota, rendition, file');
  }
}
