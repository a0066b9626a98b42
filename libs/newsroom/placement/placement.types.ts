import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlacedState, Relation as RelationName } from '#delivery';
import { Person } from '#people';
import { DateTimeScalar, FieldError, PageInfo } from '#platform/http';
import { ManageSection } from '#units';
import type { OfferMode as Mode } from './offer.js';

/** States by their GraphQL names; in tables they are the same words in lower case. */
export const PlacementState = { OFFERED: 'offered', PLACED: 'placed', DECLINED: 'declined', REMOVED: 'removed' } as const satisfies Record<string, PlacedState>;
registerEnumType(PlacementState, {
  name: 'PlacementState',
  description: 'How an item of another portal stands with this one.',
  valuesMap: {
    OFFERED: { description: 'Offered; waits for the portal.' },
    PLACED: { description: 'It stands in the portal.' },
    DECLINED: { description: 'The portal did not take it.' },
    REMOVED: { description: 'It stood here and was taken off, by the portal or by its origin.' },
  },
});

const OfferMode = { FORCED: 'forced', OVERRIDABLE: 'overridable', SUGGESTED: 'suggested', PROPOSED: 'proposed' } as const satisfies Record<string, Mode>;
registerEnumType(OfferMode, {
  name: 'OfferMode',
  description: 'How an item goes to another portal.',
  valuesMap: {
    FORCED: { description: 'Placed at once; the portal may not take it off.' },
    OVERRIDABLE: { description: 'Placed at once; the portal may take it off, with a reason.' },
    SUGGESTED: { description: 'Waits there; the portal decides.' },
    PROPOSED: { description: 'Proposed to a portal above, whose board decides.' },
  },
});

const Relation = { ABOVE: 'above', BELOW: 'below', BESIDE: 'beside' } as const satisfies Record<string, RelationName>;
registerEnumType(Relation, {
  name: 'Relation',
  description: 'Where another portal of the province stands in the tree of units.',
  valuesMap: { ABOVE: { description: 'Over this one.' }, BELOW: { description: 'Under this one.' }, BESIDE: { description: 'Neither.' } },
});

@ObjectType({ description: 'Another portal of the same province.' })
export class RelatedPortal {
  @Field(() => ID, { description: 'Id to name when an item is sent there.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Relation, { description: 'Where it stands, seen from this one.' })
  relation!: RelationName;
}

@ObjectType({ description: 'A public item of another portal that this one may take.' })
export class ItemAround {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => ID, { description: 'Portal that wrote it.' })
  originPortalId!: string;

  @Field(() => String, { description: 'Name of that portal: the source that is named when the item is taken.' })
  originName!: string;

  @Field(() => String, { description: 'Vietnamese name of its sort.' })
  kindName!: string;

  @Field(() => String, { description: 'Title as it is public.' })
  title!: string;

  @Field(() => String, { description: 'What it says in a few sentences; may be empty.' })
  summary!: string;

  @Field(() => String, { description: 'Its public address.' })
  url!: string;

  @Field(() => DateTimeScalar, { description: 'First publication.' })
  publishedAt!: Date;

  @Field(() => ManageSection, {
    nullable: true,
    description: 'Section of this portal that fits: the one of the same name, else the first; null when there is none.',
  })
  section!: ManageSection | null;

  @Field(() => PlacementState, { nullable: true, description: 'How it stands with this portal; null when it was never offered nor taken.' })
  state!: PlacedState | null;
}

@ObjectType({ description: 'An item of a list with its place.' })
export class ItemAroundEdge {
  @Field(() => String, { description: 'Place of this item; as after it gives the older ones.' })
  cursor!: string;

  @Field(() => ItemAround, { description: 'The item.' })
  node!: ItemAround;
}

@ObjectType({ description: 'A page of a list of items that may be taken.' })
export class ItemAroundConnection {
  @Field(() => [ItemAroundEdge], { description: 'Items of this page, newest first.' })
  edges!: ItemAroundEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'An item of another portal as it stands with this one.' })
export class Placement {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ID, { description: 'Portal that wrote it.' })
  originPortalId!: string;

  @Field(() => String, { description: 'Name of that portal; empty when nothing of the item is public any more.' })
  originName!: string;

  @Field(() => String, { description: 'Title as it is public; empty when nothing of it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its public address on the portal that wrote it; null when nothing of it is public.' })
  url!: string | null;

  @Field(() => String, { description: 'How it came: repost, push or promoted.' })
  mark!: string;

  @Field(() => Boolean, { description: 'True when this portal may not take it off.' })
  forced!: boolean;

  @Field(() => PlacementState, { description: 'How it stands.' })
  state!: PlacedState;

  @Field(() => ManageSection, { nullable: true, description: 'Section in which it stands, or is proposed to stand.' })
  section!: ManageSection | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or taken off.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it stands so.' })
  changedAt!: Date;
}

@ObjectType({ description: 'The item of another portal after the step, or what is wrong with the input.' })
export class PlacementPayload {
  @Field(() => Placement, { nullable: true, description: 'As it now stands; null when there are errors.' })
  placement!: Placement | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'An item on its way to other portals, and what came of it.' })
export class Offer {
  @Field(() => ID, { description: 'Id of the offer.' })
  id!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => OfferMode, { description: 'How it goes.' })
  mode!: Mode;

  @Field(() => Person, { description: 'Who sent it.' })
  by!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at!: Date;

  @Field(() => Int, { description: 'How many portals it goes to.' })
  targets!: number;

  @Field(() => Int, { description: 'In how many of them it stands.' })
  placed!: number;

  @Field(() => Int, { description: 'In how many it waits.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many did not take it.' })
  declined!: number;

  @Field(() => Int, { description: 'How many took it off again.' })
  removed!: number;

  @Field(() => [String], { description: 'Why it was declined or taken off; the latest five.' })
  reasons!: string[];
}

@ObjectType({ description: 'Offers of the item, or what is wrong with the input.' })
export class OfferPayload {
  @Field(() => [Offer], { nullable: true, description: 'Offers of the item, newest first; null when there are errors.' })
  offers!: Offer[] | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
