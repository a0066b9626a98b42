import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One main topic for each item, and the topic under which it is public: a correction may change the first long before
 * the second. The kind may change until the item is first published; what is public keeps it.
 */
export class NewsroomTopic2026112603000 implements MigrationInterface {
  readonly name = 'NewsroomTopic2026112603000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item add topic text check (topic ~ '^[a-z][a-z_]*$' and topic <> 'other');
      comment on column item.topic is 'what it is to be mainly about; null: the residual class';
      grant update (topic, kind) on item to editing;

      alter table placement add topic text check (topic ~ '^[a-z][a-z_]*$' and topic <> 'other');
      comment on column placement.topic is 'topic under which it is counted while it is public; null: the residual class';

      create function item_kind_stands() returns trigger language plpgsql as $$
      begin
        if exists (select from public.publication where portal_id = new.portal_id and item_id = new.id) then
          raise exception using errcode = 'integrity_constraint_violation', message = 'item ' || new.id || ' was published and keeps its kind';
        end if;
        return new;
      end $$;
      comment on function item_kind_stands() is 'what was counted under a kind is withdrawn under the same';
      revoke execute on function item_kind_stands() from public;
      create trigger item_kind_stands before update of kind on item
        for each row when (new.kind is distinct from old.kind) execute function item_kind_stands();

      -- What was counted before there were topics stands in the residual class, so that the parts add up to the whole. None of it is folded yet.
      alter table fact no force row level security;
      update fact set dimensions = dimensions || '{"topic": "other"}' where measure in ('items_published', 'items_withdrawn') and not dimensions ? 'topic';
      alter table fact force row level security;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fact no force row level security;
      update fact set dimensions = dimensions - 'topic' where dimensions ? 'topic';
      alter table fact force row level security;
      drop trigger item_kind_stands on item; drop function item_kind_stands();
      revoke update (topic, kind) on item from editing;
      alter table placement drop column topic;
      alter table item drop column topic;
    `);
  }
}
