/**
 * What every table, policy, function and role of the database is for, written by hand and apart from the migrations. The suite
 * compares it with the catalogue and with what each role can really do. A table, policy, grant, function, view or role that is
 * not here fails the suite by name.
 *
 * Rows are told by predicates over `t` with the settings of a transaction: `:portal`, `:portals`, `:person`, `:issuer`, `:subject`,
 * `:session`, `:invitation`; each is null when the transaction has none.
 */

export type Role = 'editing' | 'delivery' | 'intake' | 'supervision' | 'signin' | 'jobs' | 'liencong_owner';

/** Rows a role reaches through policies, were it granted everything: a predicate for every command, or one for some of them. */
export type Rows =
  string | { readonly select?: string; readonly insert?: string; readonly update?: string; readonly updated?: string; readonly delete?: string };

export interface Access {
  /** Exactly what is granted. The owner's rights come with ownership: null. */
  readonly grants: string | null;
  readonly rows: Rows;
}

export interface TableExpectation {
  /** `portal`: rows of a portal. `key`: rows that only their own key unlocks. `shared`: of no portal, with the reason why it may be read. */
  readonly kind: 'portal' | 'key' | 'shared';
  readonly why?: string;
  /** Columns that decide whose a row is. */
  readonly keys?: readonly string[];
  /** Keys and unique indexes that do not begin with portal_id, with the reason. */
  readonly otherKeys?: Readonly<Record<string, string>>;
  /** Policies: commands and roles. */
  readonly policies?: Readonly<Record<string, string>>;
  readonly access: Partial<Readonly<Record<Role, Access>>>;
}

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';
const own = 't.person_id = :person';
const account = 't.issuer = :issuer and t.subject = :subject';
const owner: Access = { grants: null, rows: here };

