import type { Recount } from './recount.js';

const requests = (measure: string, day: string, which: string): Recount => ({
  measure,
  dimensions: [],
  sql: `select ${day} as day, 1 as amount from posting_request where portal_id = scope.portal() and ${which}`,
});

/** Letters of units by the day on which they were recorded, and by that of the first answer. */
export const requestsReceived = requests('requests_received', 'received_on', 'true');
export const requestsAnswered = requests('requests_answered', 'answered_on', 'answered_on is not null');
export const requestsOnTime = requests('requests_on_time', 'answered_on', 'answered_on <= due_on');
