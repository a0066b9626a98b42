import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, FieldValuesScalar, RichTextScalar } from '#platform/http';
import { usualKind } from './item-kinds.js';

export enum ThenPublish {
  NOW = 'now',
  AT = 'at',
  LATER = 'later',
}
registerEnumType(ThenPublish, {
  name: 'ThenPublish',
  description: 'What follows an approval.',
  valuesMap: {
    NOW: { description: 'Publish at once.' },
    AT: { description: 'Publish at the hour in publishAt.' },
    LATER: { description: 'Only approve; somebody publishes it later.' },
  },
});

@InputType({ description: 'What a new item begins with.' })
export class CreateItemInput {
  @Field(() => ID, { description: 'Portal in which it is written.' })
  portalId!: string;

  @Field(() => ID, { description: 'Section it is to stand in; it can change with the draft.' })
  sectionId!: string;

  @Field(() => String, { defaultValue: usualKind, description: 'Code of its sort (query itemKinds); it can change until the item is first published.' })
  kind!: string;

  @Field(() => String, { defaultValue: '', description: 'Working title; may be written later.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Code of its main topic (query topics); null: none of them.' })
  topic?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A UUID made by the client. When no answer came, ask again with the same one: it answers the item that was begun, and never begins a second.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The whole draft as it is to be.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'Portal of the item.' })
  portalId!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Int, { description: 'Version of the draft that the change starts from.' })
  baseVersion!: number;

  @Field(() => String, { description: 'Working title; may be empty until it is handed in.' })
  title!: string;

  @Field(() => String, { description: 'A few sentences for lists; may be empty.' })
  summary!: string;

  @Field(() => RichTextScalar, { description: 'The text as the editor holds it.' })
  body!: unknown;

  @Field(() => FieldValuesScalar, {
    nullable: true,
    description: 'Values of the fields of its kind (ItemKind.fields); left out: as they are. Those of another kind are left behind.',
  })
  fields?: unknown;

  @Field(() => ID, { description: 'Section it is to stand in.' })
  sectionId!: string;

  @Field(() => String, { nullable: true, description: 'Code of its sort (query itemKinds); left out: as it is. What was published keeps it.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its main topic (query topics); null: none of them; left out: as it is.' })
  topic?: string | null;
}

@InputType({ description: 'Which item the step is about.' })
export class ItemStepInput {
  @Field(() => ID, { description: 'Portal of the item.' })
  portalId!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
}

@InputType({ description: 'Which draft is handed in.' })
export class SubmitItemInput extends ItemStepInput {
  @Field(() => Int, { description: 'Version of the draft that the person saw.' })
  baseVersion!: number;
}

@InputType({ description: 'Which revision goes back, and why.' })
export class ReturnItemInput extends ItemStepInput {
  @Field(() => ID, { description: 'The revision that was read; another one waiting meanwhile is refused.' })
  revisionId!: string;

  @Field(() => String, { description: 'What the author is to mend; they read it.' })
  reason!: string;
}

@InputType({ description: 'Which revision is fit for the decision of the board.' })
export class AppraiseItemInput extends ItemStepInput {
  @Field(() => ID, { description: 'The revision that was read; another one waiting meanwhile is refused.' })
  revisionId!: string;

  @Field(() => String, { defaultValue: '', description: 'What the appraiser has to say to the board; may be empty.' })
  note!: string;
}

@InputType({ description: 'Which revision may be public, and from when.' })
export class ApproveItemInput extends ItemStepInput {
  @Field(() => ID, { description: 'The revision that was read; another one waiting meanwhile is refused.' })
  revisionId!: string;

  @Field(() => ThenPublish, { defaultValue: ThenPublish.NOW, description: 'What follows the approval.' })
  then!: ThenPublish;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Hour of publication, with then: AT.' })
  publishAt?: Date | null;
}

@InputType({ description: 'Which approved revision is published, and when.' })
export class PublishItemInput extends ItemStepInput {
  @Field(() => ID, { description: 'The approved revision.' })
  revisionId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Hour of publication; now when left out.' })
  publishAt?: Date | null;
}

@InputType({ description: 'Which revision is published before the board has decided, or approved after it was.' })
export class UrgentItemInput extends ItemStepInput {
  @Field(() => ID, { description: 'The revision that was read.' })
  revisionId!: string;
}

@InputType({ description: 'Which item is taken off, and why.' })
export class WithdrawItemInput extends ItemStepInput {
  @Field(() => String, { description: 'Why, for the record; readers do not see it.' })
  reason!: string;
}

@InputType({ description: 'Which notices were read.' })
export class MarkNoticesReadInput {
  @Field(() => ID, { description: 'Portal of the notices.' })
  portalId!: string;

  @Field(() => [ID], { description: 'Notices to the viewer; others are left as they are.' })
  noticeIds!: string[];
}
