import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
/** Items that stand here or are offered: their public copy may be read as long as it is public. */
export const placedHere = `t.withdrawn_at is null and exists (select from placed_item g where g.portal_id = :portal and g.origin_portal_id = t.portal_id and g.item_id = t.item_id)`;
const changing = 'update(changed_at, forced, is_banner, mark, offer_id, placed_on, reason, revision_id, section_id, state)';
/** Who wrote an item knows where it stands. */
const hereOrOrigin = { select: `(${here} or t.origin_portal_id = :portal)`, insert: here, update: here, updated: here, delete: here };

/** Tables of items that stand in other portals; see expectations.ts for how they are read. */
export const placementTables: Readonly<Record<string, TableExpectation>> = {
  'public.placed_item': {
    kind: 'portal',
    keys: ['portal_id', 'origin_portal_id'],
    policies: {
      placed_item_editing: 'all to editing, jobs',
      placed_item_origin: 'select to editing, jobs',
      placed_item_delivery: 'select to delivery',
      placed_item_supervision: 'select to supervision',
    },
    access: {
      editing: { grants: `select, insert, ${changing}`, rows: hereOrOrigin },
      jobs: { grants: `select, insert, ${changing}`, rows: hereOrOrigin },
      // What stands or stood in a portal is public; what was offered or declined, and why, is not.
      delivery: {
        grants: 'select(changed_at, forced, is_banner, item_id, mark, origin_portal_id, placed_on, portal_id, slug, state)',
        rows: { select: `t.state = 'placed' or (t.state = 'removed' and t.placed_on is not null)` },
      },
      supervision: { grants: 'select(item_id, mark, origin_portal_id, placed_on, portal_id, state)', rows: { select: 't.portal_id = any (:portals)' } },
    },
  },
  'public.posting_request': {
    kind: 'portal',
    keys: ['portal_id', 'from_portal_id'],
    policies: { posting_request_editing: 'all to editing, jobs', posting_request_sender: 'select to jobs' },
    access: {
      editing: { grants: 'select, insert, update(answer, answered_on, is_taken_over, item_id, question, questions, state)', rows: here },
      // Whom to tell, what is late, and what was answered to the portal that sent it; never what was asked.
      jobs: {
        grants:
          'select(answer, answered_on, due_on, from_portal_id, id, is_taken_over, item_id, letter_id, origin_item_id, portal_id, posted_slug, question, questions, received_on, recorded_by, state), insert, update(due_on, posted_slug, reply, state)',
        rows: { select: `(${here} or t.from_portal_id = :portal)`, insert: here, update: here, updated: here, delete: here },
      },
    },
  },
  'public.sent_letter': {
    kind: 'portal',
    keys: ['portal_id', 'to_portal_id', 'state'],
    policies: { sent_letter_editing: 'all to editing, jobs', sent_letter_arriving: 'select to jobs' },
    access: {
      editing: { grants: 'select, insert, update(replies, reply, state)', rows: here },
      // What is on its way to a portal is read there by the worker, which makes a request of it.
      jobs: {
        grants: 'select, update(answer, answered_on, posted_slug, question, state)',
        rows: { select: `(${here} or (t.to_portal_id = :portal and t.state = 'sent'))`, insert: here, update: here, updated: here, delete: here },
      },
    },
  },
  'public.notice_choice': {
    kind: 'portal',
    keys: ['portal_id', 'person_id'],
    policies: { notice_choice_own: 'all to editing', notice_choice_jobs: 'select to jobs' },
    access: {
      editing: { grants: 'select, insert, update(in_app, mail)', rows: `${here} and t.person_id = :person` },
      jobs: { grants: 'select', rows: { select: here } },
    },
  },
  'public.digest': {
    kind: 'portal',
    policies: { digest_jobs: 'all to jobs' },
    access: { jobs: { grants: 'select, insert', rows: here } },
  },
  'public.offer': {
    kind: 'portal',
    policies: { offer_editing: 'all to editing, jobs' },
    access: { editing: { grants: 'select, insert', rows: here }, jobs: { grants: 'select, update(state)', rows: here } },
  },
};
