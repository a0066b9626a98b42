import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const hereOrOld = `${here} or (:portal is null and t.next_at < now() - interval '30 days')`;

function ofWebhooks(table: string, editing: string, jobs: string): TableExpectation {
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
  // People put a message on its way (again); the worker says how far it is, and outside of any portal it removes what is old.
  'public.webhook_delivery': {
    kind: 'portal',
    keys: ['portal_id', 'next_at'],
    policies: { webhook_delivery_editing: 'all to editing, jobs', webhook_delivery_sweep: 'all to jobs' },
    access: {
      editing: { grants: 'select, insert, update(attempt_count, next_at, state)', rows: here },
      jobs: {
        grants: 'select, insert, delete, update(attempt_count, claimed_until, duration, last_at, last_error, last_status, next_at, state)',
        rows: { select: hereOrOld, insert: here, update: hereOrOld, updated: here, delete: hereOrOld },
      },
    },
  },
};
