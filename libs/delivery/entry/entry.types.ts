import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';
import { PublicSection } from '../public/public.types.js';

@ObjectType('Entry', { description: 'An item as feeds, site maps and copies of the catalogue need it.' })
export class PublicEntry {
  @Field(() => ID, { description: 'Stays when title or slug change.' })
  id!: string;

  @Field(() => String, { description: 'Sort of item, e.g. news.' })
  kind!: string;

  @Field(() => String, { description: 'Its part of the address after /tin/.' })
  slug!: string;

  @Field(() => String, { description: 'Language of the text: vi or en.' })
  locale!: string;

  @Field(() => String, { description: 'Title as approved.' })
  title!: string;

  @Field(() => String, { description: 'What the item says in a few sentences; may be empty.' })
  summary!: string;

  @Field(() => String, { description: 'Name that the author bears in the portal; may be empty.' })
  author!: string;

  @Field(() => PublicSection, { description: 'Section it stands in.' })
  section!: PublicSection;

  @Field(() => DateTimeScalar, { description: 'First publication.' })
  publishedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Latest publication; later than publishedAt when corrected.' })
  updatedAt!: Date;
}

@ObjectType('EntryEdge', { description: 'An entry with its place in the list.' })
export class PublicEntryEdge {
  @Field(() => String, { description: 'Place of this entry; as after it gives the older ones.' })
  cursor!: string;

  @Field(() => PublicEntry, { description: 'The entry.' })
  node!: PublicEntry;
}

@ObjectType('EntryConnection', { description: 'A page of the catalogue of a portal.' })
export class PublicEntryConnection {
  @Field(() => [PublicEntryEdge], { description: 'Entries of this page, newest first.' })
  edges!: PublicEntryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}
