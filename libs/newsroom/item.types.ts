import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '#people';
import { DateScalar, DateTimeScalar, FieldError, FieldValuesScalar, PageInfo, RichTextScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { Step } from '#process';
import { ManageSection } from '#units';
import { Topic } from './item-classes.types.js';
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
registerEnumType(ItemState, {
  name: 'ItemState',
  description: 'Where an item stands on its way.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    SUBMITTED: { description: 'Handed in, waits for the board.' },
    APPRAISING: { description: 'Being appraised by a reviewer.' },
    RETURNED: { description: 'Sent back with a reason, waits for its author.' },
    APPROVED: { description: 'May be public, is not yet.' },
    SCHEDULED: { description: 'Will be published at its hour.' },
    PUBLISHED: { description: 'Public.' },
    WITHDRAWN: { description: 'Was public, taken off.' },
    ARCHIVED: { description: 'Put aside; nothing is waited for.' },
  },
});

@ObjectType({ description: 'A step that the state of the item knows, and whether the viewer may take it.' })
export class StepOffer {
  @Field(() => Step, { description: 'What would be done.' })
  step!: string;

  @Field(() => Boolean, { description: 'True when the viewer may take it now.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the reason when not allowed, e.g. APPROVER_IS_AUTHOR.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in Vietnamese.' })
  reason!: string | null;
}

@ObjectType({ description: 'The text that is being worked on; nobody outside the portal reads it.' })
export class Draft {
  @Field(() => Int, { description: "Grows with each save; name it when saving, so that nobody's work is overwritten." })
  version!: number;

  @Field(() => String, { description: 'Working title; may still be empty.' })
  title!: string;

  @Field(() => String, { description: 'What the item says in a few sentences; may be empty.' })
  summary!: string;

  @Field(() => RichTextScalar, { description: 'The text as the editor holds it.' })
  body!: unknown;

  @Field(() => FieldValuesScalar, { description: 'Values of the fields of its kind (ItemKind.fields).' })
  fields!: unknown;

  @Field(() => Person, { description: 'Who saved last.' })
  editedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  editedAt!: Date;
}

@ObjectType({ description: 'A text that was sealed when it was handed to the board; it never changes.' })
export class Revision {
  @Field(() => ID, { description: 'Id to name when deciding on it.' })
  id!: string;

  @Field(() => Int, { description: '1 for the first of the item, then counted on.' })
  number!: number;

  @Field(() => String, { description: 'Title as sealed.' })
  title!: string;

  @Field(() => String, { description: 'Summary as sealed.' })
  summary!: string;

  @Field(() => String, { description: 'Safe HTML as readers will see it.' })
  html!: string;

  @Field(() => String, { description: 'SHA-256, hexadecimal.' })
  hash!: string;

  @Field(() => Person, { description: 'Who handed it in.' })
  sealedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was sealed.' })
  sealedAt!: Date;
}

@ObjectType({ description: "An entry of the item's history; none is ever changed." })
export class StepRecord {
  @Field(() => Step, { description: 'What was done.' })
  step!: string;

  @Field(() => ItemState, { description: 'State before.' })
  fromState!: string;

  @Field(() => ItemState, { description: 'State after.' })
  toState!: string;

  @Field(() => Person, { nullable: true, description: 'Null: the system, on the authority of the approval (scheduled publication).' })
  person!: Person | null;

  @Field(() => String, { nullable: true, description: 'Reason that was written, where the step asks for one.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The revision that the step was about.' })
  revisionId!: string | null;

  @Field(() => Boolean, { description: 'True when somebody approved words of their own, by the regulation of the board.' })
  isWaived!: boolean;

  @Field(() => Person, { nullable: true, description: 'For whom they stood in; null: the right to the step was their own.' })
  standsInFor!: Person | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;
}

@ObjectType({ description: 'An item of a portal with its draft, what was sealed, and what has happened to it.' })
export class Item {
  @Field(() => ID, { description: 'Id to name in every step.' })
  id!: string;

  @Field(() => ID, { description: 'Portal that it belongs to, for good.' })
  portalId!: string;

  @Field(() => String, { description: 'Sort of item, e.g. news.' })
  kind!: string;

  @Field(() => ItemState, { description: 'Where it stands on its way.' })
  state!: State;

  @Field(() => ManageSection, { description: 'Section it is to stand in.' })
  section!: ManageSection;

  @Field(() => String, { description: 'Vietnamese name of its sort.' })
  kindName!: string;

  @Field(() => Topic, { nullable: true, description: 'What it is mainly about; null: none of the topics.' })
  topic!: Topic | null;

  @Field(() => [ID], { description: 'Campaigns and programmes that it bears (tags).' })
  tagIds!: string[];

  @Field(() => Person, { description: 'Who began it.' })
  author!: Person;

  @Field(() => Person, { description: 'Who works on it now: the author, or who took over from them.' })
  keeper!: Person;

