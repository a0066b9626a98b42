import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { tagSorts, type TagSort } from '#delivery';
import { DateScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';

@ObjectType({ description: 'A campaign or programme of a portal, as who works there sees it.' })
export class PortalTag {
  @Field(() => ID, { description: 'Id that the inputs name.' })
  id!: string;

  @Field(() => tagSorts, { description: 'What it gathers items for.' })
  sort!: TagSort;

  @Field(() => String, { description: 'Its part of the public address; it never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The same in English; empty: pages in English show the other one.' })
  nameEn!: string;

  @Field(() => String, { description: 'What it is about, as its page says; may be empty.' })
  summary!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is public; null: from the beginning.' })
  opensOn!: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which items may get it; afterwards it is an archive. Null: no end.' })
  closesOn!: CivilDate | null;

  @Field(() => Boolean, { description: 'True while items may get it.' })
  isOpen!: boolean;

  @Field(() => Int, { description: 'Items that bear it, drafts among them.' })
  items!: number;

  @Field(() => Int, { description: 'Those of them that are public.' })
  publicItems!: number;
}

@ObjectType({ description: 'Campaigns and programmes after a change, or what is wrong with the input.' })
export class TagsPayload {
  @Field(() => [PortalTag], { description: 'All of them.' })
  tags!: PortalTag[];

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'Under what an item then stands, or what is wrong with the input.' })
export class TagItemPayload {
  @Field(() => [ID], { nullable: true, description: 'Campaigns and programmes that the item bears; null when it was not done.' })
  tagIds!: string[] | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
