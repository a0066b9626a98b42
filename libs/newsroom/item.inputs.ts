import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, RichTextScalar } from '#platform/http';

export enum ThenPublish {
  NOW = 'now',
  AT = 'at',
  LATER = 'later',
}
registerEnumType(ThenPublish, { name: 'ThenPublish' });

@InputType()
export class CreateItemInput {
  @Field(() => ID)
  portalId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String, { defaultValue: 'news' })
  kind!: string;

  @Field(() => String, { defaultValue: '' })
  title!: string;
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID)
  portalId!: string;

  @Field(() => ID)
  itemId!: string;

  @Field(() => Int, { description: 'Version of the draft that the change starts from.' })
  baseVersion!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => RichTextScalar)
  body!: unknown;

  @Field(() => ID)
  sectionId!: string;
}

@InputType()
export class ItemStepInput {
  @Field(() => ID)
  portalId!: string;

  @Field(() => ID)
  itemId!: string;
}

@InputType()
export class SubmitItemInput extends ItemStepInput {
  @Field(() => Int, { description: 'Version of the draft that the person saw.' })
  baseVersion!: number;
}

@InputType()
export class ReturnItemInput extends ItemStepInput {
  @Field(() => ID)
  revisionId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class ApproveItemInput extends ItemStepInput {
  @Field(() => ID, { description: 'The revision that was read; another one waiting meanwhile is refused.' })
  revisionId!: string;

  @Field(() => ThenPublish, { defaultValue: ThenPublish.NOW })
  then!: ThenPublish;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Hour of publication, with then: AT.' })
  publishAt?: Date | null;
}

@InputType()
export class PublishItemInput extends ItemStepInput {
  @Field(() => ID)
  revisionId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Hour of publication; now when left out.' })
  publishAt?: Date | null;
}

@InputType()
export class WithdrawItemInput extends ItemStepInput {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class MarkNoticesReadInput {
  @Field(() => ID)
  portalId!: string;

  @Field(() => [ID])
  noticeIds!: string[];
}
