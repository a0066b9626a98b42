import type { Whole } from '../../api/queries.js';

type Offer = Whole['steps'][number];
type StepName = Offer['step'];

/** Steps that people expect in a state: refused ones are shown greyed with their reason, others of no use here are not shown. */
const expected: Record<Whole['state'], readonly StepName[]> = {
  DRAFT: ['SUBMIT'],
  RETURNED: ['SUBMIT'],
  SUBMITTED: ['APPROVE', 'RETURN'],
  APPRAISING: ['APPROVE', 'RETURN'],
  APPROVED: ['PUBLISH'],
  SCHEDULED: ['PUBLISH'],
  PUBLISHED: ['REVISE', 'WITHDRAW'],
  WITHDRAWN: ['REVISE'],
  ARCHIVED: ['REVISE'],
};

/** The server's offer of a step, when it is worth showing for the item's state. */
export function offerOf(item: Whole, step: StepName): Offer | null {
  const offer = item.steps.find((candidate) => candidate.step === step);
  return offer && (offer.allowed || expected[item.state].includes(step)) ? offer : null;
}
