import type { TableExpectation } from './table-expectation.js';

function ofWebhooks(table: string, editing: string, jobs: string): TableExpectation {
  const here = 't.portal_id = :portal';
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing, jobs' },
    access: { editing: { grants: editing, rows: here }, jobs: { grants: jobs, rows: here } },
  };
}

/** Tables of webhooks; see expectations.ts for how they are read. */
export const webhookTables: Readonly<Record<string, TableExpectation>> = {
  // People say where to and what of; the worker only that it fails and is switched off.
  'public.webhook_endpoint': ofWebhooks(
    'webhook_endpoint',
    'select, insert, update(events, failing_since, former_secret, former_until, label, secret, state, url)',
    'select, update(failing_since, state)',
  ),
  // People put a message on its way (again); the worker says how far it is. What it tells of is changed by nobody.
  'public.webhook_delivery': ofWebhooks(
    'webhook_delivery',
    'select, insert, update(attempt_count, next_at, state)',
    'select, insert, update(attempt_count, claimed_until, last_at, last_error, last_status, next_at, state, took_ms)',
  ),
};
