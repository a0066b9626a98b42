import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { PublicCover } from '../files/picture.types.js';
import { PublicItemSource } from '../placed/source.types.js';
import { PublicItemField } from '../kind/item-field.types.js';
import { PublicItemTag } from '../tag/tag.types.js';
import { PublicTopic } from '../topic/topic.types.js';
import { PublicMonitoring } from '../channel/monitoring.types.js';

export const portalKinds = { PORTAL: 'portal', COMPONENT: 'component', AGGREGATED: 'aggregated' } as const;
export const portalStates = { OPEN: 'open', SUSPENDED: 'suspended', CLOSED: 'closed' } as const;
const palettes = { BLUE: 'blue', RED: 'red', GREEN: 'green', TEAL: 'teal', BROWN: 'brown', NAVY: 'navy' } as const;
registerEnumType(portalKinds, {
  name: 'PortalKind',
  description: 'Sort of portal in the province.',
  valuesMap: {
    PORTAL: { description: "The province's own." },
    COMPONENT: { description: 'Of one department, ward or commune.' },
    AGGREGATED: { description: 'One that gathers what others publish.' },
  },
});
registerEnumType(portalStates, {
  name: 'PortalState',
  description: 'Whether a portal serves readers.',
  valuesMap: {
    OPEN: { description: 'It serves.' },
    SUSPENDED: { description: 'It answers with its contact, and shows no items for a while.' },
    CLOSED: { description: 'Nothing new comes; what is there stays readable.' },
  },
});
const emblems = { NATIONAL: 'national', NONE: 'none' } as const;
registerEnumType(emblems, {
  name: 'Emblem',
  description: 'What stands left of the name in the banner.',
  valuesMap: { NATIONAL: { description: 'The State emblem.' }, NONE: { description: 'Nothing.' } },
});
registerEnumType(palettes, {
  name: 'Palette',
  description: "Colours of a portal's pages; each keeps enough contrast to read.",
  valuesMap: {
    BLUE: { description: 'Blue, #0B4EA2.' },
    RED: { description: 'Dark red, #9E1B1F.' },
    GREEN: { description: 'Dark green, #11603A.' },
    TEAL: { description: 'Blue-green, #0B5A6B.' },
    BROWN: { description: 'Brown, #6B3F14.' },
    NAVY: { description: 'Dark blue, #062B5F.' },
  },
});

export type ValueOf<T> = T[keyof T];

@ObjectType('PortalContact', { description: 'How to reach those who run the portal, as the footer shows it.' })
export class PublicContact {
  @Field(() => String, { description: 'Postal address of the office.' })
  address!: string;

  @Field(() => String, { description: 'Number of the office; may be empty.' })
  phone!: string;

  @Field(() => String, { description: 'Fax of the office; may be empty.' })
  fax!: string;

  @Field(() => String, { description: 'Address for messages to the office; may be empty.' })
  email!: string;

  @Field(() => String, { description: 'Person responsible for the content: name and title.' })
  responsible!: string;
}

@ObjectType('Section', { description: 'A section of the menu, in which items stand.' })
export class PublicSection {
  @Field(() => ID, { description: 'Stays when name or slug change.' })
  id!: string;

  @Field(() => String, { description: 'Its part of the address, e.g. tin-tuc.' })
  slug!: string;

  @Field(() => String, { description: 'Name in the menu.' })
  name!: string;

  @Field(() => String, { description: 'The same in English; empty where the portal gives none, then the other one is shown.' })
  nameEn!: string;
}

@ObjectType('Licence', { description: 'Licence of an aggregated site, as its home page shows it.' })
export class PublicLicence {
  @Field(() => String, { description: 'Number of the licence, e.g. 12/GP-TTĐT.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: CivilDate;

  @Field(() => String, { description: 'Issuing body.' })
  issuedBy!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds.' })
  validUntil!: CivilDate;
}

@ObjectType('Suspension', { description: 'A stop of the portal that is announced or runs.' })
export class PublicSuspension {
  /** A text where PostgreSQL made the JSON. */
  @Field(() => DateTimeScalar, { description: 'When it begins or began.' })
  startsAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'When the portal is expected to serve again.' })
  expectedUntil!: Date | string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('Heir', { description: 'A portal that goes on from a closed one.' })
export class PublicHeir {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its canonical host name.' })
  host!: string;
}

@ObjectType('Portal', { description: 'A portal as the public sees it.' })
export class PublicPortal {
  @Field(() => ID, { description: 'Stays when name or host change.' })
  id!: string;

