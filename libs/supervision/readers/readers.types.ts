import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';

@ObjectType({ description: 'Visits and views of a day.' })
export class ReadingDay {
  @Field(() => DateScalar, { description: 'The civil day.' })
  day!: CivilDate;

  @Field(() => Float, { description: 'Visits of that day, robots left out.' })
  visits!: number;

  @Field(() => Float, { description: 'Page views.' })
  views!: number;
}

@ObjectType({ description: 'A public item that was read or rated.' })
export class ReadItem {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => String, { description: 'Its title on the site.' })
  title!: string;

  @Field(() => String, { description: 'Last part of its address.' })
  slug!: string;

  @Field(() => Int, { description: 'Page views in the period.' })
  views!: number;

  @Field(() => Int, { description: 'Ratings in the period.' })
  ratings!: number;

  @Field(() => Int, { description: 'Ratings that found it useful.' })
  useful!: number;
}

@ObjectType({ description: 'Another site from which visits came.' })
export class Referrer {
  @Field(() => String, { description: 'Its host name.' })
  host!: string;

  @Field(() => Float, { description: 'Visits that began there.' })
  visits!: number;
}

@ObjectType({ description: 'A banner that readers clicked on.' })
export class ClickedBanner {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Last part of the address of its own page.' })
  slug!: string;

  @Field(() => Int, { description: 'Clicks in the period, one of a reader and day.' })
  clicks!: number;
}

@ObjectType({ description: 'Why pages were not useful.' })
export class RatingReason {
  @Field(() => String, { description: 'The reason in Vietnamese.' })
  reason!: string;

  @Field(() => Int, { description: 'Ratings with this reason.' })
  ratings!: number;
}

@ObjectType({ description: 'What the readers of a portal did in a period; of nobody is it known who.' })
export class PortalReaders {
  @Field(() => String, { description: 'The period in words.' })
  period!: string;

  @Field(() => Float, { description: 'Visits in the period, robots left out.' })
  visits!: number;

  @Field(() => Float, { description: 'Page views.' })
  views!: number;

  @Field(() => Float, { nullable: true, description: 'Seconds from the first to the last view of a visit on the average; null without any.' })
  averageSeconds!: number | null;

  @Field(() => Float, { description: 'Page views that were not counted because they came in floods.' })
  leftOut!: number;

  @Field(() => [ReadingDay], { description: 'Days with readers, in their order.' })
  days!: readonly ReadingDay[];

  @Field(() => [ReadItem], { description: 'Twenty items of its own that were read most; views of reposts count for no item.' })
  items!: readonly ReadItem[];

  @Field(() => [Referrer], { description: 'Twenty sites from which most visits came.' })
  referrers!: readonly Referrer[];

  @Field(() => [ClickedBanner], { description: 'Twenty banners that were clicked on most, those that have left the pages too.' })
  banners!: readonly ClickedBanner[];

  @Field(() => Int, { description: 'Ratings of pages.' })
  ratings!: number;

  @Field(() => Int, { description: 'Ratings that found the page useful.' })
  useful!: number;

  @Field(() => [RatingReason], { description: 'Reasons of those that did not.' })
  reasons!: readonly RatingReason[];

  @Field(() => [String], { description: 'What is counted and what is not, to be printed with the figures.' })
  definitions!: readonly string[];
}

@ObjectType({ description: 'What readers did in one portal of a subtree.' })
class PortalReading {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { description: 'Visits in the period.' })
  visits!: number;

  @Field(() => Float, { description: 'Page views.' })
  views!: number;

  @Field(() => Float, { nullable: true, description: 'Seconds of a visit on the average; null without any.' })
  averageSeconds!: number | null;

  @Field(() => Int, { description: 'Browsers that read now, as its public pages say.' })
  online!: number;
}

@ObjectType({ description: 'A portal of the list with its place.' })
class PortalReadingEdge {
  @Field(() => String, { description: 'Place of this portal; as after it gives those below.' })
  cursor!: string;

  @Field(() => PortalReading, { description: 'The portal.' })
  node!: PortalReading;
}

@ObjectType({ description: 'Portals of a subtree with their readers: by visits, the most first, then by name.' })
class PortalReadingConnection {
  @Field(() => [PortalReadingEdge], { description: 'Portals of this page.' })
  edges!: readonly PortalReadingEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all pages.' })
  totalCount!: number;
}

@ObjectType({ description: 'A public item of a subtree that was read.' })
export class ReadItemBelow {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => ID, { description: 'The portal that wrote it, where these views were.' })
  portalId!: string;

  @Field(() => String, { description: 'Name of that portal.' })
  portal!: string;

  @Field(() => String, { description: 'Its title on the site.' })
  title!: string;

  @Field(() => String, { description: 'Last part of its address.' })
  slug!: string;

  @Field(() => Int, { description: 'Page views in listedMonth where it was written; views of a repost count for the portal that shows it and for no item.' })
  views!: number;
}

@ObjectType({ description: 'What the readers of all portals of a subtree did in a period, together and portal by portal.' })
export class SubtreeReaders {
  @Field(() => String, { description: 'The period in words.' })
  period!: string;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  asOf!: Date;

  @Field(() => Float, { description: 'Visits in the period, robots left out: the sum of the portals.' })
  visits!: number;

  @Field(() => Float, { description: 'Page views.' })
  views!: number;

  @Field(() => Float, { nullable: true, description: 'Seconds from the first to the last view of a visit on the average; null without any.' })
  averageSeconds!: number | null;

  @Field(() => Float, { description: 'Page views that were not counted because they came in floods.' })
  leftOut!: number;

  @Field(() => Int, { description: 'Browsers that read now, of all portals; one that reads two portals counts in both.' })
  online!: number;

  @Field(() => Int, { description: 'How many portals the sums are of.' })
  portalCount!: number;

  @Field(() => Boolean, { description: 'True for a period of more than 31 days: days are then first days of months.' })
  byMonth!: boolean;

  @Field(() => [ReadingDay], { description: 'Days with readers, in their order; months, each by its first day, of a period of more than 31 days.' })
  days!: readonly ReadingDay[];

  @Field(() => PortalReadingConnection, { description: 'The portals that the sums are of.' })
  portals!: PortalReadingConnection;

  @Field(() => DateScalar, {
    description:
      'First day of the calendar month that the lists of items and referrers are of: the one in which the period ends, or this one while it runs. They are an hour old at most.',
  })
  listedMonth!: CivilDate;

  @Field(() => [ReadItemBelow], { description: 'At most twenty items that were read most where they were written; reposts count for no item.' })
  items!: readonly ReadItemBelow[];

  @Field(() => [Referrer], { description: 'Twenty sites from which most visits came.' })
  referrers!: readonly Referrer[];

  @Field(() => [String], { description: 'What is counted and what is not, to be printed with the figures.' })
  definitions!: readonly string[];
}
