import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
/** Rows of items that imports made: of no others the worker reaches what belongs to a draft. */
export const imported = `${here} and exists (select from site_import_item k where k.portal_id = t.portal_id and k.item_id = t.item_id)`;

function ofSite(table: string, editing: string, jobs: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing, jobs' },
    access: { editing: { grants: editing, rows: here }, jobs: { grants: jobs, rows: here } },
  };
}

function ofWorker(table: string, jobs: string): TableExpectation {
  return { kind: 'portal', policies: { [`${table}_jobs`]: 'all to jobs' }, access: { jobs: { grants: jobs, rows: here } } };
}

/** Tables of imports of old sites; see expectations.ts for how they are read. */
export const siteTables: Readonly<Record<string, TableExpectation>> = {
  'public.site_import': {
    kind: 'portal',
    keys: ['portal_id', 'state'],
    policies: { site_import_editing: 'all to editing, jobs', site_import_worker: 'update to jobs' },
    access: {
      editing: { grants: 'select, insert, update(ended_at, is_draft_only, refusal, run_by, running_since, section_id, sections, state)', rows: here },
      // It stops and ends imports; that one runs, a person says.
      jobs: {
        grants: 'select, update(ended_at, format, host, planned_at, refusal, running_since, sections, state)',
        rows: { select: here, insert: here, update: here, updated: `${here} and t.state <> 'running'`, delete: here },
      },
    },
  },
  // Whoever gives a file does not read it back: the worker does.
  'public.site_import_chunk': ofSite('site_import_chunk', 'insert', 'select, delete'),
  'public.site_import_entry': ofSite(
    'site_import_entry',
    'select',
    'select, insert, update(action, attempt_count, done_at, faults, item_id, origin, path, pictures, published_at, section, spec, state, title)',
  ),
  'public.site_import_item': ofSite('site_import_item', 'select', 'select, insert, update(draft_version, import_id, undone_at)'),
  'public.site_import_picture': ofWorker('site_import_picture', 'select, insert, update(file_id)'),
  'public.site_import_author': ofWorker('site_import_author', 'select, insert'),
  'public.moved_item': {
    kind: 'portal',
    policies: { moved_item_jobs: 'all to jobs', moved_item_delivery: 'select to delivery' },
    access: { jobs: { grants: 'select, insert, delete', rows: here }, delivery: { grants: 'select', rows: { select: 'true' } } },
  },
};
