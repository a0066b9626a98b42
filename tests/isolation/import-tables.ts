import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';

function ofImports(table: string, editing: string, jobs: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing, jobs', [`${table}_owner`]: 'all to liencong_owner' },
    access: { editing: { grants: editing, rows: here }, jobs: { grants: jobs, rows: here }, liencong_owner: { grants: null, rows: here } },
  };
}

/** Tables of imports; see expectations.ts for how they are read. */
export const importTables: Readonly<Record<string, TableExpectation>> = {
  'public.portal_import': ofImports(
    'portal_import',
    'select, insert, update(decided, ended_at, run_duration, running_since, state)',
    'select, update(ended_at, mapping, notes, planned_at, refusal, run_duration, running_since, state)',
  ),
  // Whoever gives a file does not read it back: the worker does.
  'public.portal_import_file': ofImports('portal_import_file', 'insert', 'select, delete'),
  'public.portal_import_row': ofImports('portal_import_row', 'select', 'select, insert, update(attempt_count, cells, done_at, faults, spec, state), delete'),
};
