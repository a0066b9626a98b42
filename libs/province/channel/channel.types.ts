import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { channelKinds, type ChannelKind } from './channel.js';

registerEnumType(channelKinds, {
  name: 'ChannelKind',
  description: 'Sort of channel.',
  valuesMap: {
    FACEBOOK: { description: 'A page of Facebook.' },
    ZALO: { description: 'An official account of Zalo.' },
    YOUTUBE: { description: 'A channel of YouTube.' },
    TIKTOK: { description: 'An account of TikTok.' },
    APP: { description: 'An application for phones.' },
    HOTLINE: { description: 'A telephone number.' },
    OTHER: { description: 'Anything else with an address.' },
  },
});

@ObjectType('SiteChannel', { description: 'An official channel of a portal, as its administrators see it.' })
export class SiteChannel {
  @Field(() => ID, { description: 'Stays when the rest changes.' })
  id!: string;

  @Field(() => channelKinds, { description: 'Sort of channel.' })
  kind!: ChannelKind;

  @Field(() => String, { description: 'Name under which it is found there.' })
  name!: string;

  @Field(() => String, { description: 'Address, or the number of a hotline.' })
  address!: string;

  @Field(() => String, { description: 'Unit that answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'First day on which it is official.' })
  since!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is official; null while it is.' })
  until!: CivilDate | null;
}

@ObjectType('SiteMonitoring', { description: 'Code by which the measuring system knows a portal.' })
export class SiteMonitoring {
  @Field(() => String, { description: 'Host of the script.' })
  host!: string;

  @Field(() => String, { description: 'Id of the site there.' })
  site!: string;
}

@ObjectType({ description: 'Channels of a portal and its code of the measuring system.' })
export class SiteOutside {
  @Field(() => [SiteChannel], { description: 'Channels by kind, those that were given up among them.' })
  channels!: readonly SiteChannel[];

  @Field(() => SiteMonitoring, { nullable: true, description: 'Code of the measuring system; null while there is none.' })
  monitoring!: SiteMonitoring | null;

  @Field(() => [String], { description: 'Hosts of measuring systems that the installation allows.' })
  monitoringHosts!: readonly string[];
}

@ObjectType({ description: 'The channels as they are now, or what is to be mended.' })
export class SiteOutsidePayload {
  @Field(() => SiteOutside, { nullable: true, description: 'As it is now; null when nothing was changed.' })
  outside!: SiteOutside | null;

  @Field(() => [FieldError], { description: 'What is wrong, by field; empty when it was done.' })
  errors!: FieldError[];
}

@InputType({ description: 'A channel as it is to be.' })
export class SetChannelInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'The channel that is corrected; left out: a further one.' })
  channelId!: string | null;

  @Field(() => channelKinds, { description: 'Sort of channel.' })
  kind!: ChannelKind;

  @Field(() => String, { description: 'Name under which it is found there.' })
  name!: string;

  @Field(() => String, { description: 'Address beginning with https://, or the number of a hotline.' })
  address!: string;

  @Field(() => String, { description: 'Unit that answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'First day on which it is official.' })
  since!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is official.' })
  until!: CivilDate | null;
}

@InputType({ description: 'A channel that was entered by mistake.' })
export class RemoveChannelInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The channel.' })
  channelId!: string;
}

@InputType({ description: 'The code of the measuring system; both empty: none.' })
export class SetMonitoringInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Host of the script, one of those that are allowed; empty: no code.' })
  host!: string;

  @Field(() => String, { description: 'Id of the site there.' })
  site!: string;
}
