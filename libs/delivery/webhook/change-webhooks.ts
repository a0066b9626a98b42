import { v7 as newId } from 'uuid';
import { recordAct, type PersonalDataKey } from '#people';
import type { OpenScope } from '#platform/db';
import { faultIn, isReadable, shownText, type FieldError } from '#platform/http';
import { findWebhook } from './read-webhooks.js';
import { readTarget } from './target-address.js';
import { webhookErrors } from './webhook-errors.js';
import type { WebhookEvent } from './webhook-events.js';
import { newSecret, sealSecret } from './webhook-secret.js';
import type { Webhook } from './webhook.types.js';

/** Endpoints of one portal: each publication waits for a row of every one. */
const mostWebhooks = 10;
const longestLabel = 120;
/** How long the secret before signs too, so that the receiver can change at ease. */
const overlapMs = 24 * 3_600_000;

export interface WebhookTerms {
  readonly label: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}

/** What acting on endpoints takes beside the scope. */
export interface WebhookMeans {
  readonly key: PersonalDataKey;
  readonly at: Date;
  /** Setting WEBHOOK_PRIVATE_TARGETS. */
  readonly admitsPrivate: boolean;
}

/** @returns the endpoint with its secret, which is shown this once, or the faults that the person can mend. @throws WEBHOOKS_FULL */
export async function addWebhook(
  scope: OpenScope,
  { key, at, admitsPrivate }: WebhookMeans,
  terms: WebhookTerms,
): Promise<{ readonly webhook: Webhook; readonly secret: string } | readonly FieldError[]> {
  const read = readTerms(terms, admitsPrivate);
  if (!('url' in read)) return read;
  const others: unknown[] = await scope.manager.query("select 1 from webhook_endpoint where portal_id = scope.portal() and state <> 'removed'");
  if (others.length >= mostWebhooks) throw webhookErrors.WEBHOOKS_FULL({ most: mostWebhooks });
  const id = newId();
  const secret = newSecret();
  await scope.manager.query(
    `insert into webhook_endpoint (portal_id, id, label, url, events, secret, created_by, created_at) values (scope.portal(), $1, $2, $3, $4, $5, $6, $7)`,
    [id, read.label, read.url, read.events, sealSecret(scope, key, id, secret), scope.personId, at],
  );
  await recordAct(scope, { act: 'webhook.add', subjectType: 'webhook', subjectId: id, at });
  return { webhook: await findWebhook(scope, id), secret };
}

/** What is left out stays; switching on forgets the failures. @returns the endpoint, or the faults. @throws NOT_FOUND */
export async function changeWebhook(
  scope: OpenScope,
  { at, admitsPrivate }: WebhookMeans,
  id: string,
  wanted: Partial<WebhookTerms> & { readonly isOn?: boolean },
): Promise<Webhook | readonly FieldError[]> {
  const before = await findWebhook(scope, id);
  const read = readTerms({ label: wanted.label ?? before.label, url: wanted.url ?? before.url, events: wanted.events ?? before.events }, admitsPrivate);
  if (!('url' in read)) return read;
  const state = wanted.isOn === undefined ? before.state : wanted.isOn ? 'on' : 'off';
  await scope.manager.query(
    `update webhook_endpoint set label = $2, url = $3, events = $4, state = $5, failing_since = case when $5 = 'on' and state <> 'on' then null else failing_since end
     where portal_id = scope.portal() and id = $1`,
    [before.id, read.label, read.url, read.events, state],
  );
  await recordAct(scope, { act: 'webhook.change', subjectType: 'webhook', subjectId: before.id, at, details: { from: before.state, to: state } });
  return findWebhook(scope, before.id);
}

/** Takes an endpoint off the list; its log stays in the database. @throws NOT_FOUND */
export async function removeWebhook(scope: OpenScope, at: Date, id: string): Promise<string> {
  const webhook = await findWebhook(scope, id);
  await scope.manager.query("update webhook_endpoint set state = 'removed' where portal_id = scope.portal() and id = $1", [webhook.id]);
  await recordAct(scope, { act: 'webhook.remove', subjectType: 'webhook', subjectId: webhook.id, at });
  return webhook.id;
}

/** Gives an endpoint a new secret; the one before signs beside it for a day. @throws NOT_FOUND */
export async function rotateSecret(scope: OpenScope, { key, at }: WebhookMeans, id: string): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  const webhook = await findWebhook(scope, id);
  const secret = newSecret();
  await scope.manager.query('update webhook_endpoint set former_secret = secret, former_until = $2, secret = $3 where portal_id = scope.portal() and id = $1', [
    webhook.id,
    new Date(at.getTime() + overlapMs),
    sealSecret(scope, key, webhook.id, secret),
  ]);
  await recordAct(scope, { act: 'webhook.rotate', subjectType: 'webhook', subjectId: webhook.id, at });
  return { webhook: await findWebhook(scope, webhook.id), secret };
}

function readTerms(
  { label, url, events }: WebhookTerms,
  admitsPrivate: boolean,
): { label: string; url: string; events: WebhookEvent[] } | readonly FieldError[] {
  const name = isReadable(label) ? shownText(label) : '';
  const target = readTarget(url, admitsPrivate);
  const faults: FieldError[] = [];
  if (name === '' || name.length > longestLabel) faults.push(faultIn('label', webhookErrors.WEBHOOK_LABEL({ max: longestLabel })));
  if (events.length === 0) faults.push(faultIn('events', webhookErrors.WEBHOOK_EVENTS()));
  if (target === null) faults.push(faultIn('url', webhookErrors.WEBHOOK_URL()));
  return target === null || faults.length > 0 ? faults : { label: name, url: target.href, events: [...new Set(events)] };
}
