import { defineErrors } from '#platform/errors';

const dayErrors = defineErrors({
  DATES_CROSSED: {
    kind: 'invalid',
    vi: 'Ngày bắt đầu (from) sau ngày kết thúc (to). Hãy đổi lại hai ngày.',
    en: 'from is later than to. Exchange the two dates.',
  },
});

/** Whatever may be narrowed to days says so in the same words. @throws DATES_CROSSED when the first day is after the last */
export function checkDays(from: string | null | undefined, to: string | null | undefined): void {
  if (from != null && to != null && from > to) throw dayErrors.DATES_CROSSED();
}
