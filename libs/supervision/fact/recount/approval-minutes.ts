import type { Recount } from './recount.js';

/** Whole minutes from the sealing of a revision to its approval. */
export const approvalMinutes: Recount = {
  measure: 'approval_minutes',
  dimensions: [],
  sql: `
    select (s.at at time zone interval '7 hours')::date as day, greatest(floor(extract(epoch from s.at - r.sealed_at) / 60), 0) as amount
    from step_record s join revision r on r.portal_id = s.portal_id and r.id = s.revision_id
    where s.portal_id = scope.portal() and s.subject_type = 'item' and s.step = 'approve'`,
};
