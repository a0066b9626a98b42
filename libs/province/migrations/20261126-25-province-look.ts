import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of what a portal arranges of its look; a list is replaced as a whole. */
const tables = ['home_block', 'menu_entry', 'linked_site', 'contact_line', 'festival_banner', 'urgent_notice', 'access_statement', 'old_address'] as const;

/**
 * The look of a portal: blocks of its home page, menu, linked sites, contacts, banners and urgent lines with their days, what it
 * says of its accessibility, and addresses of the site that it had before. All of it is public.
 */
export class ProvinceLook2026112625000 implements MigrationInterface {
  readonly name = 'ProvinceLook2026112625000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table home_block (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        position integer not null,
        kind text not null check (kind in ('highlights', 'search', 'shortcuts', 'section', 'sections', 'portals', 'links', 'visits')),
        shown boolean not null,
        title text not null default '' check (char_length(title) <= 80),
        section_id uuid,
        lines integer check (lines between 1 and 20),
        primary key (portal_id, id),
        foreign key (portal_id, section_id) references section on delete cascade,
        check ((section_id is not null) = (kind = 'section'))
      );
      create index home_block_section on home_block (portal_id, section_id);
      comment on table home_block is 'blocks of a home page in the order of the portal; none: as the layout in force says';
      comment on column home_block.title is 'heading instead of the usual one; empty: the usual one';

      create table menu_entry (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        parent_id uuid,
        position integer not null,
        label text not null default '' check (char_length(label) <= 60),
        section_id uuid,
        address text check (address ~ '^(/|https://)' and char_length(address) <= 500),
        primary key (portal_id, id),
        foreign key (portal_id, parent_id) references menu_entry on delete cascade,
        foreign key (portal_id, section_id) references section on delete cascade,
        check (section_id is null or address is null),
        check (label <> '' or section_id is not null),
        check (parent_id is null or section_id is not null or address is not null)
      );
      create index menu_entry_parent on menu_entry (portal_id, parent_id);
      create index menu_entry_section on menu_entry (portal_id, section_id);
      comment on table menu_entry is 'main menu: one level, and a second one in panels; none: the sections in their order';
      comment on column menu_entry.label is 'empty: the name of the section';
      comment on column menu_entry.address is 'a page of this site, or an outside address by https; neither address nor section: it only opens its panel';

      create table linked_site (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        place text not null check (place in ('links', 'shortcuts')),
        group_name text not null check (char_length(group_name) <= 60),
        position integer not null,
        name text not null check (name <> '' and char_length(name) <= 120),
        address text not null check (address ~ '^(/|https://)' and char_length(address) <= 500),
        primary key (portal_id, id),
        check ((group_name = '') = (place = 'shortcuts'))
      );
      comment on table linked_site is 'links to other sites by group, and shortcuts to services';

      create table contact_line (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        position integer not null,
        name text not null check (name <> '' and char_length(name) <= 120),
        duty text not null default '' check (char_length(duty) <= 160),
        phone text not null default '' check (char_length(phone) <= 60),
        email text not null default '' check (char_length(email) <= 254),
        primary key (portal_id, id)
      );
      comment on table contact_line is 'offices and officers of the contact page, with their official numbers';

      create table festival_banner (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        title text not null check (title <> '' and char_length(title) <= 120),
        theme text not null check (theme in ('tet', 'national_day', 'party', 'election', 'plain')),
        address text check (address ~ '^(/|https://)' and char_length(address) <= 500),
        starts_on date not null,
        ends_on date not null,
        primary key (portal_id, id),
        check (ends_on >= starts_on)
      );
      comment on table festival_banner is 'a line of celebration under the banner, on its days';

      create table urgent_notice (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        text text not null check (text <> '' and char_length(text) <= 200),
        address text check (address ~ '^(/|https://)' and char_length(address) <= 500),
        starts_on date not null,
        ends_on date not null,
        primary key (portal_id, id),
        check (ends_on >= starts_on)
      );
      comment on table urgent_notice is 'one urgent line above every page, on its days';

      create table access_statement (
        portal_id uuid primary key references portal,
        level text not null check (level in ('full', 'partial', 'none')),
        assessed_on date not null,
        known_faults text not null default '' check (char_length(known_faults) <= 4000),
        complaints text not null default '' check (char_length(complaints) <= 1000)
      );
      comment on table access_statement is 'what a portal says of its accessibility';
      comment on column access_statement.level is 'how far WCAG 2.2 AA is met';

      create table old_address (
        portal_id uuid not null references portal,
        path text not null check (path ~ '^/' and char_length(path) <= 500),
        section_id uuid,
        address text check (address ~ '^(/|https://)' and char_length(address) <= 500),
        primary key (portal_id, path),
        foreign key (portal_id, section_id) references section on delete cascade,
        check ((section_id is null) <> (address is null))
      );
      create index old_address_section on old_address (portal_id, section_id);
      comment on table old_address is 'paths of the site that the portal had before, and where each leads now';
    `);
    for (const table of tables) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        grant select, insert, delete on ${table} to editing;
        grant select on ${table} to delivery;
        create policy ${table}_editing on ${table} to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        create policy ${table}_delivery on ${table} for select to delivery using (true);
        create policy ${table}_owner on ${table} to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        create constraint trigger ${table}_version after insert or update or delete on ${table} deferrable initially deferred for each row execute function portal_touched();
      `);
    }
    // The portal above names this one on its home page. The trigger's name puts it behind that of the portal's own version, so that
    // every writer takes the two rows in one order.
    await runner.query(`
      grant select, update (version, changed_by) on shared_version to editing, jobs;
      create constraint trigger portal_word_shared after update on portal deferrable initially deferred for each row
        when (old.name is distinct from new.name or old.state is distinct from new.state) execute function shared_touched();
      create constraint trigger portal_word_shared_new after insert on portal deferrable initially deferred for each row
        when (new.state <> 'planned') execute function shared_touched();
      create constraint trigger portal_host_word_shared after update on portal_host deferrable initially deferred for each row
        when (old.is_primary is distinct from new.is_primary) execute function shared_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop trigger portal_word_shared on portal; drop trigger portal_word_shared_new on portal; drop trigger portal_host_word_shared on portal_host; revoke select, update (version, changed_by) on shared_version from editing, jobs',
    );
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}
