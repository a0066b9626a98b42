import type { Recount } from './recount.js';

const letters = (measure: string, day: string): Recount => ({
  measure,
  dimensions: [],
  sql: `select ${day} as day, 1 as amount from sent_letter where portal_id = scope.portal() and ${day} is not null`,
});

/** Letters to other portals by the day on which they were sent, and by that of the first answer. */
export const lettersSent = letters('letters_sent', 'sent_on');
export const lettersAnswered = letters('letters_answered', 'answered_on');
