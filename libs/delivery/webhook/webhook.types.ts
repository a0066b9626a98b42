import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '#people';
import { DateTimeScalar, FieldError, PageInfo } from '#platform/http';

const events = { ITEM_PUBLISHED: 'item.published', ITEM_UPDATED: 'item.updated', ITEM_WITHDRAWN: 'item.withdrawn' } as const;
const states = { ON: 'on', OFF: 'off', BROKEN: 'broken' } as const;
const deliveryStates = { WAITING: 'waiting', DELIVERED: 'delivered', FAILED: 'failed' } as const;
registerEnumType(events, {
  name: 'WebhookEvent',
  description: 'What another system can be told of.',
  valuesMap: {
    ITEM_PUBLISHED: { description: 'An item became public, for the first time or again.' },
    ITEM_UPDATED: { description: 'A public item was corrected.' },
    ITEM_WITHDRAWN: { description: 'A public item was taken off.' },
  },
});
registerEnumType(states, {
  name: 'WebhookState',
  description: 'Whether an endpoint is told of anything.',
  valuesMap: {
    ON: { description: 'It is told.' },
    OFF: { description: 'A person switched it off.' },
    BROKEN: { description: 'The system switched it off: it took nothing for days, or said that it is gone.' },
  },
});
registerEnumType(deliveryStates, {
  name: 'WebhookDeliveryState',
  description: 'How far a message is.',
  valuesMap: {
    WAITING: { description: 'It waits for its first or next attempt.' },
    DELIVERED: { description: 'The receiver took it.' },
    FAILED: { description: 'It was given up; it can be sent again.' },
  },
});

type ValueOf<T> = T[keyof T];

@ObjectType({ description: 'Address of another system that is told of publications of the portal.' })
export class Webhook {
  @Field(() => ID, { description: 'Id to name it by.' })
  id!: string;

  @Field(() => String, { description: 'What the receiving system is called here.' })
  label!: string;

  @Field(() => String, { description: 'Where messages are posted to.' })
  url!: string;

  @Field(() => [events], { description: 'What it is told of.' })
  events!: ValueOf<typeof events>[];

  @Field(() => states, { description: 'Whether it is told of anything.' })
  state!: ValueOf<typeof states>;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First failure since the last message that it took; null when all is well.' })
  failingSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until then messages are also signed with the secret before; null when there is none.' })
  formerSecretUntil!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => Person, { description: 'Who added it, and gets a letter when it is switched off by the system.' })
  createdBy!: Person;
}

@ObjectType({ description: 'A message to another system, and how far it is.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Part of its webhook-id (after msg_), the same in every attempt.' })
  id!: string;

  @Field(() => String, { description: 'What it tells of, e.g. item.published; ping for a trial.' })
  event!: string;

  @Field(() => ID, { nullable: true, description: 'Item that it tells of; null for a trial.' })
  itemId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the item as it is public now; null for a trial and for what was taken off.' })
  itemTitle!: string | null;

  @Field(() => DateTimeScalar, { description: 'When that happened.' })
  occurredAt!: Date;

  @Field(() => deliveryStates, { description: 'How far it is.' })
  state!: ValueOf<typeof deliveryStates>;

  @Field(() => Int, { description: 'How often it was tried since it was asked for.' })
  attemptCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null when it is not.' })
  nextAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was tried last; null before the first attempt.' })
  lastAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer; null when none came.' })
  lastStatus!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of why the last attempt failed; null when it did not.' })
  lastError!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long the last attempt took, in milliseconds.' })
  tookMs!: number | null;
}

@ObjectType({ description: 'A message with its place in the log.' })
export class WebhookDeliveryEdge {
  @Field(() => String, { description: 'Place of this message; as after it gives the older ones.' })
  cursor!: string;

  @Field(() => WebhookDelivery, { description: 'The message itself.' })
  node!: WebhookDelivery;
}

@ObjectType({ description: 'A page of the log of an endpoint.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'Messages of this page, newest first.' })
  edges!: WebhookDeliveryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'An endpoint after a change, or what to mend.' })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'The endpoint as it is now; null when something is to be mended.' })
  webhook!: Webhook | null;

  @Field(() => String, { nullable: true, description: 'Its secret, shown when it is made and never again; else null.' })
  secret!: string | null;

  @Field(() => [FieldError], { description: 'What to mend, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'A message that was put on its way.' })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { description: 'The message as it is now.' })
  delivery!: WebhookDelivery;
}

@ObjectType({ description: 'An endpoint that was removed.' })
export class RemoveWebhookPayload {
  @Field(() => ID, { description: 'Id of what is gone from the list.' })
  removedId!: string;
}

@InputType({ description: 'Another system that shall be told of publications.' })
export class AddWebhookInput {
  @Field(() => ID, { description: 'Portal that tells.' })
  portalId!: string;

  @Field(() => String, { description: 'What the receiving system is called here.' })
  label!: string;

  @Field(() => String, { description: 'Where messages are posted to; https, a public server.' })
  url!: string;

  @Field(() => [events], { description: 'What it is told of; at least one.' })
  events!: ValueOf<typeof events>[];
}

@InputType({ description: 'What to change of an endpoint; what is left out stays.' })
export class ChangeWebhookInput {
  @Field(() => ID, { description: 'Portal that tells.' })
  portalId!: string;

  @Field(() => ID, { description: 'The endpoint that is changed.' })
  webhookId!: string;

  @Field(() => String, { nullable: true, description: 'What the receiving system is called here.' })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'Where messages are posted to; https, a public server.' })
  url?: string | null;

  @Field(() => [events], { nullable: true, description: 'What it is told of; at least one.' })
  events?: ValueOf<typeof events>[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is told of anything from now on.' })
  isOn?: boolean | null;
}

@InputType({ description: 'Which endpoint of which portal.' })
export class WebhookInput {
  @Field(() => ID, { description: 'Portal that tells.' })
  portalId!: string;

  @Field(() => ID, { description: 'The endpoint that is meant.' })
  webhookId!: string;
}

@InputType({ description: 'Which message of which portal.' })
export class ResendWebhookDeliveryInput {
  @Field(() => ID, { description: 'Portal that told.' })
  portalId!: string;

  @Field(() => ID, { description: 'The message to send again.' })
  deliveryId!: string;
}
