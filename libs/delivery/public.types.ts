import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';

const portalKinds = { PORTAL: 'portal', COMPONENT: 'component', AGGREGATED: 'aggregated' } as const;
const portalStates = { OPEN: 'open', SUSPENDED: 'suspended', CLOSED: 'closed' } as const;
const palettes = { BLUE: 'blue', RED: 'red', GREEN: 'green', TEAL: 'teal', BROWN: 'brown', NAVY: 'navy' } as const;
registerEnumType(portalKinds, { name: 'PortalKind' });
registerEnumType(portalStates, { name: 'PortalState' });
registerEnumType(palettes, { name: 'Palette' });

type ValueOf<T> = T[keyof T];

@ObjectType('PortalContact')
export class PublicContact {
  @Field(() => String)
  address!: string;

  @Field(() => String)
  phone!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'Person responsible for the content: name and title.' })
  responsible!: string;
}

@ObjectType('Section')
export class PublicSection {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Portal', { description: 'A portal as the public sees it.' })
export class PublicPortal {
  @Field(() => ID)
  id!: string;

  @Field(() => portalKinds)
  kind!: ValueOf<typeof portalKinds>;

  @Field(() => String, { description: 'Name in the banner, e.g. Phường Trấn Biên.' })
  name!: string;

  @Field(() => String, { description: "Line above the name, empty for the province's own portal." })
  superiorName!: string;

  @Field(() => portalStates)
  state!: ValueOf<typeof portalStates>;

  @Field(() => palettes)
  palette!: ValueOf<typeof palettes>;

  @Field(() => String, { description: 'Canonical host name.' })
  host!: string;

  @Field(() => PublicContact)
  contact!: PublicContact;

  @Field(() => [PublicSection])
  sections!: PublicSection[];
}

@ObjectType('ItemCard', { description: 'What a list shows of an item.' })
export class PublicItemCard {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => PublicSection)
  section!: PublicSection;

  /** A text where PostgreSQL made the JSON. */
  @Field(() => DateTimeScalar)
  publishedAt!: Date | string;
}

@ObjectType('Item', { description: 'A published item.' })
export class PublicItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  locale!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String, { description: "Safe HTML, made when the board's revision was sealed." })
  html!: string;

  @Field(() => String, { description: 'The same as plain text.' })
  text!: string;

  @Field(() => String, { description: 'SHA-256 of what was approved, hexadecimal.' })
  hash!: string;

  @Field(() => String)
  author!: string;

  @Field(() => PublicSection)
  section!: PublicSection;

  @Field(() => DateTimeScalar, { description: 'First publication.' })
  publishedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Latest publication; later than publishedAt when corrected.' })
  updatedAt!: Date;

  @Field(() => [PublicItemCard], { description: 'Up to five other items of the same section, newest first.' })
  related!: PublicItemCard[];
}

@ObjectType('WithdrawnItem', { description: 'An item that was taken off; its address answers 410.' })
export class PublicWithdrawnItem {
  @Field(() => String)
  slug!: string;

  @Field(() => DateTimeScalar)
  withdrawnAt!: Date;
}

export const PublicItemLookup = createUnionType({
  name: 'ItemLookup',
  types: () => [PublicItem, PublicWithdrawnItem] as const,
  // by name: by class, Nest would look it up among the types of whichever schema it built last
  resolveType: (found: PublicItem | PublicWithdrawnItem) => ('withdrawnAt' in found ? 'WithdrawnItem' : 'Item'),
});

@ObjectType('ItemEdge')
export class PublicItemEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => PublicItemCard)
  node!: PublicItemCard;
}

@ObjectType('ItemConnection')
export class PublicItemConnection {
  @Field(() => [PublicItemEdge])
  edges!: PublicItemEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
