import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '#people';
import { DateTimeScalar, FieldError, PageInfo, RichTextScalar } from '#platform/http';
import { Step } from '#process';
import { ManageSection } from '#units';
import type { ItemState as State } from './item.js';

/** States by their GraphQL names; in tables they are the same words in lower case. */
export const ItemState = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  APPRAISING: 'appraising',
  RETURNED: 'returned',
  APPROVED: 'approved',
  SCHEDULED: 'scheduled',
  PUBLISHED: 'published',
  WITHDRAWN: 'withdrawn',
  ARCHIVED: 'archived',
} as const satisfies Record<string, State>;
registerEnumType(ItemState, { name: 'ItemState' });

@ObjectType()
export class StepOffer {
  @Field(() => Step)
  step!: string;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the reason when not allowed, e.g. APPROVER_IS_AUTHOR.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in Vietnamese.' })
  reason!: string | null;
}

@ObjectType()
export class Draft {
  @Field(() => Int)
  version!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => RichTextScalar)
  body!: unknown;

  @Field(() => Person)
  editedBy!: Person;

  @Field(() => DateTimeScalar)
  editedAt!: Date;
}

@ObjectType()
export class Revision {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  html!: string;

  @Field(() => String, { description: 'SHA-256, hexadecimal.' })
  hash!: string;

  @Field(() => Person)
  sealedBy!: Person;

  @Field(() => DateTimeScalar)
  sealedAt!: Date;
}

@ObjectType()
export class StepRecord {
  @Field(() => Step)
  step!: string;

  @Field(() => ItemState)
  fromState!: string;

  @Field(() => ItemState)
  toState!: string;

  @Field(() => Person, { nullable: true, description: 'Null: the system, on the authority of the approval (scheduled publication).' })
  person!: Person | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => ID, { nullable: true })
  revisionId!: string | null;

  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType()
export class Item {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  portalId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ItemState)
  state!: State;

  @Field(() => ManageSection)
  section!: ManageSection;

  @Field(() => Person)
  author!: Person;

  @Field(() => String, { description: 'Title of the draft.' })
  title!: string;

  @Field(() => Draft)
  draft!: Draft;

  @Field(() => Revision, { nullable: true, description: 'The sealed revision that the state speaks of.' })
  revision!: Revision | null;

  @Field(() => DateTimeScalar, { nullable: true })
  publishAt!: Date | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Public address, once published (also while withdrawn).' })
  publicUrl!: string | null;

  @Field(() => [StepOffer], { description: 'What the viewer may do now, and why not where they may not.' })
  steps!: StepOffer[];

  @Field(() => [StepRecord])
  history!: StepRecord[];
}

@ObjectType('ItemCard', { description: 'What a list shows of an item.' })
export class ManageItemCard {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  portalId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ItemState)
  state!: State;

  @Field(() => String)
  title!: string;

  @Field(() => ManageSection)
  section!: ManageSection;

  @Field(() => Person)
  author!: Person;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  publishAt!: Date | null;
}

@ObjectType('ItemEdge')
export class ManageItemEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ManageItemCard)
  node!: ManageItemCard;
}

@ObjectType('ItemConnection')
export class ManageItemConnection {
  @Field(() => [ManageItemEdge])
  edges!: ManageItemEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Work that waits for the viewer.' })
export class WorkItem {
  @Field(() => ID)
  id!: string;

  @Field(() => Step)
  step!: string;

  @Field(() => DateTimeScalar)
  since!: Date;

  @Field(() => ManageItemCard)
  item!: ManageItemCard;
}

@ObjectType()
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => Step)
  step!: string;

  @Field(() => Person, { nullable: true })
  by!: Person | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => ManageItemCard)
  item!: ManageItemCard;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: Date | null;
}

@ObjectType()
export class ItemPayload {
  @Field(() => Item, { nullable: true })
  item!: Item | null;

  @Field(() => [FieldError])
  errors!: FieldError[];
}

@ObjectType()
export class SaveDraftPayload {
  @Field(() => Item, { nullable: true, description: 'The item after the save; null when it was refused.' })
  item!: Item | null;

  @Field(() => Draft, {
    nullable: true,
    description: 'Somebody saved in between: the draft as it now is. Nothing was written; choose, then save with its version.',
  })
  conflict!: Draft | null;

  @Field(() => [FieldError])
  errors!: FieldError[];
}

@ObjectType()
export class MarkNoticesReadPayload {
  @Field(() => [Notice])
  notices!: Notice[];
}
