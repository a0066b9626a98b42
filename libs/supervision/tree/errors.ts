import { defineErrors } from '#platform/errors';

export const treeErrors = defineErrors({
  MEASURE_NEVER_SUMMED: {
    kind: 'invalid',
    vi: 'Không cộng chỉ số {measure} của nhiều đơn vị: mỗi đơn vị đếm theo chuỗi riêng. Hãy xem từng phần.',
    en: 'The measure {measure} is not summed over units: each counts in a series of its own. Look at the parts.',
  },
});
