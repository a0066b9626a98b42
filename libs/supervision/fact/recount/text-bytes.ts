import type { Recount } from './recount.js';

/** Bytes of sealed revisions; their length is known without reading the text. */
export const textBytes: Recount = {
  measure: 'text_bytes',
  dimensions: [],
  sql: `
    select (sealed_at at time zone interval '7 hours')::date as day, (octet_length(html) + octet_length(text))::bigint as amount
    from revision where portal_id = scope.portal()`,
};
