import type { Recount } from './recount.js';

const ofRatings = (measure: string, also: string): Recount => ({
  measure,
  dimensions: [],
  sql: `select day, 1 as amount from rating where portal_id = scope.portal() and entered ${also}`,
});

export const ratings: Recount = ofRatings('ratings', '');
export const ratingsUseful: Recount = ofRatings('ratings_useful', 'and useful');
