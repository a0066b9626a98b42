import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';
import { PublicItemSource } from '../placed/source.types.js';
import { PublicSection } from '../public/public.types.js';

export const searchWithin = { PORTAL: 'portal', PROVINCE: 'province' } as const;
export type SearchWithin = (typeof searchWithin)[keyof typeof searchWithin];
registerEnumType(searchWithin, {
  name: 'SearchWithin',
  description: 'Where to search.',
  valuesMap: {
    PORTAL: { description: "The host's portal alone, with what it reposts." },
    PROVINCE: { description: 'Every portal of the province that the host belongs to; each item where it was written.' },
  },
});

@ObjectType('SearchRun', { description: 'A stretch of plain text of a hit; the stretches joined are the text.' })
export class SearchRun {
  @Field(() => String, { description: 'Plain text, blanks and signs among it; to be escaped where it is shown.' })
  words!: string;

  @Field(() => Boolean, { description: 'Whether it is what was sought, to be marked.' })
  isMatch!: boolean;
}

@ObjectType('SearchHit', { description: 'An item that matches.' })
export class SearchHit {
  @Field(() => ID, { description: 'Stays when title or slug change.' })
  id!: string;

  @Field(() => String, { description: 'Sort of item, e.g. news.' })
  kind!: string;

  @Field(() => String, { description: 'Its part of the address on its portal.' })
  slug!: string;

  @Field(() => String, { description: 'Language of the text: vi or en.' })
  locale!: string;

  @Field(() => String, { description: 'Title as approved.' })
  title!: string;

  @Field(() => [SearchRun], { description: 'The title with what was sought marked.' })
  titleRuns!: SearchRun[];

  @Field(() => [SearchRun], { description: 'The stretch of the text, about 240 characters, where most of what was sought stands.' })
  excerptRuns!: SearchRun[];

  @Field(() => String, { nullable: true, description: 'Article of a long text where it stands, e.g. Điều 12; null for other texts.' })
  article!: string | null;

  @Field(() => PublicSection, { description: 'Section it stands in.' })
  section!: PublicSection;

  @Field(() => DateTimeScalar, { description: 'First publication; of an item of another portal, when it was placed here.' })
  publishedAt!: Date | string;

  @Field(() => String, { description: 'Canonical host name of the portal that shows it.' })
  host!: string;

  @Field(() => String, { description: 'Name of that portal.' })
  portalName!: string;

  @Field(() => PublicItemSource, { nullable: true, description: 'The portal that wrote it, where it is another one than that which shows it.' })
  source!: PublicItemSource | null;
}

@ObjectType('SearchEdge', { description: 'A hit with its place.' })
export class SearchEdge {
  @Field(() => String, { description: 'Place of this hit; as after it gives those behind it.' })
  cursor!: string;

  @Field(() => SearchHit, { description: 'The hit.' })
  node!: SearchHit;
}

@ObjectType('SearchConnection', { description: 'A page of hits, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'Hits of this page.' })
  edges!: SearchEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Items that match, among those that were ranked.' })
  totalCount!: number;

  @Field(() => Boolean, { description: 'Whether more items match than are ranked: then only the newest 1,000 count.' })
  capped!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Set when nothing matches what was typed: the nearest search that does, whose hits these are. Null otherwise.',
  })
  corrected!: string | null;
}
