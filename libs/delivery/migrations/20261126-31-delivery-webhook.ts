import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Webhooks: addresses of other systems that are told of publications, and what was sent to them. A delivery is a row of ids, written
 * in the transaction of the step that it tells of; its words are made when it is sent.
 */
export class DeliveryWebhook2026112631000 implements MigrationInterface {
  readonly name = 'DeliveryWebhook2026112631000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_endpoint (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        label text not null check (label <> '' and length(label) <= 120),
        url text not null check (length(url) <= 500),
        events text[] not null check (cardinality(events) > 0),
        secret bytea not null,
        former_secret bytea,
        former_until timestamptz,
        state text not null default 'on' check (state in ('on', 'off', 'broken', 'removed')),
        failing_since timestamptz,
        created_by uuid not null references person,
        created_at timestamptz not null,
        primary key (portal_id, id),
        check ((former_secret is null) = (former_until is null))
      );
      comment on table webhook_endpoint is 'address of another system that is told of the portal''s publications';
      comment on column webhook_endpoint.secret is 'what its messages are signed with, encrypted';
      comment on column webhook_endpoint.former_secret is 'the one before, which signs beside the new one until former_until';
      comment on column webhook_endpoint.state is 'off: by a person; broken: by the system, after it took nothing for days; removed: kept for the log alone';
      comment on column webhook_endpoint.failing_since is 'first failure since the last message that it took';

      create table webhook_delivery (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        endpoint_id uuid not null,
        event text not null,
        item_id uuid,
        step_id uuid,
        occurred_at timestamptz not null,
        state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
        attempt_count integer not null default 0,
        next_at timestamptz not null,
        claimed_until timestamptz,
        last_at timestamptz,
        last_status integer,
        last_error text,
        took_ms integer,
        primary key (portal_id, id),
        unique (portal_id, endpoint_id, step_id),
        foreign key (portal_id, endpoint_id) references webhook_endpoint,
        foreign key (portal_id, item_id) references publication,
        foreign key (portal_id, step_id) references step_record
      );
      create index webhook_delivery_log on webhook_delivery (portal_id, endpoint_id, occurred_at desc, id desc);
      comment on table webhook_delivery is 'message to an endpoint and how far; its id is the webhook-id, the same in every attempt';
      comment on column webhook_delivery.step_id is 'step that it tells of, once for each endpoint; null: a trial';
      comment on column webhook_delivery.claimed_until is 'one worker is sending it until then; the others wait';
      comment on column webhook_delivery.last_error is 'why the last attempt failed; a code of docs/reference/errors.md';

      alter table webhook_endpoint enable row level security;
      alter table webhook_endpoint force row level security;
      alter table webhook_delivery enable row level security;
      alter table webhook_delivery force row level security;

      grant select, insert, update (label, url, events, secret, former_secret, former_until, state, failing_since) on webhook_endpoint to editing;
      grant select, update (state, failing_since) on webhook_endpoint to jobs;
      create policy webhook_endpoint_editing on webhook_endpoint to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update (state, attempt_count, next_at) on webhook_delivery to editing;
      grant select, insert, update (state, attempt_count, next_at, claimed_until, last_at, last_status, last_error, took_ms) on webhook_delivery to jobs;
      create policy webhook_delivery_editing on webhook_delivery to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation', 'webhook'));
    `);
    // The row counts the attempts and names the hour of the next; the engine tries again only when a worker died.
    await runner.query('select pgboss.create_queue($1, $2)', ['deliver-webhook', { policy: 'standard', retryLimit: 20, retryDelay: 30, expireInSeconds: 300 }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select pgboss.delete_queue($1)', ['deliver-webhook']);
    await runner.query(`
      alter table mail drop constraint mail_kind_check;
      alter table mail no force row level security;
      delete from mail where kind = 'webhook';
      alter table mail force row level security;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation'));
      drop table webhook_delivery, webhook_endpoint;
    `);
  }
}
