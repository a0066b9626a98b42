import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';

/** Sorts of tags by their GraphQL names; in tables they are the same words in lower case. */
export const tagSorts = { CAMPAIGN: 'campaign', PROGRAMME: 'programme' } as const;
export type TagSort = (typeof tagSorts)[keyof typeof tagSorts];
registerEnumType(tagSorts, {
  name: 'TagSort',
  description: 'What a tag gathers items for.',
  valuesMap: {
    CAMPAIGN: { description: 'A campaign with its days, e.g. elections: kept as an archive afterwards.' },
    PROGRAMME: { description: 'A programme that goes on, e.g. digital transformation.' },
  },
});

@ObjectType('ItemTag', { description: 'A campaign or programme that an item belongs to.' })
export class PublicItemTag {
  @Field(() => tagSorts, { description: 'What it gathers items for.' })
  sort!: TagSort;

  @Field(() => String, { description: 'Its part of the address, after /chuyen-de/; it never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The same in English; empty where the portal gives none, then the other one is shown.' })
  nameEn!: string;
}

@ObjectType('Tag', { description: 'A campaign or programme under which a portal gathers items of several sections and kinds.' })
export class PublicTag {
  @Field(() => tagSorts, { description: 'What it gathers items for.' })
  sort!: TagSort;

  @Field(() => String, { description: 'Its part of the address, after /chuyen-de/; it never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The same in English; empty where the portal gives none, then the other one is shown.' })
  nameEn!: string;

  @Field(() => String, { description: 'What it is about, in a few sentences; may be empty.' })
  summary!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day; null: from the beginning.' })
  opensOn!: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: no end.' })
  closesOn!: CivilDate | null;

  @Field(() => Boolean, { description: 'True after its last day: an archive, which stays readable.' })
  isClosed!: boolean;

  @Field(() => Int, { description: 'Public items that bear it.' })
  count!: number;
}
