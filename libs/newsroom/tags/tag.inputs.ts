import { Field, ID, InputType } from '@nestjs/graphql';
import { tagSorts, type TagSort } from '#delivery';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';

@InputType({ description: 'A campaign or programme as it shall be.' })
export class WriteTagInput {
  @Field(() => ID, { description: 'Portal of it.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'Which one; a new one when left out.' })
  tagId?: string | null;

  @Field(() => tagSorts, { description: 'What it gathers items for; of one that is there it stays as it is.' })
  sort!: TagSort;

  @Field(() => String, { description: 'Its name; the address of a new one is made of it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, at most 120 characters; as it is when left out, none when empty.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in a few sentences.' })
  summary?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is public; from the beginning when left out.' })
  opensOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which items may get it; no end when left out.' })
  closesOn?: CivilDate | null;
}

@InputType({ description: 'A campaign or programme that no item bears.' })
export class RemoveTagInput {
  @Field(() => ID, { description: 'Portal of it.' })
  portalId!: string;

  @Field(() => ID, { description: 'Which one.' })
  tagId!: string;
}

@InputType({ description: 'Under what an item stands.' })
export class TagItemInput {
  @Field(() => ID, { description: 'Portal of the item.' })
  portalId!: string;

  @Field(() => ID, { description: 'Which item.' })
  itemId!: string;

  @Field(() => [ID], { description: 'All campaigns and programmes that it shall bear.' })
  tagIds!: string[];
}
