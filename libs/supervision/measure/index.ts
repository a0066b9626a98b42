import { defineErrors } from '#platform/errors';
import { advertEstimate } from './advert-estimate.js';
import { advertRevenue } from './advert-revenue.js';
import { approvalTime } from './approval-time.js';
import { bannerClicks } from './banner-clicks.js';
import { daysSilent } from './days-silent.js';
import { deadLinks } from './dead-links.js';
import { itemsAppraised } from './items-appraised.js';
import { itemsApproved } from './items-approved.js';
import { itemsPublished } from './items-published.js';
import { itemsUrgent } from './items-urgent.js';
import { itemsWaived } from './items-waived.js';
import { itemsWithdrawn } from './items-withdrawn.js';
import { lettersAnswered } from './letters-answered.js';
import { lettersSent } from './letters-sent.js';
import { pageViews } from './page-views.js';
import { peopleActive } from './people-active.js';
import { planRate } from './plan-rate.js';
import { ratings } from './ratings.js';
import { requestsAnswered } from './requests-answered.js';
import { requestsOnTime } from './requests-on-time.js';
import { requestsReceived } from './requests-received.js';
import { satisfaction } from './satisfaction.js';
import { stepsLate } from './steps-late.js';
import { stepsOverdue } from './steps-overdue.js';
import { textStored } from './text-stored.js';
import { visitTime } from './visit-time.js';
import { visitsCumulative } from './visits-cumulative.js';
import { visits } from './visits.js';
import { waitingLongest } from './waiting-longest.js';
import { waitingNow } from './waiting-now.js';
import type { Measure } from './measure.js';

export { dimensions, type Dimension, type Measure, type Source } from './measure.js';

/** Every measure there is: adding one is one file, its line here and its test. */
export const measures: readonly Measure[] = [
  itemsPublished,
  itemsWithdrawn,
  itemsApproved,
  itemsAppraised,
  itemsWaived,
  itemsUrgent,
  stepsLate,
  approvalTime,
  daysSilent,
  waitingNow,
  stepsOverdue,
  waitingLongest,
  planRate,
  peopleActive,
  textStored,
  visits,
  visitsCumulative,
  pageViews,
  visitTime,
  ratings,
  satisfaction,
  bannerClicks,
  advertRevenue,
  advertEstimate,
  requestsReceived,
  requestsAnswered,
  requestsOnTime,
  lettersSent,
  lettersAnswered,
  deadLinks,
];

export const measureErrors = defineErrors({
  MEASURE_UNKNOWN: {
    kind: 'invalid',
    vi: 'Không có chỉ số “{id}”. Hãy chọn trong danh sách chỉ số.',
    en: 'There is no measure “{id}”. Choose one of the list of measures.',
  },
  MEASURE_NOT_BY: {
    kind: 'invalid',
    vi: 'Chỉ số “{measure}” không chia theo cách này. Hãy chọn cách chia khác hoặc bỏ trống.',
    en: 'The measure “{measure}” cannot be broken down so. Choose another way, or none.',
  },
  MEASURE_NOW_ONLY: {
    kind: 'invalid',
    vi: 'Chỉ số này chỉ có giá trị hiện tại. Hãy chọn kỳ có ngày hôm nay.',
    en: 'This measure is known of now only. Choose a period with today in it.',
  },
});

/** @throws MEASURE_UNKNOWN */
export function measureOf(id: string): Measure {
  const measure = measures.find((each) => each.id === id);
  if (!measure) throw measureErrors.MEASURE_UNKNOWN({ id });
  return measure;
}