  @Field(() => portalKinds, { description: 'What sort of portal it is.' })
  kind!: ValueOf<typeof portalKinds>;

  @Field(() => String, { description: 'Name in the banner, e.g. Phường Trấn Biên.' })
  name!: string;

  @Field(() => String, { description: "Line above the name, empty for the province's own portal." })
  superiorName!: string;

  @Field(() => String, { description: 'Line under the name in the banner; may be empty.' })
  bannerLine!: string;

  @Field(() => String, { description: 'Body that owns the portal today; may be empty.' })
  owner!: string;

  @Field(() => portalStates, { description: 'Whether it serves readers now.' })
  state!: ValueOf<typeof portalStates>;

  @Field(() => palettes, { description: 'Colours that its pages wear.' })
  palette!: ValueOf<typeof palettes>;

  @Field(() => emblems, { description: 'What stands left of the name in the banner.' })
  emblem!: ValueOf<typeof emblems>;

  @Field(() => String, { description: 'Canonical host name.' })
  host!: string;

  @Field(() => PublicLicence, { nullable: true, description: 'Licence of an aggregated site that holds today; null for others.' })
  licence!: PublicLicence | null;

  @Field(() => PublicSuspension, { nullable: true, description: 'The stop that is announced or runs; null when there is none.' })
  suspension!: PublicSuspension | null;

  @Field(() => [PublicHeir], { description: 'Of a closed portal: the portals that go on from it.' })
  heirs!: PublicHeir[];

  @Field(() => PublicContact, { description: 'Contact shown in the footer.' })
  contact!: PublicContact;

  @Field(() => [PublicSection], { description: 'Sections in the order of the menu.' })
  sections!: PublicSection[];

  @Field(() => PublicMonitoring, { nullable: true, description: 'Code of the measuring system that stands on its pages; null without one.' })
  monitoring!: PublicMonitoring | null;
}

@ObjectType('ItemCard', { description: 'What a list shows of an item.' })
export class PublicItemCard {
  @Field(() => ID, { description: 'Stays when title or slug change.' })
  id!: string;

  @Field(() => String, { description: 'Sort of item, e.g. news.' })
  kind!: string;

  @Field(() => String, { description: 'Its part of the address; an older one leads on to it.' })
  slug!: string;

  @Field(() => String, { description: 'Title as approved.' })
  title!: string;

  @Field(() => String, { description: 'What the item says in a few sentences; may be empty.' })
  summary!: string;

  @Field(() => String, { description: 'Language of the text: vi or en.' })
  locale!: string;

  @Field(() => String, { description: 'Name under which the author signs in this portal; may be empty.' })
  author!: string;

  @Field(() => PublicSection, { description: 'Section it stands in.' })
  section!: PublicSection;

  @Field(() => PublicTopic, { nullable: true, description: 'What it is mainly about; null: none of the topics.' })
  topic!: PublicTopic | null;

  /** A text where PostgreSQL made the JSON. */
  @Field(() => DateTimeScalar, { description: 'First publication.' })
  publishedAt!: Date | string;

  @Field(() => PublicCover, { nullable: true, description: 'Picture that stands for it in lists; null without one.' })
  cover!: PublicCover | null;

  @Field(() => DateTimeScalar, { description: 'Latest publication; later than publishedAt when corrected.' })
  updatedAt!: Date | string;

  @Field(() => PublicItemSource, { nullable: true, description: 'The portal that wrote it; null for what the portal wrote itself.' })
  source!: PublicItemSource | null;

