import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of webhooks is kept for 30 days: the worker removes, outside of any portal, what is older and nothing else. */
export class DeliveryWebhookSweep2026112639000 implements MigrationInterface {
  readonly name = 'DeliveryWebhookSweep2026112639000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index webhook_delivery_age on webhook_delivery (next_at);
      grant delete on webhook_delivery to jobs;
      create policy webhook_delivery_sweep on webhook_delivery to jobs
        using (scope.portal() is null and next_at < now() - interval '30 days') with check (false);
      comment on policy webhook_delivery_sweep on webhook_delivery is 'the database''s own clock: a worker with a wrong one removes nothing that is young';
    `);
    await runner.query('select pgboss.create_queue($1, $2)', ['sweep-webhooks', { policy: 'short', retryLimit: 2 }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select pgboss.delete_queue($1)', ['sweep-webhooks']);
    await runner.query(`
      drop policy webhook_delivery_sweep on webhook_delivery;
      revoke delete on webhook_delivery from jobs;
      drop index webhook_delivery_age;
    `);
  }
}
