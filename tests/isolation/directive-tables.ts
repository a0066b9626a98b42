import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';

function ofDirectives(table: string, editing: string, jobs: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing, jobs', [`${table}_supervision`]: 'select to supervision' },
    access: {
      editing: { grants: editing, rows: here },
      jobs: { grants: jobs, rows: here },
      supervision: { grants: 'select', rows: { select: below } },
    },
  };
}

/** Tables of urging; see expectations.ts for how they are read. */
export const directiveTables: Readonly<Record<string, TableExpectation>> = {
  // What was sent is changed by nobody; people say that they have seen it and what they do, the worker that it was reminded of and is over.
  'public.directive': ofDirectives(
    'directive',
    'select, insert, update(answer, answered_at, answered_by, seen_at, seen_by, state)',
    'select, update(done_at, end_values, ended_by, escalated_at, state)',
  ),
  'public.directive_reminder': ofDirectives('directive_reminder', 'select, insert', 'select, update(sent_at)'),
  'public.late_step': {
    kind: 'portal',
    keys: ['portal_id', 'person_id'],
    policies: { late_step_jobs: 'all to jobs', late_step_own: 'select to supervision', late_step_unsent: 'select to jobs' },
    access: {
      // Without a portal it sees in which portals somebody has to be written to.
      jobs: {
        grants: 'select, insert, update(letter_at)',
        rows: { select: `(${here} or (:portal is null and t.letter_at is null))`, insert: here, update: here, updated: here, delete: here },
      },
      supervision: { grants: 'select', rows: { select: `${below} and t.person_id = :person` } },
    },
  },
  'public.directive_escalation': {
    kind: 'portal',
    keys: ['portal_id', 'person_id'],
    policies: { directive_escalation_jobs: 'all to jobs', directive_escalation_own: 'select to supervision' },
    access: {
      jobs: { grants: 'select, insert', rows: here },
      // Which of their colleagues was told is no supervisor's business.
      supervision: { grants: 'select', rows: { select: `${below} and t.person_id = :person` } },
    },
  },
};
