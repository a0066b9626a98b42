import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { AccessLevel, BannerTheme } from '#province';
import { PublicCover } from '../files/picture.types.js';
import type { bannerSlots } from '../kind/item-details.js';
import { unitKinds } from '../portals/unit-kinds.js';
import { PublicItemCard, PublicSection } from '../public/public.types.js';

const publicBlockKinds = {
  HIGHLIGHTS: 'highlights',
  SEARCH: 'search',
  SHORTCUTS: 'shortcuts',
  SECTION: 'section',
  PORTALS: 'portals',
  MEDIA: 'media',
  LINKS: 'links',
  VISITS: 'visits',
} as const;
registerEnumType(publicBlockKinds, {
  name: 'BlockKind',
  description: 'What a block of a home page shows.',
  valuesMap: {
    HIGHLIGHTS: { description: 'The newest items; the first stands large.' },
    SEARCH: { description: 'A box to search with.' },
    SHORTCUTS: { description: 'Shortcuts to services.' },
    SECTION: { description: 'The newest items of one section.' },
    PORTALS: { description: 'Portals of the units below.' },
    MEDIA: { description: 'The newest photos, films and infographics.' },
    LINKS: { description: 'Linked sites by group.' },
    VISITS: { description: 'Figures of visits.' },
  },
});

type ValueOf<T> = T[keyof T];

@ObjectType('MenuLink', { description: 'An entry of a panel of the menu: leads to a section, or to an address.' })
export class PublicMenuLink {
  @Field(() => String, { description: 'Word in the menu.' })
  label!: string;

  @Field(() => String, { description: 'The name of its section in English, where the entry leads to one that has it; else empty.' })
  labelEn!: string;

  @Field(() => PublicSection, { nullable: true, description: 'Section it leads to.' })
  section!: PublicSection | null;

  @Field(() => String, { nullable: true, description: 'A page of the same site (begins with /), or an outside address by https.' })
  address!: string | null;
}

@ObjectType('MenuEntry', { description: 'An entry of the main menu; with neither section nor address it only opens its panel.' })
export class PublicMenuEntry extends PublicMenuLink {
  @Field(() => [PublicMenuLink], { description: 'Entries of its panel.' })
  entries!: PublicMenuLink[];
}

@ObjectType('FestivalBanner', { description: 'A line of celebration that is shown today.' })
export class PublicFestivalBanner {
  @Field(() => String, { description: 'Its words.' })
  title!: string;

  @Field(() => BannerTheme, { description: 'Its ornament.' })
  theme!: ValueOf<typeof BannerTheme>;

  @Field(() => String, { nullable: true, description: 'Where it leads; null: nowhere.' })
  address!: string | null;
}

@ObjectType('UrgentNotice', { description: 'An urgent line that is shown today.' })
export class PublicUrgentNotice {
  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads; null: nowhere.' })
  address!: string | null;
}

export const BannerSlot = { HEAD: 'head', HOME: 'home', FOOT: 'foot' } as const satisfies Record<string, (typeof bannerSlots)[number]>;
registerEnumType(BannerSlot, {
  name: 'BannerSlot',
  description: 'Place of a page where banners stand.',
  valuesMap: {
    HEAD: { description: 'Under the menu of every page.' },
    HOME: { description: 'Between the blocks of the home page.' },
    FOOT: { description: 'Above the foot of every page.' },
  },
});

@ObjectType('Banner', { description: 'A banner that is shown today; approved as every item is.' })
export class PublicBanner {
  @Field(() => BannerSlot, { description: 'Where it stands.' })
  slot!: ValueOf<typeof BannerSlot>;

  @Field(() => String, { description: 'Last part of the address of its own page.' })
  slug!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads; null: to its own page.' })
  address!: string | null;

  @Field(() => PublicCover, { description: 'Its picture.' })
  picture!: PublicCover;

  @Field(() => Boolean, { description: 'True: somebody pays for it, and it has to say so.' })
  isPaid!: boolean;
}

@ObjectType('TrustLabel', { description: 'A label by which the national centre vouches for the site, while it holds (nhãn tín nhiệm mạng).' })
export class PublicTrustLabel {
  @Field(() => String, { description: 'Agency that it was given to.' })
  holder!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Page of the register where it can be looked up.' })
  address!: string | null;
}

@ObjectType('Look', { description: 'What every page of a portal shows around its text today.' })
export class PublicLook {
  @Field(() => [PublicMenuEntry], { description: 'Main menu as the portal arranged it; empty: the sections in their order.' })
  menu!: PublicMenuEntry[];

  @Field(() => PublicFestivalBanner, { nullable: true, description: 'The line of celebration; null on ordinary days.' })
  banner!: PublicFestivalBanner | null;

  @Field(() => PublicUrgentNotice, { nullable: true, description: 'The urgent line; null when there is none.' })
  notice!: PublicUrgentNotice | null;

