import { directiveTables } from './directive-tables.js';
import { portalTables } from './portal-tables.js';
import { lookTables } from './look-tables.js';
import { unitTables } from './unit-tables.js';
import { importTables } from './import-tables.js';
import { itemTables } from './item-tables.js';
import { siteTables } from './site-tables.js';
import { targetTables } from './target-tables.js';
import { readerTables } from './reader-tables.js';
import { fileTables } from './file-tables.js';
import { placedHere, placementTables } from './placement-tables.js';
import { boardTables } from './board-tables.js';
import { tagTables } from './tag-tables.js';
import { webhookTables } from './webhook-tables.js';
import { peopleDeskTables } from './expected-people.js';
import type { Access, Role, TableExpectation } from './table-expectation.js';

/**
 * What every table, policy, function and role of the database is for, written by hand and apart from the migrations. The suite
 * compares it with the catalogue and with what each role can really do. A table, policy, grant, function, view or role that is
 * not here fails the suite by name.
 *
 * Rows are told by predicates over `t` with the settings of a transaction: `:portal`, `:portals`, `:person`, `:issuer`, `:subject`,
 * `:session`, `:invitation`; each is null when the transaction has none.
 */

export type { Access, Role, Rows, TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';
const own = 't.person_id = :person';
const account = 't.issuer = :issuer and t.subject = :subject';
const republishing = 'update(cover, details, hash, html, published_at, revision_id, summary, text, title, withdrawn_at)';
const auditLine = 'insert(act, at, details, id, person_id, portal_id, request_id, subject_id, subject_type)';
/** The words of items of other portals that stand here are copied. */
const hereOrFound = {
  select: `(${here} or exists (select from placed_item g where g.portal_id = :portal and g.origin_portal_id = t.portal_id and g.item_id = t.item_id and g.state = 'placed'))`,
  ...{ insert: here, update: here, updated: here, delete: here },
};
const publicRows = { select: `(${here} or (${placedHere}))`, insert: here, update: here, updated: here, delete: here };
const owner: Access = { grants: null, rows: here };
/** The one open invitation whose token is held, and the person of the account that holds it. */
const openInvitation = 'from invitation i where i.token_hash = :invitation and i.accepted_at is null and i.portal_id = t.portal_id';
const invited = `exists (select ${openInvitation} and i.person_id = t.person_id)`;
const holder = 't.person_id = (select a.person_id from identity a where a.issuer = :issuer and a.subject = :subject)';

export const tables: Readonly<Record<string, TableExpectation>> = {
  ...peopleDeskTables,
  ...importTables,
  ...directiveTables,
  ...portalTables,
  ...targetTables,
  ...readerTables,
  ...lookTables,
  ...webhookTables,
  ...fileTables,
  ...placementTables,
  ...boardTables,
  ...siteTables,
  ...itemTables,
  ...tagTables,
  'public.publication': {
    kind: 'portal',
    policies: {
      publication_editing: 'all to editing, jobs',
      publication_placed: 'select to editing, jobs',
      publication_delivery: 'select to delivery',
      publication_supervision: 'select to supervision',
    },
    access: {
      editing: { grants: `select, insert, ${republishing}`, rows: publicRows },
      jobs: { grants: `select, insert, ${republishing}`, rows: publicRows },
      delivery: { grants: 'select', rows: { select: 'true' } },
      // Titles of what is or was public: a figure opens to them. No text.
      supervision: { grants: 'select(first_published_at, item_id, kind, portal_id, slug, title, withdrawn_at)', rows: { select: below } },
    },
  },
  'public.placement': {
    kind: 'portal',
    policies: { placement_editing: 'all to editing, jobs', placement_delivery: 'select to delivery', placement_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, delete, update(title)', rows: here },
      jobs: { grants: 'select, insert, delete, update(title)', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.search_row': {
    kind: 'portal',
    policies: { search_row_editing: 'all to editing, jobs', search_row_placed: 'select to editing, jobs', search_row_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, delete', rows: hereOrFound },
      jobs: { grants: 'select, insert, delete', rows: hereOrFound },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
  'public.step_record': {
    kind: 'portal',
    policies: { step_record_editing: 'all to editing, jobs', step_record_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert', rows: here },
      jobs: { grants: 'select, insert', rows: here },
      // Who took a step, so that people at work can be counted; never the reason nor the revision.
      supervision: { grants: 'select(at, id, person_id, portal_id, step, subject_id, subject_type)', rows: { select: below } },
    },
  },
  'public.fact': {
    kind: 'portal',
    keys: ['portal_id', 'folded'],
    policies: {
      fact_editing: 'insert to editing',
      fact_jobs: 'all to jobs',
      fact_to_fold: 'select to jobs',
      fact_supervision: 'select to supervision',
    },
    access: {
      editing: { grants: 'insert', rows: { insert: here } },
      jobs: {
        grants: 'select, insert, update(folded)',
        rows: { select: `(${here} or (:portal is null and not t.folded))`, insert: here, update: here, updated: here, delete: here },
      },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.fact_year': {
    kind: 'portal',
    policies: { fact_year_supervision: 'select to supervision', fact_year_jobs: 'all to jobs' },
    access: {
      jobs: { grants: 'select, insert, delete, update(months)', rows: here },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.audit_entry': {
    kind: 'portal',
    keys: ['portal_id', 'person_id', 'act'],
    policies: {
      audit_entry_editing: 'all to editing, jobs',
      audit_entry_chains: 'select to jobs',
      audit_entry_accept: 'insert to signin',
      audit_entry_owner: 'insert to liencong_owner',
      audit_entry_supervision: 'select to supervision',
    },
    access: {
      editing: { grants: `select, ${auditLine}`, rows: here },
      jobs: {
        grants: `select, ${auditLine}, update(hash, number)`,
        rows: { select: `(${here} or :portal is null)`, insert: here, update: here, delete: here },
      },
      supervision: { grants: 'select', rows: { select: below } },
      signin: {
        grants: auditLine,
        rows: { insert: `t.act = 'invitation.accept' and ${holder} and exists (select ${openInvitation} and i.id = t.subject_id)` },
      },
      liencong_owner: { grants: null, rows: { insert: here } },
    },
  },
  'public.notice': {
    kind: 'portal',
    keys: ['portal_id', 'person_id'],
    policies: { notice_jobs: 'all to jobs', notice_due: 'select to jobs', notice_own: 'all to editing' },
    access: {
      editing: { grants: 'select, update(read_at)', rows: `${here} and ${own}` },
      jobs: {
        grants: 'select, insert',
        rows: { select: `(${here} or (:portal is null and t.read_at is null))`, insert: here, update: here, updated: here, delete: here },
      },
    },
  },
  'public.invitation': {
    kind: 'portal',
    keys: ['portal_id', 'token_hash'],
    policies: {
      invitation_editing: 'all to editing',
      invitation_signin: 'all to signin',
      invitation_jobs: 'select to jobs',
      invitation_jobs_invite: 'insert to jobs',
      invitation_supervision: 'select to supervision',
      invitation_owner: 'all to liencong_owner',
    },
    access: {
      // The worker writes links into letters, and so do the lists from above: neither sees the hash of a token.
      jobs: { grants: 'insert, select(accepted_at, created_by, expires_at, id, person_id, portal_id)', rows: { select: here, insert: here } },
      supervision: { grants: 'select(accepted_at, created_at, expires_at, id, person_id, portal_id)', rows: { select: below } },
      editing: { grants: 'select, insert, update(expires_at)', rows: here },
      signin: { grants: 'select, update(accepted_at, accepted_by)', rows: 't.token_hash = :invitation' },
      liencong_owner: owner,
    },
  },
  'public.portal_grant': {
    kind: 'portal',
    keys: ['portal_id', 'person_id', 'covers_unit_id'],
    policies: {
      portal_grant_own: 'select to editing, signin, supervision',
      portal_grant_editing: 'all to editing',
      portal_grant_jobs: 'select to jobs',
      portal_grant_jobs_invite: 'insert to jobs',
      portal_grant_import: 'select to jobs',
      portal_grant_above: 'select to jobs',
      portal_grant_supervision: 'select to supervision',
      portal_grant_invited: 'select to signin',
      portal_grant_accept: 'update to signin',
      portal_grant_owner: 'all to liencong_owner',
    },
    access: {
      // A person's own grants follow them everywhere: that is how they find their desks. Nobody writes one over a subtree.
      editing: {
        grants: 'select, insert, update(end_reason, ended_by, ends_on)',
        rows: {
          select: `${here} or ${own}`,
          insert: `${here} and t.covers_unit_id is null`,
          update: here,
          updated: `${here} and t.covers_unit_id is null`,
          delete: here,
        },
      },
      // An open invitation's grants may go to whoever holds its token and an account.
      signin: {
        grants: 'select, update(person_id)',
        rows: {
          select: `${own} or ${invited}`,
          update: invited,
          updated: `t.covers_unit_id is null and ${holder} and exists (select ${openInvitation})`,
        },
      },
      supervision: { grants: 'select', rows: { select: `${own} or ${below}` } },
      // Outside of any portal: who is above, to be told of what is late. Here: whether who runs an import of an old site still administers the province.
      jobs: {
        grants: 'select, insert',
        rows: {
          select: `(${here} or (t.covers_unit_id is not null and (:portal is null or t.person_id in (select i.run_by from site_import i where i.portal_id = :portal and i.state = 'running'))))`,
          insert: `${here} and t.covers_unit_id is null`,
        },
      },
      liencong_owner: owner,
    },
  },
  'public.byline': {
    kind: 'portal',
    keys: ['portal_id', 'person_id', 'is_public'],
    policies: {
      byline_editing: 'all to editing, jobs',
      byline_delivery: 'select to delivery',
      byline_accept: 'insert to signin',
      byline_supervision: 'select to supervision',
      byline_owner: 'all to liencong_owner',
    },
    access: {
      editing: { grants: 'select, insert, update(display_name, is_public)', rows: here },
      jobs: { grants: 'select, insert, update(display_name, is_public)', rows: here },
      delivery: { grants: 'select', rows: { select: 't.is_public' } },
      supervision: { grants: 'select', rows: { select: below } },
      signin: { grants: 'insert(display_name, person_id, portal_id)', rows: { insert: `not t.is_public and ${holder} and exists (select ${openInvitation})` } },
      liencong_owner: owner,
    },
  },
  'public.personal_key': {
    kind: 'portal',
    policies: { personal_key_editing: 'all to editing', personal_key_jobs: 'select to jobs', personal_key_jobs_invite: 'insert to jobs' },
    access: { editing: { grants: 'select, insert, update', rows: here }, jobs: { grants: 'select, insert', rows: { select: here, insert: here } } },
  },
  'public.personal_datum': {
    kind: 'portal',
    policies: { personal_datum_editing: 'all to editing', personal_datum_jobs: 'select to jobs', personal_datum_jobs_invite: 'insert to jobs' },
    access: { editing: { grants: 'select, insert, update', rows: here }, jobs: { grants: 'select, insert', rows: { select: here, insert: here } } },
  },
  'public.person': {
    kind: 'key',
    why: 'a person may sit in many portals; others know them by the byline of a portal',
    keys: ['id', 'kind'],
    policies: {
      person_self: 'select to editing, signin, supervision',
      person_invite: 'insert to editing',
      person_invite_jobs: 'insert to jobs',
      person_owner: 'all to liencong_owner',
    },
    access: {
      // Plain persons only: what kind somebody is, nobody says through a job.
      jobs: { grants: 'insert(created_at, display_name, id)', rows: { insert: ':portal is not null' } },
      editing: { grants: 'select, insert', rows: { select: 't.id = :person', insert: `:portal is not null and t.kind = 'staff'` } },
      signin: { grants: 'select', rows: { select: 't.id = :person' } },
      supervision: { grants: 'select', rows: { select: 't.id = :person' } },
      liencong_owner: { grants: null, rows: 't.id = :person' },
    },
  },
  'public.identity': {
    kind: 'key',
    why: 'read by whoever the issuer says it is, one row at a time',
    keys: ['issuer', 'subject'],
    policies: { identity_signin: 'all to signin', identity_owner: 'all to liencong_owner' },
    access: { signin: { grants: 'select, insert', rows: account }, liencong_owner: { grants: null, rows: account } },
  },
  'public.session': {
    kind: 'key',
    why: 'read by whoever holds the cookie, one row at a time; the worker sweeps what has ended',
    keys: ['token_hash', 'expires_at'],
    policies: { session_signin: 'all to signin', session_sweep: 'all to jobs' },
    access: {
      signin: { grants: 'select, insert, update, delete', rows: 't.token_hash = :session' },
      jobs: { grants: 'delete, select(expires_at)', rows: 't.expires_at < now()' },
    },
  },
  ...unitTables,
  'public.migrations': shared('names of migrations; no role may read it', ''),
  'public.shared_version': {
    kind: 'shared',
    why: 'a number that grows when a unit or a portal gets another name: caches compare it',
    access: {
      delivery: { grants: 'select', rows: 'true' },
      // The portal above names those below: whoever renames, opens or closes one raises it.
      editing: { grants: 'select, update(changed_by, version)', rows: 'true' },
      jobs: { grants: 'select, update(changed_by, version)', rows: 'true' },
    },
  },
  'pgboss.version': engine('version of the job engine and when its passes ran', 'select, update(cron_on, flow_on, monitor_backoff_on, reindex_on)', 'editing'),
  'pgboss.queue': {
    kind: 'key',
    why: 'names, settings and counts of queues; a queue that is gone stops every board, so only a migration makes or removes one',
    keys: ['name'],
    policies: { queue_read: 'select to editing, jobs', queue_counts: 'update to jobs', queue_of_schedules: 'insert to jobs' },
    access: {
      editing: { grants: 'select', rows: { select: 'true' } },
      jobs: {
        grants: `select, insert, update(active_count, deferred_count, failed_count, maintain_on, monitor_claim_on, monitor_on, queued_count, ready_count, ready_history, singletons_active, total_count)`,
        rows: { select: 'true', insert: `t.name = '__pgboss__send-it'`, update: 'true' },
      },
      liencong_owner: { grants: null, rows: 'true' },
    },
  },
  'pgboss.job': jobs(),
  'pgboss.job_common': jobs(),
  'pgboss.schedule': engine('schedules of the system', 'select, insert, update'),
  'pgboss.subscription': engine('not used'),
  'pgboss.warning': engine('not used: warnings go to the log'),
  'pgboss.bam': engine('background work of the engine on its own tables: only its migrations'),
  'pgboss.job_dependency': engine('order among jobs: ids only', 'select, delete'),
  'pgboss.queue_stats': engine('not used: counts by queue'),
  'pgboss.queue_stats_*': engine('not used: counts by queue, a day each'),
};

function shared(why: string, readers: string): TableExpectation {
  return {
    kind: 'shared',
    why,
    access: Object.fromEntries(
      readers
        .split(', ')
        .filter(Boolean)
        .map((role) => [role, { grants: 'select', rows: 'true' }]),
    ),
  };
}

/** A process that serves people puts in jobs of the portal it is in; of what waits there it sees ids and names. */
function jobs(): TableExpectation {
  return {
    kind: 'key',
    why: 'one queue for the whole deployment, worked by the worker; its policies bind every role but the owner, who moves the engine to its next version',
    keys: ['data'],
    policies: { job_editing: 'all to editing', job_worker: 'all to jobs' },
    access: {
      editing: { grants: 'insert, select(id, name)', rows: `(t.data ->> 'portalId')::uuid = :portal` },
      jobs: { grants: 'select, insert, update, delete', rows: 'true' },
      liencong_owner: { grants: null, rows: 'true' },
    },
  };
}

/** What the worker does to a table of the engine while it runs; nothing where only the engine's migrations write. */
function engine(why: string, grants?: string, reader?: Role): TableExpectation {
  return {
    kind: 'shared',
    why,
    access: { ...(grants ? { jobs: { grants, rows: 'true' } } : {}), ...(reader ? { [reader]: { grants: 'select', rows: 'true' } } : {}) },
  };
}
