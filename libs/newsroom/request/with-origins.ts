import { itemsByIds, type DeliveryReader } from '#delivery';
import { urlOf } from '../placement/show-placements.js';
import type { RequestShown } from './read-requests.js';
import type { PostingRequest } from './request.types.js';

/** Adds what the public knows of the items that senders offer: their titles stand with their origin alone. Outside of any scope. */
export async function withOrigins(reader: DeliveryReader, siteAddress: string, requests: readonly RequestShown[]): Promise<PostingRequest[]> {
  const offered = requests.flatMap(({ fromPortalId, originItemId }) =>
    fromPortalId === null || originItemId === null ? [] : [{ originPortalId: fromPortalId, itemId: originItemId }],
  );
  const found = offered.length > 0 ? await itemsByIds(reader, offered) : new Map<string, never>();
  return requests.map((request) => {
    const item = request.originItemId === null ? undefined : found.get(request.originItemId);
    return { ...request, isFromPortal: request.fromPortalId !== null, originTitle: item?.title ?? null, originUrl: item ? urlOf(siteAddress, item) : null };
  });
}
