import type { Case } from './case.js';
import { admins } from './people-cases.js';
import { webhookOf, type MadeWebhook } from './webhook-rows.js';

const endpoint = '/manage/graphql' as const;

/** A change of an endpoint of the caller's home portal that nothing else uses. */
function change(ids: readonly (keyof MadeWebhook)[], values: readonly string[] = [], more: Record<string, unknown> = {}): Case {
  return {
    endpoint,
    ids: ['input.portalId', ...ids.map((id) => `input.${id}`)],
    values: values.map((name) => `input.${name}`),
    allowed: admins,
    own: async ({ province: { world }, caller: { home } }) => {
      const made = await webhookOf(world, home, home.twin.id);
      return { input: { portalId: home.id, ...Object.fromEntries(ids.map((id) => [id, made[id]])), ...more } };
    },
  };
}

const values = ['label', 'url', 'events[]'];
const terms = { label: 'Hệ thống mới', url: 'https://moi.example.vn/nhan', events: ['ITEM_WITHDRAWN'] };

/** Operations of webhooks. */
export const webhookCases: Readonly<Record<string, Case>> = {
  webhooks: { endpoint, ids: ['portalId'], values: [], allowed: admins, own: ({ caller }) => ({ portalId: caller.home.id }) },
  webhookDeliveries: {
    endpoint,
    ids: ['portalId', 'webhookId', 'after'],
    values: ['first'],
    allowed: admins,
    own: ({ caller: { home } }) => ({ portalId: home.id, webhookId: home.webhookId }),
  },
  addWebhook: {
    endpoint,
    ids: ['input.portalId'],
    values: values.map((name) => `input.${name}`),
    allowed: admins,
    own: async ({ province: { world }, caller: { home } }) => {
      // a portal has ten at most, and every caller adds one
      await world.rows("update webhook_endpoint set state = 'removed' where portal_id = $1 and id <> $2", [home.id, home.webhookId]);
      return { input: { portalId: home.id, ...terms } };
    },
  },
  changeWebhook: change(['webhookId'], [...values, 'isOn'], { ...terms, isOn: false }),
  rotateWebhookSecret: change(['webhookId']),
  tryWebhook: change(['webhookId']),
  resendWebhookDelivery: change(['deliveryId']),
  removeWebhook: change(['webhookId']),
};
