import type { Whole } from '../../api/queries.js';

type Offer = Whole['steps'][number];
type StepName = Offer['step'];

/** Steps that people expect in a state: refused ones are shown greyed with their reason, others of no use here are not shown. */
const expected: Record<Whole['state'], readonly StepName[]> = {
  DRAFT: ['SUBMIT'],
  RETURNED: ['SUBMIT'],
  SUBMITTED: ['APPROVE', 'RETURN'],
  APPRAISING: ['APPRAISE', 'RETURN'],
  APPROVED: ['PUBLISH'],
  SCHEDULED: ['SCHEDULE', 'PUBLISH'],
  PUBLISHED: ['CONFIRM', 'REVISE', 'WITHDRAW'],
  WITHDRAWN: ['REVISE'],
  ARCHIVED: ['REVISE'],
};

/** What a writer waits for while others decide. */
export const waitingFor: Partial<Record<Whole['state'], string>> = {
  SUBMITTED: 'Tin đang chờ ban biên tập duyệt. Có kết quả, bạn sẽ thấy ở mục Hôm nay.',
  APPRAISING: 'Tin đang được thẩm định. Có kết quả, bạn sẽ thấy ở mục Hôm nay.',
  APPROVED: 'Tin đã được duyệt, ban biên tập chưa đăng.',
};

/** The server's offer of a step, when it is worth showing: refusals are for those whose part the step is. */
export function offerOf(item: Whole, step: StepName, decides: boolean): Offer | null {
  const offer = item.steps.find((candidate) => candidate.step === step);
  if (!offer) return null;
  const refusalMatters = expected[item.state].includes(step) && (decides || step === 'SUBMIT');
  return offer.allowed || refusalMatters ? offer : null;
}