export const tables: Readonly<Record<string, TableExpectation>> = {
  'public.portal': {
    kind: 'portal',
    keys: ['portal_id', 'unit_id'],
    policies: {
      portal_editing: 'select to editing, jobs',
      portal_supervision: 'select to supervision',
      portal_delivery: 'select to delivery',
      portal_supervised: 'select to signin',
      portal_owner: 'all to liencong_owner',
    },
    access: {
      editing: { grants: 'select', rows: { select: here } },
      jobs: { grants: 'select', rows: { select: here } },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: `t.state <> 'planned'` } },
      signin: {
        grants: 'select(portal_id, unit_id)',
        rows: {
          select:
            't.unit_id in (select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id where g.person_id = :person)',
        },
      },
      liencong_owner: owner,
    },
  },
  'public.portal_host': {
    kind: 'portal',
    otherKeys: { portal_host_pkey: 'the directory from host to portal: a host belongs to one portal of the deployment' },
    policies: {
      portal_host_editing: 'select to editing, jobs',
      portal_host_supervision: 'select to supervision',
      portal_host_delivery: 'select to delivery',
      portal_host_owner: 'all to liencong_owner',
    },
    access: {
      editing: { grants: 'select', rows: { select: here } },
      jobs: { grants: 'select', rows: { select: here } },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: 'true' } },
      liencong_owner: owner,
    },
  },
  'public.section': {
    kind: 'portal',
    policies: {
      section_editing: 'select to editing, jobs',
      section_supervision: 'select to supervision',
      section_delivery: 'select to delivery',
      section_owner: 'all to liencong_owner',
    },
    access: {
      editing: { grants: 'select', rows: { select: here } },
      jobs: { grants: 'select', rows: { select: here } },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: 'true' } },
      liencong_owner: owner,
    },
  },
  'public.item': {
    kind: 'portal',
    policies: { item_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert, update', rows: here }, jobs: { grants: 'select, update', rows: here } },
  },
  'public.draft': {
    kind: 'portal',
    policies: { draft_editing: 'all to editing' },
    access: { editing: { grants: 'select, insert, update', rows: here } },
  },
  'public.revision': {
    kind: 'portal',
    policies: { revision_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert', rows: here }, jobs: { grants: 'select', rows: here } },
  },
  'public.publication': {
    kind: 'portal',
    policies: { publication_editing: 'all to editing, jobs', publication_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, update', rows: here },
      jobs: { grants: 'select, insert, update', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
  'public.placement': {
    kind: 'portal',
    policies: { placement_editing: 'all to editing, jobs', placement_delivery: 'select to delivery', placement_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, delete', rows: here },
      jobs: { grants: 'select, insert, delete', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.step_record': {
    kind: 'portal',
    policies: { step_record_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert', rows: here }, jobs: { grants: 'select, insert', rows: here } },
  },
  'public.work_item': {
    kind: 'portal',
    policies: { work_item_editing: 'all to editing, jobs', work_item_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, update(closed_at)', rows: here },
      jobs: { grants: 'select, insert, update(closed_at)', rows: here },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.fact_pending': {
    kind: 'portal',
    policies: { fact_pending_editing: 'insert to editing', fact_pending_jobs: 'all to jobs', fact_pending_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'insert', rows: { insert: here } },
      jobs: { grants: 'select, insert', rows: here },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.audit_entry': {
    kind: 'portal',
    policies: { audit_entry_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert', rows: here }, jobs: { grants: 'insert', rows: here } },
  },
  'public.notice': {
    kind: 'portal',
    keys: ['portal_id', 'person_id'],
    policies: { notice_jobs: 'all to jobs', notice_own: 'all to editing' },
    access: {
      editing: { grants: 'select, update(read_at)', rows: `${here} and ${own}` },
      jobs: { grants: 'select, insert', rows: here },
    },
  },
  'public.invitation': {
    kind: 'portal',
    keys: ['portal_id', 'token_hash'],
    policies: { invitation_editing: 'all to editing', invitation_signin: 'all to signin', invitation_owner: 'all to liencong_owner' },
    access: {
      editing: { grants: 'select, insert', rows: here },
      signin: { grants: 'select, update(accepted_at)', rows: 't.token_hash = :invitation' },
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
      signin: { grants: 'select', rows: { select: own } },
      supervision: { grants: 'select', rows: { select: own } },
      jobs: { grants: 'select', rows: { select: here } },
      liencong_owner: owner,
    },
  },
  'public.byline': {
    kind: 'portal',
    keys: ['portal_id', 'is_public'],
    policies: { byline_editing: 'all to editing, jobs', byline_delivery: 'select to delivery', byline_owner: 'all to liencong_owner' },
    access: {
      editing: { grants: 'select, insert, update(display_name, is_public)', rows: here },
      jobs: { grants: 'select, insert, update(display_name, is_public)', rows: here },
      delivery: { grants: 'select', rows: { select: 't.is_public' } },
      liencong_owner: owner,
    },
  },
  'public.personal_key': {
    kind: 'portal',
    policies: { personal_key_editing: 'all to editing' },
    access: { editing: { grants: 'select, insert, update', rows: here } },
  },
  'public.personal_datum': {
    kind: 'portal',
    policies: { personal_datum_editing: 'all to editing' },
    access: { editing: { grants: 'select, insert, update', rows: here } },
  },
  'public.person': {
    kind: 'key',
    why: 'a person may sit in many portals; others know them by the byline of a portal',
    keys: ['id'],
    policies: { person_self: 'select to editing, signin, supervision', person_invite: 'insert to editing', person_owner: 'all to liencong_owner' },
    access: {
      editing: { grants: 'select, insert', rows: { select: 't.id = :person', insert: ':portal is not null' } },
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
  'public.unit': shared('administrative units are public knowledge', 'editing, delivery, supervision, signin, jobs'),
  'public.unit_closure': shared('the tree of units is public knowledge', 'editing, delivery, supervision, signin, jobs'),
  'public.migrations': shared('names of migrations; no role may read it', ''),
  'pgboss.version': engine('version of the job engine', 'editing'),
  'pgboss.queue': engine('names and settings of queues', 'editing'),
  'pgboss.job': jobs(),
  'pgboss.job_common': jobs(),
  'pgboss.schedule': engine('schedules of the system'),
  'pgboss.subscription': engine('not used'),
  'pgboss.warning': engine('warnings about queues'),
  'pgboss.bam': engine('background work of the engine on its own tables'),
  'pgboss.job_dependency': engine('order among jobs: ids only'),
  'pgboss.queue_stats': engine('counts by queue'),
  'pgboss.queue_stats_*': engine('counts by queue, a day each'),
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

function engine(why: string, reader?: Role): TableExpectation {
  return {
    kind: 'shared',
    why,
    access: { jobs: { grants: 'select, insert, update, delete', rows: 'true' }, ...(reader ? { [reader]: { grants: 'select', rows: 'true' } } : {}) },
  };
}

/** Policies whose predicate is `true` on purpose. */
export const openPolicies: Readonly<Record<string, string>> = {
  publication_delivery: 'delivery tables hold nothing private; the portal is a plain predicate of each statement (design 4)',
  placement_delivery: 'as publication_delivery',
  section_delivery: 'names and addresses of sections are public',
  portal_host_delivery: 'the directory of host names is public',
  job_worker: 'the worker works the jobs of every portal, each in the scope of the portal it names',
};

/** Functions of our own and of what is installed. All run with the rights of whoever calls them. */
export const functions: readonly string[] = [
  'scope.invitation()',
  'scope.issuer()',
  'scope.person()',
  'scope.portal()',
  'scope.portals()',
  'scope.session()',
  'scope.subject()',
  'vn_fold(text)',
  'unaccent(regdictionary,text)',
  'unaccent(text)',
  'unaccent_init(internal)',
  'unaccent_lexize(internal,internal,internal,internal)',
  'pgboss.create_queue(text,jsonb)',
  'pgboss.delete_queue(text)',
  'pgboss.job_now()',
  'pgboss.job_table_format(text,text)',
  'pgboss.job_table_run(text,text,text)',
  'pgboss.job_table_run_async(text,integer,text,text,text)',
];

/** Views that exist, each with `security_invoker`: else it reads with the rights of its owner. None so far. */
export const views: readonly string[] = [];

/** Who may reach into which schema. */
export const schemas: Readonly<Record<string, string>> = {
  public: 'PUBLIC',
  scope: 'editing, delivery, intake, supervision, signin, jobs',
  pgboss: 'editing, jobs',
};