  @Field(() => [PublicItemField], { description: 'What a list shows of the fields of its kind, e.g. the day of the event.' })
  fields!: PublicItemField[];

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds (a notice, a plan); null: for good.' })
  validUntil!: CivilDate | null;
}

@ObjectType('Item', { description: 'A published item.' })
export class PublicItem {
  @Field(() => ID, { description: 'Stays when title or slug change.' })
  id!: string;

  @Field(() => String, { description: 'Sort of item, e.g. news.' })
  kind!: string;

  @Field(() => String, { description: 'Its part of the address; an older one leads on to it.' })
  slug!: string;

  @Field(() => String, { description: 'Language of the text, e.g. vi.' })
  locale!: string;

  @Field(() => String, { description: 'Title as approved.' })
  title!: string;

  @Field(() => String, { description: 'What the item says in a few sentences; may be empty.' })
  summary!: string;

  @Field(() => PublicCover, { nullable: true, description: 'Picture that stands for it in lists; it stands in the text too. Null without one.' })
  cover!: PublicCover | null;

  @Field(() => String, { description: "Safe HTML, made when the board's revision was sealed." })
  html!: string;

  @Field(() => String, { description: 'The same as plain text.' })
  text!: string;

  @Field(() => [PublicItemField], { description: 'Fields that its kind has, in the order of the form; those without a value are left out.' })
  fields!: PublicItemField[];

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds (a notice, a plan); null: for good.' })
  validUntil!: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'Type of schema.org that fits its kind; null: NewsArticle.' })
  schemaType!: string | null;

  @Field(() => String, { description: 'SHA-256 of what was approved, hexadecimal.' })
  hash!: string;

  @Field(() => String, { description: 'Name under which the author signs in this portal.' })
  author!: string;

  @Field(() => PublicSection, { description: 'Section it stands in.' })
  section!: PublicSection;

  @Field(() => PublicTopic, { nullable: true, description: 'What it is mainly about; null: none of the topics.' })
  topic!: PublicTopic | null;

  @Field(() => DateTimeScalar, { description: 'First publication.' })
  publishedAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'Latest publication; later than publishedAt when corrected.' })
  updatedAt!: Date | string;

  @Field(() => PublicItemSource, { nullable: true, description: 'The portal that wrote it, to be named; null for what the portal wrote itself.' })
  source!: PublicItemSource | null;

  @Field(() => [PublicItemTag], { description: 'Campaigns and programmes of this portal that it belongs to.' })
  tags!: PublicItemTag[];

  @Field(() => [PublicItemCard], { description: 'Up to five other items of the same section, newest first.' })
  related!: PublicItemCard[];
}

@ObjectType('WithdrawnItem', { description: 'An item that was taken off; its address answers 410.' })
export class PublicWithdrawnItem {
  @Field(() => String, { description: 'The address part that was asked for.' })
  slug!: string;

  @Field(() => DateTimeScalar, { description: 'When it was taken off.' })
  withdrawnAt!: Date | string;
}

export const PublicItemLookup = createUnionType({
  name: 'ItemLookup',
  description: 'What an address leads to: the item, or the word that it was taken off.',
  types: () => [PublicItem, PublicWithdrawnItem] as const,
  // by name: by class, Nest would look it up among the types of whichever schema it built last
  resolveType: (found: PublicItem | PublicWithdrawnItem) => ('withdrawnAt' in found ? 'WithdrawnItem' : 'Item'),
});

@ObjectType('ItemEdge', { description: 'An item of a list with its place.' })
export class PublicItemEdge {
  @Field(() => String, { description: 'Place of this item; as after it gives the older ones.' })
  cursor!: string;

  @Field(() => PublicItemCard, { description: 'The item.' })
  node!: PublicItemCard;
}

@ObjectType('ItemConnection', { description: 'A page of a list of items.' })
export class PublicItemConnection {
  @Field(() => PublicItemCard, {
    nullable: true,
    description: 'Of one section with all its kinds: the item at its head today, wherever it stands in the list; else null.',
  })
  pinned!: PublicItemCard | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of one section: its last day, once that has passed; what stands in it stays readable. Else null.' })
  closedOn!: CivilDate | null;

  @Field(() => [PublicItemEdge], { description: 'Items of this page, newest first.' })
  edges!: PublicItemEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}
