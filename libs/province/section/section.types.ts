import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManagePortal } from '#units';

export const Duty = { MUST: 'must', SHOULD: 'should', MAY: 'may', NONE: 'none' } as const;
registerEnumType(Duty, {
  name: 'SectionDuty',
  description: "How strongly the law asks for a section at the portal's level.",
  valuesMap: {
    MUST: { description: 'It has to be there.' },
    SHOULD: { description: 'It ought to be there.' },
    MAY: { description: 'It is left to the portal.' },
    NONE: { description: 'It is not meant for this level.' },
  },
});

export const SectionChangeKind = { ADDED: 'added', ADOPTED: 'adopted', RENAMED: 'renamed', MOVED: 'moved', RELEASED: 'released' } as const;
registerEnumType(SectionChangeKind, {
  name: 'SectionChangeKind',
  description: 'What an upgrade does with a section; it removes none.',
  valuesMap: {
    ADDED: { description: 'It is made.' },
    ADOPTED: { description: "One of the portal's own becomes statutory." },
    RENAMED: { description: 'It gets the new word of the law, as it bore the old one.' },
    MOVED: { description: 'It goes to its new place in the law, as it stood in the old one.' },
    RELEASED: { description: "The law no longer asks for it; it stays, as the portal's own." },
  },
});

type ValueOf<T> = T[keyof T];

@ObjectType({ description: 'Where a section comes from in the law.' })
export class SectionBasis {
  @Field(() => String, { description: 'Number in the list of statutory sections, S-01 to S-41.' })
  code!: string;

  @Field(() => String, { description: 'What the law calls it.' })
  name!: string;

  @Field(() => Duty, { description: "What the law asks of the portal's level." })
  duty!: ValueOf<typeof Duty>;

  @Field(() => [String], { description: 'Articles that ask for it, as they are cited; empty for common practice.' })
  law!: string[];
}

@ObjectType({ description: 'What stands at the head of a section, or of the home page.' })
export class SectionPin {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { description: 'Its title; empty once it was withdrawn.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  until!: CivilDate;
}

@ObjectType({ description: 'A section as whoever administers the portal sees it.' })
export class PortalSection {
  @Field(() => ID, { description: 'Id that the inputs name.' })
  id!: string;

  @Field(() => String, { description: 'Its part of the public address; it never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Word in the menu.' })
  name!: string;

  @Field(() => String, { description: 'The same in English; empty: pages in English show the other one.' })
  nameEn!: string;

  @Field(() => Boolean, { description: 'False for one that a part of its own fills (search, feedback): it stands in no menu.' })
  holdsItems!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'First day in the menu; null: from the beginning.' })
  opensOn!: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in the menu; its items stay readable afterwards. Null: no end.' })
  closesOn!: CivilDate | null;

  @Field(() => SectionBasis, { nullable: true, description: "Null for one of the portal's own." })
  basis!: SectionBasis | null;

  @Field(() => SectionPin, { nullable: true, description: 'What was put at its head; null: nothing.' })
  pinned!: SectionPin | null;

  @Field(() => Int, { description: 'Items that stand in it, drafts among them.' })
  items!: number;

  @Field(() => String, { nullable: true, description: 'Why it cannot be removed, in Vietnamese; null when it can.' })
  keptBecause!: string | null;
}

@ObjectType({ description: 'One thing that an upgrade would do.' })
export class SectionUpgradeChange {
  @Field(() => SectionChangeKind, { description: 'What happens to the section.' })
  kind!: ValueOf<typeof SectionChangeKind>;

  @Field(() => String, { description: 'Number in the list of statutory sections.' })
  code!: string;

  @Field(() => String, { description: 'Its name before; of one that is added, the name it gets.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its name afterwards, where that is another.' })
  newName!: string | null;
}

@ObjectType({ description: 'What has to change so that the sections of a portal follow the law of today.' })
export class SectionUpgrade {
  @Field(() => String, { nullable: true, description: 'Number of the law that the sections follow; null: none yet.' })
  follows!: string | null;

  @Field(() => String, { description: 'Number of the law in force; an upgrade names it.' })
  version!: string;

  @Field(() => String, { description: 'How the law in force is cited.' })
  law!: string;

  @Field(() => DateScalar, { description: 'First day of the law in force.' })
  validFrom!: CivilDate;

  @Field(() => String, { description: 'What to know about how its list was made, in Vietnamese.' })
  note!: string;

  @Field(() => String, { description: 'Stands for exactly these changes; an upgrade names it.' })
  fingerprint!: string;

  @Field(() => [SectionUpgradeChange], { description: 'Everything it would do; empty when nothing is to be done.' })
  changes!: SectionUpgradeChange[];
}

@ObjectType({ description: 'The sections after a change, or what is wrong with the input.' })
export class SectionsPayload {
  @Field(() => [PortalSection], { description: 'All sections of the portal in their order.' })
  sections!: PortalSection[];

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'What leads the home page after a change, or what is wrong with the input.' })
export class HomePinPayload {
  @Field(() => SectionPin, { nullable: true, description: 'What was put there; null: nothing.' })
  pin!: SectionPin | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'A portal below, and how far its sections are from the law of today.' })
export class SectionFollower {
  @Field(() => ManagePortal, { description: 'The portal that the sections belong to.' })
  portal!: ManagePortal;

  @Field(() => String, { nullable: true, description: 'Number of the law that its sections follow.' })
  follows!: string | null;

  @Field(() => Int, { description: 'How many changes an upgrade would make.' })
  changes!: number;
}

@ObjectType({ description: 'A portal with its place in the list.' })
export class SectionFollowerEdge {
  @Field(() => String, { description: 'Place of this portal; as after it gives those below.' })
  cursor!: string;

  @Field(() => SectionFollower, { description: 'What is known of it.' })
  node!: SectionFollower;
}

@ObjectType({ description: 'A page of the portals below.' })
export class SectionFollowerConnection {
  @Field(() => [SectionFollowerEdge], { description: 'Portals of this page.' })
  edges!: SectionFollowerEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Portals of all pages together.' })
  totalCount!: number;

  @Field(() => String, { description: 'How the law in force is cited.' })
  law!: string;

  @Field(() => Boolean, { description: 'True when the viewer may upgrade them; who merely supervises may not.' })
  mayUpgrade!: boolean;
}
