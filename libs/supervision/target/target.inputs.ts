import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'The target of a portal for a year as it is to be.' })
export class SetTargetInput {
  @Field(() => ID, { description: 'The portal; one that the viewer does not supervise is answered like one that is not there.' })
  portalId!: string;

  @Field(() => Int, { description: 'The year, 2000 to 2100.' })
  year!: number;

  @Field(() => Int, { description: 'Items to publish in it; 0 takes the target back.' })
  amount!: number;

  @Field(() => [Int], { nullable: true, description: 'January to December when they are uneven, together the amount; left out: even by days.' })
  months?: number[] | null;

  @Field(() => String, { defaultValue: '', description: 'The plan or decision that sets it.' })
  because!: string;
}
