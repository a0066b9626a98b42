import type { Role } from './table-expectation.js';

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
  'audit_entry_stays()',
  'audit_line(audit_entry,bigint)',
  'item_kind_stands()',
  'month_sum(bigint[],integer,integer)',
  'month_add(bigint[],bigint[])',
  'file_is_approved()',
  'placement_card()',
  'placement_kind()',
  'publication_card()',
  'item_gone_at(uuid,text)',
  'placement_counted()',
  'months_of_portal(uuid,timestamp with time zone,timestamp with time zone)',
  'count_portal_months(uuid[])',
  'portal_listed()',
  'portal_touched()',
  'portal_code(uuid)',
  'portal_words(uuid,tsvector)',
  'portal_query(uuid,text)',
  'publication_is_revision()',
  'by_site_import()',
  'may_import_site(uuid)',
  'runs_site_import(uuid,uuid)',
  'brings_letter(uuid)',
  'shared_touched()',
  'statutory_section_keeps_code()',
  'statutory_section_stays()',
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

/** Functions that not everybody may call, by the application roles that may; large objects, which no policy binds, by none. */
export const closedFunctions: Readonly<Record<string, string>> = {
  'file_is_approved()': '',
  'audit_entry_stays()': '',
  'item_kind_stands()': '',
  'placement_card()': '',
  'placement_kind()': '',
  'publication_card()': '',
  'item_gone_at(uuid,text)': 'delivery',
  'placement_counted()': '',
  'months_of_portal(uuid,timestamp with time zone,timestamp with time zone)': 'editing, jobs',
  'count_portal_months(uuid[])': '',
  'portal_listed()': '',
  'portal_touched()': '',
  'publication_is_revision()': '',
  'by_site_import()': '',
  'may_import_site(uuid)': 'jobs',
  'runs_site_import(uuid,uuid)': 'jobs',
  'brings_letter(uuid)': 'jobs',
  'shared_touched()': '',
  'statutory_section_keeps_code()': '',
  'statutory_section_stays()': '',
  'pgboss.create_queue(text,jsonb)': 'jobs',
  'pgboss.delete_queue(text)': '',
  'pgboss.job_now()': 'editing, jobs',
  'pgboss.job_table_format(text,text)': '',
  'pgboss.job_table_run(text,text,text)': '',
  'pgboss.job_table_run_async(text,integer,text,text,text)': '',
};

/** Roles whose sessions begin every transaction read-only. */
export const readingRoles: readonly Role[] = ['delivery', 'supervision'];

/** Views that exist, each with `security_invoker`: else it reads with the rights of its owner. None so far. */
export const views: readonly string[] = [];

/** Who may reach into which schema. */
export const schemas: Readonly<Record<string, string>> = {
  public: 'PUBLIC',
  scope: 'editing, delivery, intake, supervision, signin, jobs',
  pgboss: 'editing, jobs',
};

/** Foreign keys from one portal to another, with the reason. */
export const keysAcrossPortals: Readonly<Record<string, string>> = {
  portal_heir_heir_portal_id_fkey: 'which portal goes on from a closed one: only its public name and host are read through it',
  directive_from_portal_id_fkey: 'which portal a directive comes from: the worker goes on in its scope, nothing of it is read through the key',
  late_step_about_portal_id_fkey: 'in which portal a step is late: its supervisors see it by their own right',
  directive_escalation_about_portal_id_fkey: 'which portal stayed late: its supervisors open it by their own right',
};
