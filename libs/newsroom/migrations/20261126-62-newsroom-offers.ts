import type { MigrationInterface, QueryRunner } from 'typeorm';

const queues = ['send-offer', 'place-offered', 'follow-item', 'follow-placement', 'tell-placement', 'placement-answered', 'answer-offer'];

/** Pushes to portals below and proposals to a portal above (ADR 38). What came of an offer stands with each portal, in placed_item. */
export class NewsroomOffers2026112662000 implements MigrationInterface {
  readonly name = 'NewsroomOffers2026112662000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offer (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        item_id uuid not null,
        mode text not null check (mode in ('forced', 'overridable', 'suggested', 'proposed')),
        state text not null check (state in ('sent', 'accepted', 'declined')),
        section_slug text not null,
        target_ids uuid[] not null check (cardinality(target_ids) between 1 and 2000),
        created_by uuid not null references person,
        created_at timestamptz not null,
        primary key (portal_id, id),
        foreign key (portal_id, item_id) references publication
      );
      create index offer_item on offer (portal_id, item_id, id);
      comment on table offer is 'an item that its portal pushes to portals below it, or proposes to one above it';
      comment on column offer.mode is 'forced: placed, and the portal may not take it off; overridable: placed; suggested, proposed: the portal decides';
      comment on column offer.section_slug is 'section of the origin: it is placed in the one of the same name, else in the first';

      alter table offer enable row level security;
      alter table offer force row level security;
      grant select, insert on offer to editing;
      grant select, update (state) on offer to jobs;
      comment on column offer.state is 'of a proposal: what the board above decided; how pushes stand is read from placed_item';
      create policy offer_editing on offer to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
    for (const queue of queues) {
      await runner.query('select pgboss.create_queue($1, $2)', [
        queue,
        { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of queues) await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query('drop table offer');
  }
}
