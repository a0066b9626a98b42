import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';

@ObjectType({ description: 'Visits and views of a day.' })
export class ReadingDay {
  @Field(() => DateScalar, { description: 'The civil day.' })
  day!: CivilDate;

  @Field(() => Int, { description: 'Visits of that day, robots left out.' })
  visits!: number;

  @Field(() => Int, { description: 'Page views.' })
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

  @Field(() => Int, { description: 'Visits that began there.' })
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

  @Field(() => [ReadItem], { description: 'Twenty items that were read most.' })
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
export class PortalReading {
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

@ObjectType({ description: 'A public item of a subtree that was read.' })
export class ReadItemBelow {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => ID, { description: 'The portal that wrote it, in which it was read.' })
  portalId!: string;

  @Field(() => String, { description: 'Name of that portal.' })
  portal!: string;

  @Field(() => String, { description: 'Its title on the site.' })
  title!: string;

  @Field(() => String, { description: 'Last part of its address.' })
  slug!: string;

  @Field(() => Int, { description: 'Page views since listedFrom.' })
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

  @Field(() => [ReadingDay], { description: 'Days with readers, in their order.' })
  days!: readonly ReadingDay[];

  @Field(() => [PortalReading], { description: 'Every portal, the most visited first.' })
  portals!: readonly PortalReading[];

  @Field(() => DateScalar, {
    description: 'First day that the lists of items and referrers are of: the last 31 days of the period, or until today while it runs.',
  })
  listedFrom!: CivilDate;

  @Field(() => [ReadItemBelow], { description: 'Twenty items that were read most where they were written.' })
  items!: readonly ReadItemBelow[];

  @Field(() => [Referrer], { description: 'Twenty sites from which most visits came.' })
  referrers!: readonly Referrer[];

  @Field(() => [String], { description: 'What is counted and what is not, to be printed with the figures.' })
  definitions!: readonly string[];
}
