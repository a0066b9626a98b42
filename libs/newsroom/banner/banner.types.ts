import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BannerSlot, type BannerSlotName } from '#delivery';
import { DateScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { BannerPlace } from './arrange-banners.js';
import type { BannerPicture as Picture, PortalBanner as Banner } from './banners.js';

@ObjectType({ description: 'A small form of the picture of a banner.' })
export class BannerPicture implements Picture {
  @Field(() => String, { description: 'Address on the host of the api; what it holds never changes.' })
  address!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  alt!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;
}

@ObjectType({ description: 'A banner that stands on the pages of a portal today or later.' })
export class StandingBanner implements Omit<Banner, 'originPortalId'> {
  @Field(() => ID, { description: 'Its item.' })
  itemId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => BannerSlot, { description: 'Where it stands.' })
  slot!: BannerSlotName;

  @Field(() => BannerSlot, { description: 'Where its board approved it.' })
  approvedSlot!: BannerSlotName;

  @Field(() => DateScalar, { description: 'First day on which it is shown.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day on which it is shown.' })
  endsOn!: CivilDate;

  @Field(() => Boolean, { description: 'True: somebody pays for it.' })
  isPaid!: boolean;

  @Field(() => Boolean, { description: 'True: a portal above requires it, so it can be placed and not taken off.' })
  isForced!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of the portal that made it; null: this one.' })
  originName!: string | null;

  @Field(() => BannerPicture, { nullable: true, description: 'Its picture; null while the portal has no host name.' })
  picture!: BannerPicture | null;
}

@InputType({ description: 'A banner and its place.' })
export class BannerPlaceInput implements BannerPlace {
  @Field(() => ID, { description: 'Its item.' })
  itemId!: string;

  @Field(() => BannerSlot, { description: 'Where it is to stand.' })
  slot!: BannerSlotName;
}

@InputType({ description: 'The banners of a portal in the order in which they are to stand.' })
export class ArrangeBannersInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => [BannerPlaceInput], { description: 'Every banner that portalBanners answers, once.' })
  places!: BannerPlaceInput[];
}

@ObjectType({ description: 'The banners as they stand now, or what is wrong with the input.' })
export class BannersPayload {
  @Field(() => [StandingBanner], { nullable: true, description: 'The banners in their order; null when there are errors.' })
  banners!: StandingBanner[] | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
