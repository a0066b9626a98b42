import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { AdvertsDecision, PortalContact, PortalEmblem, PortalPalette } from '#units';
import { SiteEmblem, SitePalette } from './portal.enums.js';

/** Every input names its portal. */
@InputType({ isAbstract: true })
abstract class InPortal {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;
}

@InputType({ description: 'Contact as it is to be; all of it public.' })
export class SiteContactInput implements Required<PortalContact> {
  @Field(() => String, { description: 'Postal address of the office.' })
  address!: string;

  @Field(() => String, { description: 'Telephone of the office.' })
  phone!: string;

  @Field(() => String, { defaultValue: '', description: 'Fax; empty when there is none.' })
  fax!: string;

  @Field(() => String, { description: 'Official e-mail.' })
  email!: string;

  @Field(() => String, { description: 'Name and title of the person responsible for the content.' })
  responsible!: string;
}

@InputType({ description: 'Name, look and contact as they are to be.' })
export class ChangePortalInput extends InPortal {
  @Field(() => String, { description: 'Name in the banner.' })
  name!: string;

  @Field(() => String, { description: 'Line above the name; may be empty.' })
  superiorName!: string;

  @Field(() => String, { defaultValue: '', description: 'Line under the name in the banner; may be empty.' })
  bannerLine!: string;

  @Field(() => SitePalette, { description: 'Colours of its pages.' })
  palette!: PortalPalette;

  @Field(() => SiteEmblem, { description: 'What stands left of the name.' })
  emblem!: PortalEmblem;

  @Field(() => SiteContactInput, { description: 'Contact in the footer.' })
  contact!: SiteContactInput;
}

@InputType({ description: 'A decision of the head of the agency.' })
export class AdvertsDecisionInput implements AdvertsDecision {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day on which it was signed; not after today.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Who signed it.' })
  decidedBy!: string;
}

@InputType({ description: 'Whether a portal carries paid banners.' })
export class SetPortalAdvertsInput extends InPortal {
  @Field(() => AdvertsDecisionInput, { nullable: true, description: 'The decision that allows them; null: none are carried.' })
  decision?: AdvertsDecisionInput | null;
}

@InputType({ description: 'Which portal.' })
export class PortalInput extends InPortal {}

@InputType({ description: 'A planned stop with its notice.' })
export class AnnounceSuspensionInput extends InPortal {
  @Field(() => DateTimeScalar, { description: 'When it begins: after seven working days of notice.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the portal is expected to serve again.' })
  expectedUntil!: Date;

  @Field(() => String, { description: 'Why, as readers will see it.' })
  reason!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True when it cannot wait for the notice; the reason says why.' })
  forceMajeure!: boolean;
}

@InputType({ description: 'A portal that ends, and who goes on.' })
export class ClosePortalInput extends InPortal {
  @Field(() => String, { description: 'Why: the resolution or decision.' })
  reason!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Portals that go on from it; with exactly one its home page leads there.' })
  heirPortalIds!: string[];
}

@InputType({ description: 'A closed portal that is to serve again.' })
export class ReopenPortalInput extends InPortal {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Another owner from a day on.' })
export class HandOverPortalInput extends InPortal {
  @Field(() => ID, { description: 'Unit of the same province that owns the portal from then on.' })
  unitId!: string;

  @Field(() => DateScalar, { description: 'First day of the new owner.' })
  from!: CivilDate;

  @Field(() => String, { description: 'Why: the decision.' })
  because!: string;
}

@InputType({ description: 'A further host name.' })
export class AddPortalHostInput extends InPortal {
  @Field(() => String, { description: 'The name; under the domain of the province.' })
  hostName!: string;

  @Field(() => String, { defaultValue: '', description: "Decision by which it differs from the rule's name; empty where the rule gives it." })
  because!: string;
}

@InputType({ description: 'One of the host names of the portal.' })
export class PortalHostInput extends InPortal {
  @Field(() => String, { description: 'The name.' })
  hostName!: string;
}

@InputType({ description: 'A licence or its renewal.' })
export class AddLicenceInput extends InPortal {
  @Field(() => String, { description: 'Number of the licence, e.g. 12/GP-TTĐT.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: CivilDate;

  @Field(() => String, { description: 'Issuing body.' })
  issuedBy!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds.' })
  validUntil!: CivilDate;
}

@InputType({ description: 'A licence that was entered by mistake.' })
export class RemoveLicenceInput extends InPortal {
  @Field(() => ID, { description: 'The licence.' })
  licenceId!: string;
}
