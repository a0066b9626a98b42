import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something in a draft that is worth a second look before it is handed in.' })
export class DraftCheck {
  @Field(() => ID, { description: 'Stable as long as the draft is: code and place.' })
  id!: string;

  @Field(() => String, { description: 'What was found, e.g. CHECK_WEEKDAY; every code is listed with the errors.' })
  code!: string;

  @Field(() => String, { description: 'Rule that asks for it, e.g. R-133.' })
  rule!: string;

  @Field(() => Boolean, { description: 'True: it is not handed in like this. False: the writer decides.' })
  refuses!: boolean;

  @Field(() => String, { description: 'What is wrong and what to do, in Vietnamese.' })
  message!: string;

  @Field(() => String, { description: 'The same in English.' })
  messageEn!: string;

  @Field(() => String, { description: 'title, summary or body.' })
  field!: string;

  @Field(() => Int, { description: 'First letter: in the field, or in the body as the editor counts places.' })
  from!: number;

  @Field(() => Int, { description: 'Place behind the last letter.' })
  to!: number;

  @Field(() => String, { description: 'The words that it is about, or the name of the file; may be empty.' })
  quote!: string;

  @Field(() => String, { nullable: true, description: 'What could stand there instead, where that is known.' })
  better!: string | null;
}
