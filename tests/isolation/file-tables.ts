import type { TableExpectation } from './table-expectation.js';
import { imported } from './site-tables.js';

const here = 't.portal_id = :portal';

/** Tables of files; see expectations.ts for how they are read. */
export const fileTables: Readonly<Record<string, TableExpectation>> = {
  'public.file': {
    kind: 'portal',
    keys: ['portal_id', 'state'],
    policies: { file_editing: 'all to editing, jobs', file_unsettled: 'select to jobs' },
    access: {
      // People send, describe and throw away; what a file is, only the worker says.
      editing: { grants: 'select, insert, update(alt, caption, credit, state)', rows: here },
      // Without a portal it sees what has to be gone on with, to know whose scope to open.
      jobs: {
        grants: 'select, insert, update(copy_of, hash, height, kind, refusal, refusal_line, settled_at, state, stored, type, warnings, width)',
        rows: {
          select: `(${here} or (:portal is null and t.state in ('arriving', 'quarantine', 'removed')))`,
          insert: here,
          update: here,
          updated: here,
          delete: here,
        },
      },
    },
  },
  'public.rendition': {
    kind: 'portal',
    policies: { rendition_editing: 'all to editing, jobs' },
    // Nobody changes one, and only the worker, which checked the file, makes one.
    access: { editing: { grants: 'select', rows: here }, jobs: { grants: 'select, insert, delete', rows: here } },
  },
  'public.file_quota': {
    kind: 'portal',
    policies: { file_quota_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert, update(limit_bytes, set_at, set_by)', rows: here }, jobs: { grants: 'select', rows: here } },
  },
  'public.file_room': {
    kind: 'portal',
    policies: { file_room_jobs: 'all to jobs', file_room_supervision: 'select to supervision' },
    access: {
      jobs: {
        grants: 'select, insert, update(document_bytes, limit_bytes, measured_at, picture_bytes, recent_bytes, told, used_bytes, video_bytes)',
        rows: here,
      },
      // How full it is, and no name of a file.
      supervision: { grants: 'select', rows: { select: 't.portal_id = any (:portals)' } },
    },
  },
  'public.item_file': {
    kind: 'portal',
    policies: { item_file_editing: 'all to editing, jobs', item_file_import: 'all to jobs' },
    access: { editing: { grants: 'select, insert, delete', rows: here }, jobs: { grants: 'select, insert, delete', rows: imported } },
  },
  'public.publication_file': {
    kind: 'portal',
    policies: { publication_file_editing: 'all to editing, jobs', publication_file_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, update(withdrawn_at)', rows: here },
      jobs: { grants: 'select, insert, update(withdrawn_at)', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
};
