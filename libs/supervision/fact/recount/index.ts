import { advertEstimate, advertRevenue } from './adverts.js';
import { approvalMinutes } from './approval-minutes.js';
import { bannerClicks } from './banner-clicks.js';
import { itemsAppraised } from './items-appraised.js';
import { itemsApproved } from './items-approved.js';
import { itemsPublished } from './items-published.js';
import { itemsUrgent } from './items-urgent.js';
import { itemsWaived } from './items-waived.js';
import { itemsWithdrawn } from './items-withdrawn.js';
import { lettersAnswered, lettersSent } from './letters.js';
import { ratings, ratingsUseful } from './ratings.js';
import { requestsAnswered, requestsOnTime, requestsReceived } from './requests.js';
import { stepsLate } from './steps-late.js';
import type { Recount } from './recount.js';
import { textBytes } from './text-bytes.js';
import { pageViews, visits, visitSeconds } from './visit-days.js';

export { monthRecounts, type MonthRecount } from './months.js';
export type { Recount } from './recount.js';

/** Every measure whose ledger can be counted again. A new one is a file beside these and a line here. */
export const recounts: readonly Recount[] = [
  itemsPublished,
  itemsWithdrawn,
  itemsApproved,
  itemsAppraised,
  itemsWaived,
  itemsUrgent,
  stepsLate,
  approvalMinutes,
  textBytes,
  visits,
  pageViews,
  visitSeconds,
  ratings,
  ratingsUseful,
  bannerClicks,
  advertRevenue,
  advertEstimate,
  requestsReceived,
  requestsAnswered,
  requestsOnTime,
  lettersSent,
  lettersAnswered,
];
