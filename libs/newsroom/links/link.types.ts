import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';

@ObjectType({ description: 'A public item in which a link stands.' })
export class LinkingItem {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => String, { description: 'Its title on the site.' })
  title!: string;

  @Field(() => String, { description: 'Last part of its address.' })
  slug!: string;
}

@ObjectType({ description: 'A link of public items that leads nowhere, or whose page was quoted and has another address now.' })
export class DeadLink {
  @Field(() => String, { description: 'Where it leads to; one to the own site is a path.' })
  url!: string;

  @Field(() => String, { description: 'What was found there, in Vietnamese.' })
  fault!: string;

  @Field(() => String, { nullable: true, description: 'Where the page is now, as its site says; null where it leads nowhere.' })
  movedTo!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it failed, or was found moved, first.' })
  failedSince!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was asked last.' })
  checkedAt!: Date;

  @Field(() => [LinkingItem], { description: 'Items in which it stands, the latest first.' })
  items!: readonly LinkingItem[];
}

@ObjectType({ description: 'A dead link with its place in the list.' })
export class DeadLinkEdge {
  @Field(() => String, { description: 'Place of this link; as after it gives those below.' })
  cursor!: string;

  @Field(() => DeadLink, { description: 'The link.' })
  node!: DeadLink;
}

@ObjectType({ description: 'A page of the dead links.' })
export class DeadLinkConnection {
  @Field(() => [DeadLinkEdge], { description: 'Links of this page.' })
  edges!: DeadLinkEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Links of all pages together.' })
  totalCount!: number;
}

@ObjectType({ description: 'A public item that a text may lead to.' })
export class LinkTarget {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { description: 'Its title on the site.' })
  title!: string;

  @Field(() => String, { description: 'Its path on the site of the portal, e.g. /tin/khanh-thanh-cau.' })
  path!: string;

  @Field(() => DateTimeScalar, { description: 'When it was published first.' })
  publishedAt!: Date;
}
