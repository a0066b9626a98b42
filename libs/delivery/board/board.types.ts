import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { PublicSection } from '../public/public.types.js';

@ObjectType('EditorialPaper', { description: 'A numbered paper of an editorial board.' })
export class PublicEditorialPaper {
  @Field(() => String, { description: 'Number and sign, as written on it.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day on which it was signed.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Agency or office that signed it.' })
  decidedBy!: string;

  @Field(() => String, { description: 'Its words, in paragraphs, as far as they were recorded; may be empty.' })
  fullText!: string;
}

@ObjectType('EditorialSeat', { description: 'A seat of an editorial board.' })
export class PublicEditorialSeat {
  @Field(() => String, { description: 'What the decision calls it.' })
  title!: string;

  @Field(() => String, { description: 'Who sits there.' })
  name!: string;

  @Field(() => String, { description: 'Duties in the words of the decision; may be empty.' })
  duties!: string;

  @Field(() => [PublicSection], {
    description: 'Sections of the menu of today that it looks after by the notice of assignment in force, in the order of the menu.',
  })
  sections!: PublicSection[];
}

@ObjectType('EditorialBoard', { description: 'The editorial board of a portal today, as far as its decision makes it public.' })
export class PublicEditorialBoard {
  @Field(() => PublicEditorialPaper, { description: 'Decision that seats it.' })
  decision!: PublicEditorialPaper;

  @Field(() => PublicEditorialPaper, { nullable: true, description: 'Regulation under which it works; null: none is public.' })
  regulation!: PublicEditorialPaper | null;

  @Field(() => PublicEditorialPaper, { nullable: true, description: 'Notice that assigns sections to seats; null: none is public.' })
  assignment!: PublicEditorialPaper | null;

  @Field(() => [PublicEditorialSeat], { description: 'Seats in the order of the decision.' })
  seats!: PublicEditorialSeat[];
}
