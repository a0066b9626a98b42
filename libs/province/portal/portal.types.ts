import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { AdvertsDecision, PortalContact, PortalEmblem, PortalKind, PortalPalette, PortalState } from '#units';
import { SiteEmblem, SiteKind, SitePalette, SiteState } from './portal.enums.js';

@ObjectType({ description: 'Contact in the footer of every page; all of it public.' })
export class SiteContact implements Required<PortalContact> {
  @Field(() => String, { description: 'Postal address of the office.' })
  address!: string;

  @Field(() => String, { description: 'Telephone of the office.' })
  phone!: string;

  @Field(() => String, { description: 'Fax; empty when there is none.' })
  fax!: string;

  @Field(() => String, { description: 'Official e-mail.' })
  email!: string;

  @Field(() => String, { description: 'Name and title of the person responsible for the content.' })
  responsible!: string;
}

@ObjectType({ description: 'A host name of a portal.' })
export class SiteHost {
  @Field(() => String, { description: 'The name, in punycode where it has other letters.' })
  host!: string;

  @Field(() => Boolean, { description: 'True for the canonical one; the others lead to it.' })
  isPrimary!: boolean;

  @Field(() => String, { nullable: true, description: "Decision by which it differs from the rule's name; null where the rule gives it." })
  because!: string | null;
}

@ObjectType({ description: 'A body that owns or owned a portal.' })
export class SiteOwner {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Name of the unit.' })
  unitName!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it owns.' })
  until!: CivilDate | null;

  @Field(() => String, { description: 'Why: the decision.' })
  because!: string;
}

@ObjectType({ description: 'A licence of an aggregated site, or a renewal.' })
export class SiteLicence {
  @Field(() => ID, { description: 'Id that the inputs name.' })
  id!: string;

  @Field(() => String, { description: 'Number, e.g. 12/GP-TTĐT.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: CivilDate;

  @Field(() => String, { description: 'Issuing body.' })
  issuedBy!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds.' })
  validUntil!: CivilDate;
}

@ObjectType({ description: 'A stop that is announced or runs.' })
export class SiteSuspension {
  @Field(() => DateTimeScalar, { description: 'When readers were told.' })
  announcedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it begins or began.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the portal is expected to serve again.' })
  expectedUntil!: Date;

  @Field(() => String, { description: 'Why, as readers see it.' })
  reason!: string;

  @Field(() => Boolean, { description: 'True when it could not wait for seven working days of notice.' })
  forceMajeure!: boolean;

  @Field(() => Boolean, { description: 'True once it runs.' })
  hasBegun!: boolean;
}

@ObjectType({ description: 'A step in the life of a portal that the viewer might take now.' })
export class PortalStepOffer {
  @Field(() => String, { description: 'open, announce, resume, close or reopen.' })
  step!: string;

  @Field(() => Boolean, { description: 'False when it cannot be taken; refusal says why.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, and what to do, in Vietnamese.' })
  refusal!: string | null;
}

@ObjectType('AdvertsDecision', { description: 'Decision of the head of the agency by which a portal carries paid banners.' })
class PortalAdvertsDecision implements AdvertsDecision {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day on which it was signed.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Who signed it.' })
  decidedBy!: string;
}

@ObjectType({ description: 'Everything about a portal that its administrators see.' })
export class PortalSettings {
  @Field(() => ID, { description: 'Id of the portal.' })
  id!: string;

  @Field(() => ID, { description: 'Unit that it is the portal of.' })
  unitId!: string;

  @Field(() => String, { description: 'Present name of that unit.' })
  unitName!: string;

  @Field(() => SiteKind, { description: 'Sort of site.' })
  kind!: PortalKind;

  @Field(() => SiteState, { description: 'Where it stands in its life.' })
  state!: PortalState;

  @Field(() => String, { description: 'Name in the banner.' })
  name!: string;

  @Field(() => String, { description: 'Line above the name.' })
  superiorName!: string;

  @Field(() => SitePalette, { description: 'Colours of its pages.' })
  palette!: PortalPalette;

  @Field(() => SiteEmblem, { description: 'What stands left of the name.' })
  emblem!: PortalEmblem;

  @Field(() => String, { description: 'Line under the name in the banner; may be empty.' })
  bannerLine!: string;

  @Field(() => SiteContact, { description: 'Contact in the footer.' })
  contact!: SiteContact;

  @Field(() => [SiteHost], { description: 'Host names, the canonical one first.' })
  hosts!: SiteHost[];

  @Field(() => [SiteOwner], { description: 'Owners, the latest first.' })
  owners!: SiteOwner[];

  @Field(() => [SiteLicence], { description: 'Licences, the latest first.' })
  licences!: SiteLicence[];

  @Field(() => Boolean, { description: 'True while a licence holds.' })
  licenceHolds!: boolean;

  @Field(() => Boolean, { description: 'True for an aggregated site whose licence holds: others may not quote the press.' })
  mayQuotePress!: boolean;

  @Field(() => PortalAdvertsDecision, { nullable: true, description: 'Decision by which it carries paid banners; null: it carries none.' })
  adverts!: AdvertsDecision | null;

  @Field(() => SiteSuspension, { nullable: true, description: 'The stop that is announced or runs.' })
  suspension!: SiteSuspension | null;

  @Field(() => DateScalar, { description: 'First day on which a stop that is announced today can begin.' })
  stopsFrom!: CivilDate;

  @Field(() => String, { nullable: true, description: 'First label that the rule gives the host names of its unit; null where the rule leaves it open.' })
  ruleLabel!: string | null;

  @Field(() => [PortalStepOffer], { description: 'Steps that the viewer might take now.' })
  steps!: PortalStepOffer[];
}

@ObjectType({ description: 'What became of a change to a portal.' })
export class PortalSettingsPayload {
  @Field(() => PortalSettings, { nullable: true, description: 'The portal as it is now; null when errors say what to mend.' })
  settings!: PortalSettings | null;

  @Field(() => [FieldError], { description: 'Faults by field; empty when it was done.' })
  errors!: FieldError[];
}