  @Field(() => PublicTrustLabel, { nullable: true, description: 'The trust label that holds today; null when there is none.' })
  trustLabel!: PublicTrustLabel | null;

  @Field(() => [PublicBanner], { description: 'Banners of today in their order, at most twelve.' })
  banners!: PublicBanner[];
}

@ObjectType('Link', { description: 'A link to another site or service.' })
export class PublicLink {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'A page of the same site (begins with /), or an outside address by https.' })
  address!: string;
}

@ObjectType('LinkGroup', { description: 'Linked sites of one group.' })
export class PublicLinkGroup {
  @Field(() => String, { description: 'Name of the group.' })
  name!: string;

  @Field(() => [PublicLink], { description: 'Its sites in order.' })
  links!: PublicLink[];
}

@ObjectType('Links', { description: 'Linked sites and shortcuts of a portal.' })
export class PublicLinks {
  @Field(() => [PublicLinkGroup], { description: 'Linked sites by group.' })
  groups!: PublicLinkGroup[];

  @Field(() => [PublicLink], { description: 'Shortcuts to services.' })
  shortcuts!: PublicLink[];
}

@ObjectType('UnitPortal', { description: 'A portal of a unit below.' })
export class PublicUnitPortal {
  @Field(() => String, { description: 'Name in its banner.' })
  name!: string;

  @Field(() => String, { description: 'Its canonical host name.' })
  host!: string;

  @Field(() => unitKinds, { description: 'Level of its unit.' })
  kind!: ValueOf<typeof unitKinds>;
}

@ObjectType('HomeBlock', { description: 'A block of the home page; of its lists only those of its kind hold anything.' })
export class PublicHomeBlock {
  @Field(() => publicBlockKinds, { description: 'What it shows.' })
  kind!: ValueOf<typeof publicBlockKinds>;

  @Field(() => String, { description: 'Heading that the portal chose; empty: the usual one.' })
  title!: string;

  @Field(() => PublicSection, { nullable: true, description: 'Section of a block of one section.' })
  section!: PublicSection | null;

  @Field(() => [PublicItemCard], { description: 'Items, newest first; none of the highlights stands in another block.' })
  cards!: PublicItemCard[];

  @Field(() => [PublicLinkGroup], { description: 'Linked sites by group.' })
  links!: PublicLinkGroup[];

  @Field(() => [PublicLink], { description: 'Shortcuts to services.' })
  shortcuts!: PublicLink[];

  @Field(() => [PublicUnitPortal], { description: 'Portals of the units below.' })
  portals!: PublicUnitPortal[];
}

@ObjectType('Home', { description: 'The home page of a portal.' })
export class PublicHome {
  @Field(() => String, { description: 'Version of the layout that every portal of the deployment follows today.' })
  layout!: string;

  @Field(() => [PublicHomeBlock], { description: 'Its blocks from top to bottom.' })
  blocks!: PublicHomeBlock[];
}

@ObjectType('ContactLine', { description: 'An office or officer of the contact page.' })
export class PublicContactLine {
  @Field(() => String, { description: 'Office or officer.' })
  name!: string;

  @Field(() => String, { description: 'What for; may be empty.' })
  duty!: string;

  @Field(() => String, { description: 'Official telephone; may be empty.' })
  phone!: string;

  @Field(() => String, { description: 'Official e-mail; may be empty.' })
  email!: string;
}

@ObjectType('AccessibilityStatement', { description: 'What a portal says of its accessibility.' })
export class PublicAccessStatement {
  @Field(() => AccessLevel, { description: 'How far WCAG 2.2 AA is met.' })
  level!: ValueOf<typeof AccessLevel>;

  @Field(() => DateScalar, { description: 'Day of the assessment.' })
  assessedOn!: CivilDate;

  @Field(() => String, { description: 'Faults that are known, in plain text; may be empty.' })
  knownFaults!: string;

  @Field(() => String, { description: 'How to complain; empty: by the contact of the portal.' })
  complaints!: string;
}

@ObjectType('Contacts', { description: 'Whom to turn to, beside the contact of the portal itself.' })
export class PublicContacts {
  @Field(() => [PublicContactLine], { description: 'Offices and officers in order.' })
  lines!: PublicContactLine[];

  @Field(() => PublicAccessStatement, { nullable: true, description: 'What the portal says of its accessibility; null: nothing yet.' })
  accessibility!: PublicAccessStatement | null;
}

@ObjectType('MovedAddress', { description: 'Where an address of the site before leads now: a section, or an address.' })
export class PublicMovedAddress {
  @Field(() => PublicSection, { nullable: true, description: 'Section it leads to; null when it leads to an address.' })
  section!: PublicSection | null;

  @Field(() => String, { nullable: true, description: 'A page of the same site (begins with /), or an outside address by https.' })
  address!: string | null;
}