  @Field(() => String, { description: 'Title of the draft.' })
  title!: string;

  @Field(() => Draft, { description: 'The text that is being worked on.' })
  draft!: Draft;

  @Field(() => Revision, { nullable: true, description: 'The sealed revision that the state speaks of.' })
  revision!: Revision | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Hour at which it will be published; null unless scheduled.' })
  publishAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Last change of text or state.' })
  updatedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Public address, once published (also while withdrawn).' })
  publicUrl!: string | null;

  @Field(() => Boolean, {
    description: 'True for a draft that the viewer may hand in, approve and publish in one act, since process and regulation allow it; counted (R-022).',
  })
  publishesOwn!: boolean;

  @Field(() => [StepOffer], { description: 'What the viewer may do now, and why not where they may not.' })
  steps!: StepOffer[];

  @Field(() => [StepRecord], { description: 'Every step from the first, oldest first.' })
  history!: StepRecord[];
}

@ObjectType('ItemCard', { description: 'What a list shows of an item.' })
export class ManageItemCard {
  @Field(() => ID, { description: 'Id to open it with.' })
  id!: string;

  @Field(() => ID, { description: 'Portal that it belongs to.' })
  portalId!: string;

  @Field(() => String, { description: 'Sort of item, e.g. news.' })
  kind!: string;

  @Field(() => ItemState, { description: 'Where it stands on its way.' })
  state!: State;

  @Field(() => String, { description: 'Title of the draft.' })
  title!: string;

  @Field(() => ManageSection, { description: 'Section it is to stand in.' })
  section!: ManageSection;

  @Field(() => Person, { description: 'Who began it.' })
  author!: Person;

  @Field(() => Person, { description: 'Who works on it now: the author, or who took over from them.' })
  keeper!: Person;

  @Field(() => DateTimeScalar, { description: 'Last change of text or state.' })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Hour at which it will be published; null unless scheduled.' })
  publishAt!: Date | null;
}

@ObjectType('ItemEdge', { description: 'An item of a list with its place.' })
export class ManageItemEdge {
  @Field(() => String, { description: 'Place of this item; as after it gives those below.' })
  cursor!: string;

  @Field(() => ManageItemCard, { description: 'The item.' })
  node!: ManageItemCard;
}

@ObjectType('ItemConnection', { description: 'A page of a list of items.' })
export class ManageItemConnection {
  @Field(() => [ManageItemEdge], { description: 'Items of this page, latest change first.' })
  edges!: ManageItemEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Work that waits for the viewer.' })
export class WorkItem {
  @Field(() => ID, { description: 'Id of the task, not of the item.' })
  id!: string;

  @Field(() => Step, { description: 'The step that is waited for.' })
  step!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is late; null: its process sets no deadline.' })
  dueAt!: Date | null;

  @Field(() => DateScalar, { description: 'Last day on which it is in time: that of the deadline, else two working days after it began to wait.' })
  dueOn!: CivilDate;

  @Field(() => ManageItemCard, { description: 'The item that it is about.' })
  item!: ManageItemCard;

  @Field(() => [String], { description: 'Who looks after its section by the notice of assignment; empty: nobody was assigned.' })
  assigned!: readonly string[];

  @Field(() => Boolean, { description: 'True when the viewer does.' })
  isAssigned!: boolean;
}

@ObjectType({ description: 'Tells the viewer what somebody did with an item of theirs.' })
export class Notice {
  @Field(() => ID, { description: 'Id to name when marking it read.' })
  id!: string;

  @Field(() => Step, { description: 'What was done.' })
  step!: string;

  @Field(() => Person, { nullable: true, description: 'Who did it; null: the system.' })
  by!: Person | null;

  @Field(() => String, { nullable: true, description: 'Reason that was written, e.g. why the item came back.' })
  reason!: string | null;

  @Field(() => ManageItemCard, { description: 'Which item it was done with.' })
  item!: ManageItemCard;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer marked it read; null while unread.' })
  readAt!: Date | null;
}

@ObjectType({ description: 'The item after the step, or what is wrong with the input.' })
export class ItemPayload {
  @Field(() => Item, { nullable: true, description: 'The item as it now is; null when there are errors.' })
  item!: Item | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: "Outcome of a save: the item, somebody else's newer draft, or what is wrong with the input." })
export class SaveDraftPayload {
  @Field(() => Item, { nullable: true, description: 'The item after the save; null when it was refused.' })
  item!: Item | null;

  @Field(() => Draft, {
    nullable: true,
    description: 'Somebody saved in between: the draft as it now is. Nothing was written; choose, then save with its version.',
  })
  conflict!: Draft | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was saved or met a conflict.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'The notices after they were marked.' })
export class MarkNoticesReadPayload {
  @Field(() => [Notice], { description: 'Latest 50 notices to the viewer in the portal.' })
  notices!: Notice[];
}
