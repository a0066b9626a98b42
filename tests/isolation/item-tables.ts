import { imported } from './site-tables.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';

/** Tables of items and of what is written in them; see expectations.ts for how they are read. */
export const itemTables: Readonly<Record<string, TableExpectation>> = {
  'public.item': {
    kind: 'portal',
    policies: { item_editing: 'all to editing, jobs' },
    // Nobody gives an item another author or birthday; its kind stands once it was published (a trigger).
    access: {
      editing: {
        grants: 'select, insert, update(is_unapproved, keeper_id, kind, public_since, publish_at, revision_id, section_id, state, topic, updated_at)',
        rows: here,
      },
      // An import of an old site makes items on the decision of a person (site-worker.spec.ts).
      jobs: { grants: 'select, insert, update(is_unapproved, public_since, publish_at, revision_id, section_id, state, updated_at)', rows: here },
    },
  },
  'public.draft': {
    kind: 'portal',
    policies: { draft_editing: 'all to editing, jobs', draft_import: 'all to jobs' },
    access: {
      editing: { grants: 'select, insert, update(body, edited_at, edited_by, editor_ids, fields, summary, title, version)', rows: here },
      // Drafts that imports made: those that people write are none of its business.
      jobs: { grants: 'select, insert, update(body, edited_at, edited_by, editor_ids, summary, title, version)', rows: imported },
    },
  },
  'public.revision': {
    kind: 'portal',
    policies: { revision_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert', rows: here }, jobs: { grants: 'select, insert', rows: here } },
  },
};
