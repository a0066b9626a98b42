import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';

export const unitKindNames = {
  PROVINCE: 'province',
  DEPARTMENT: 'department',
  DISTRICT: 'district',
  COMMUNE: 'commune',
  SPECIAL_ZONE: 'special_zone',
} as const;
registerEnumType(unitKindNames, {
  name: 'UnitKind',
  description: 'What a unit is; districts exist until 2025-06-30.',
  valuesMap: {
    PROVINCE: { description: 'Tỉnh or thành phố.' },
    DEPARTMENT: { description: 'Sở, ngành of a province.' },
    DISTRICT: { description: 'Huyện, quận, thị xã, thành phố of a province, until 2025-06-30.' },
    COMMUNE: { description: 'Xã, phường, thị trấn.' },
    SPECIAL_ZONE: { description: 'Đặc khu.' },
  },
});

export const membershipNames = { THEN: 'then', NOW: 'now' } as const;
registerEnumType(membershipNames, {
  name: 'UnitMembership',
  description: 'Whose membership counts when the units of a past day are listed.',
  valuesMap: { THEN: { description: 'As it was on that day.' }, NOW: { description: 'As it is today, through the heirs of units that ended.' } },
});

const extentNames = { WHOLE: 'whole', PART: 'part' } as const;
registerEnumType(extentNames, {
  name: 'UnitExtent',
  description: 'Whether all of a unit is meant or a part.',
  valuesMap: { WHOLE: { description: 'All of it.' }, PART: { description: 'A part: the unit was divided.' } },
});

@ObjectType({ description: 'A name that a unit had, from one day to another.' })
export class FormerName {
  @Field(() => String, { description: 'Full name with its type word.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: CivilDate;

  @Field(() => DateScalar, { description: 'First day on which it had another.' })
  validTo!: CivilDate;
}

@ObjectType({ description: 'A unit that came out of another, or out of which it came.' })
export class RelatedUnit {
  @Field(() => ID, { description: 'Id of the unit.' })
  id!: string;

  @Field(() => String, { description: 'Its code then.' })
  code!: string;

  @Field(() => unitKindNames, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'Full name with its type word.' })
  name!: string;

  @Field(() => extentNames, { description: 'How much of the predecessor went over.' })
  extent!: string;

  @Field(() => DateScalar, { description: 'First day of what came after.' })
  since!: CivilDate;
}

@ObjectType({ description: 'A unit as it was on a day.' })
export class Unit {
  @Field(() => ID, { description: 'Id; as rootId it lists what stands under it.' })
  id!: string;

  @Field(() => String, { description: 'Code on that day; a code comes back with another unit, so it names one only together with a day.' })
  code!: string;

  @Field(() => unitKindNames, { description: 'What it was on that day.' })
  kind!: string;

  @Field(() => String, { description: 'Full name on that day, with its type word.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Unit over it on that day; null for a province.' })
  parentId!: string | null;

  @Field(() => extentNames, { description: 'PART when only a part of it belongs to the root today.' })
  extent!: string;

  @Field(() => DateScalar, { description: 'First day of the unit, or the earliest that is known.' })
  validFrom!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer existed; null: it exists.' })
  validTo!: CivilDate | null;

  @Field(() => [FormerName], { description: 'Other names that it had before, the latest first.' })
  formerNames!: FormerName[];

  @Field(() => [RelatedUnit], { description: 'Units of today that came out of it; exactly one that took the whole is its heir.' })
  heirs!: RelatedUnit[];

  @Field(() => [RelatedUnit], { description: 'Units out of which it came, the latest first.' })
  predecessors!: RelatedUnit[];

  @Field(() => Boolean, { description: 'True when something stood under it on that day.' })
  hasChildren!: boolean;
}

@ObjectType({ description: 'A unit with its place in the list.' })
export class UnitEdge {
  @Field(() => String, { description: 'As after it gives the units that follow.' })
  cursor!: string;

  @Field(() => Unit, { description: 'The unit.' })
  node!: Unit;
}

@ObjectType({ description: 'A page of a list of units.' })
export class UnitConnection {
  @Field(() => [UnitEdge], { description: 'Units of this page by code.' })
  edges!: UnitEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Units of all pages together.' })
  totalCount!: number;
}
