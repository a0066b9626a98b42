import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { AdvertLine as Line, AdvertSum as Sum, ContractBelow as Contract } from './read-adverts.js';

@ObjectType({ description: 'What paid banners brought in a year, against what they were to bring.' })
export class AdvertSum implements Sum {
  @Field(() => Int, { description: 'Calendar year.' })
  year!: number;

  @Field(() => Float, { description: 'Money received, in whole đồng: the figure advert_revenue.' })
  revenue!: number;

  @Field(() => Float, { nullable: true, description: 'What was estimated, in whole đồng; null: nothing was.' })
  estimate!: number | null;
}

@ObjectType({ description: 'A portal with what its paid banners brought.' })
class AdvertPortal implements Line {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its host name.' })
  host!: string;

  @Field(() => Boolean, { description: 'True where a decision lets it carry paid banners.' })
  isOn!: boolean;

  @Field(() => Int, { description: 'Contracts with a day in the year.' })
  contracts!: number;

  @Field(() => Int, { description: 'Of those, the ones that run today.' })
  running!: number;

  @Field(() => Float, { description: 'Money received in the year, in whole đồng.' })
  revenue!: number;

  @Field(() => Float, { nullable: true, description: 'What the year was to bring, in whole đồng; null: nothing was estimated.' })
  estimate!: number | null;
}

@ObjectType({ description: 'A portal of the list with its place.' })
class AdvertPortalEdge {
  @Field(() => String, { description: 'Place of this portal; as after it gives those below.' })
  cursor!: string;

  @Field(() => AdvertPortal, { description: 'The portal.' })
  node!: AdvertPortal;
}

@ObjectType({ description: 'Portals with paid banners, the most revenue first.' })
class AdvertPortalConnection {
  @Field(() => [AdvertPortalEdge], { description: 'Portals of this page.' })
  edges!: AdvertPortalEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all pages.' })
  totalCount!: number;
}

@ObjectType({ description: 'Paid banners of the portals below in a year (R-138, R-139).' })
export class AdvertsBelow {
  @Field(() => DateTimeScalar, { description: 'The instant at which it was read.' })
  asOf!: Date;

  @Field(() => AdvertSum, { description: 'All portals together in the year; the portals of all pages add up to it.' })
  sum!: AdvertSum;

  @Field(() => Int, { description: 'Contracts of all portals with a day in the year.' })
  contracts!: number;

  @Field(() => Int, { description: 'Of those, the ones that run today.' })
  running!: number;

  @Field(() => [AdvertSum], { description: 'All portals together by years, the oldest first: this one, the five before, and the asked one.' })
  years!: readonly AdvertSum[];

  @Field(() => AdvertPortalConnection, { description: 'Portals that carry paid banners or have a book of them.' })
  portals!: AdvertPortalConnection;
}

@ObjectType({ description: 'A contract of a portal below; its price stays with the portal.' })
class AdvertContractBelow implements Omit<Contract, 'cursor'> {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Who pays.' })
  advertiser!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;
}

@ObjectType({ description: 'A contract of the list with its place.' })
class AdvertContractBelowEdge {
  @Field(() => String, { description: 'Place of this contract; as after it gives those below.' })
  cursor!: string;

  @Field(() => AdvertContractBelow, { description: 'The contract.' })
  node!: AdvertContractBelow;
}

@ObjectType({ description: 'Contracts of a portal with a day in the year, the latest first.' })
export class AdvertContractBelowConnection {
  @Field(() => [AdvertContractBelowEdge], { description: 'Contracts of this page.' })
  edges!: AdvertContractBelowEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}
