import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { WebhookDeliveriesDocument, WebhooksDocument, type DeliveryPartsFragment, type WebhookPartsFragment } from '../gql/graphql.js';
import { request } from './request.js';

export type Webhook = WebhookPartsFragment;
export type Delivery = DeliveryPartsFragment;

export const webhooksQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['webhooks', portalId],
    queryFn: async ({ signal }) => (await request(WebhooksDocument, { portalId }, signal)).webhooks,
  });

/** How often the log is looked at while a message is on its way, in ms. */
const whileWaiting = 3_000;

/** What was sent to an endpoint, newest first. */
export const deliveriesQuery = (portalId: string, webhookId: string) =>
  infiniteQueryOptions({
    queryKey: ['webhookDeliveries', portalId, webhookId],
    queryFn: async ({ pageParam, signal }) =>
      (await request(WebhookDeliveriesDocument, { portalId, webhookId, after: pageParam }, signal, 'screen')).webhookDeliveries,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    // only what has not been tried yet comes within seconds
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ edges }) => edges.some(({ node }) => node.state === 'WAITING' && node.attemptCount === 0)) ? whileWaiting : false,
  });
