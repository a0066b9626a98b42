import type { TableExpectation } from './table-expectation.js';

/** Tables of the people desk; see expectations.ts for how they are read. */
export const peopleDeskTables: Readonly<Record<string, TableExpectation>> = {
  'public.mail': {
    kind: 'portal',
    policies: { mail_editing: 'all to editing, jobs' },
    access: {
      editing: { grants: 'select, insert', rows: 't.portal_id = :portal' },
      jobs: { grants: 'select, insert, update(attempt_count, claimed_until, error_code, sent_at, state)', rows: 't.portal_id = :portal' },
    },
  },
  'public.last_sign_in': {
    kind: 'key',
    why: 'the day on which a person last came in: whoever administers a portal in which they have a grant may see it',
    keys: ['person_id'],
    policies: { last_sign_in_own: 'all to signin', last_sign_in_editing: 'select to editing', last_sign_in_supervision: 'select to supervision' },
    access: {
      signin: { grants: 'select, insert, update(seen_on)', rows: 't.person_id = :person' },
      editing: { grants: 'select', rows: { select: `exists (select from portal_grant g where g.person_id = t.person_id and g.portal_id = :portal)` } },
      supervision: {
        grants: 'select',
        rows: { select: `exists (select from portal_grant g where g.person_id = t.person_id and g.portal_id = any (:portals))` },
      },
    },
  },
  'public.second_factor_exemption': {
    kind: 'portal',
    policies: {
      second_factor_exemption_editing: 'all to editing',
      second_factor_exemption_signin: 'select to signin',
      second_factor_exemption_owner: 'all to liencong_owner',
    },
    access: {
      // Nobody changes what was decided; it is ended before its time at most.
      editing: { grants: 'select, insert, update(end_reason, ended_by, ends_on)', rows: 't.portal_id = :portal' },
      signin: {
        grants: 'select(ends_on, portal_id, starts_on)',
        rows: { select: 't.portal_id in (select g.portal_id from portal_grant g where g.person_id = :person)' },
      },
      liencong_owner: { grants: null, rows: 't.portal_id = :portal' },
    },
  },
};
