import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Asker } from './request.js';

/**
 * Who asks for what a screen reads again by itself. A person waits for what is not there yet, and for the next lines of a list; what stands there is
 * read again for nobody, and is no work: a session that nobody uses ends.
 */
export function askerOf({ client, queryKey }: { readonly client: QueryClient; readonly queryKey: QueryKey }): Asker {
  const state = client.getQueryState(queryKey);
  return state?.data === undefined || state.fetchMeta?.fetchMore ? 'person' : 'screen';
}
