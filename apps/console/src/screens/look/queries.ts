import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.js';
import { PortalLookDocument, type PortalLookPartsFragment, type PortalLookQuery } from '../../gql/graphql.js';

export type Look = PortalLookPartsFragment;
export type Section = PortalLookQuery['portalSections'][number];

/** What a portal arranges of its look, with the sections that may stand in it. */
export const lookQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['portalLook', portalId],
    queryFn: ({ signal }) => request(PortalLookDocument, { portalId }, signal),
    // what is being changed may not be exchanged under the hands: it is read when the screen opens, and after each change
    staleTime: Infinity,
    gcTime: 0,
  });
