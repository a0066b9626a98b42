import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FieldType } from '#delivery';

/** The names of delivery's ItemFieldType in the other schema: there a field is read as it was approved, here it says how its value is written. */
const KindFieldType = {
  TEXT: 'text',
  PARAGRAPH: 'paragraph',
  DATE: 'date',
  DATE_TIME: 'date_time',
  CHOICE: 'choice',
  NUMBER: 'number',
  MONEY: 'money',
  PERSON: 'person',
  FILE: 'file',
  LINK: 'link',
  ROWS: 'rows',
} as const satisfies Record<string, FieldType>;
registerEnumType(KindFieldType, {
  name: 'KindFieldType',
  description: 'What a field of a kind of item holds, and how its value is written.',
  valuesMap: {
    TEXT: { description: 'A line of words.' },
    PARAGRAPH: { description: 'Several lines of words.' },
    DATE: { description: 'A civil day, yyyy-mm-dd.' },
    DATE_TIME: { description: 'A day and hour of Asia/Ho_Chi_Minh, yyyy-mm-ddThh:mm.' },
    CHOICE: { description: 'The code of one of the choices.' },
    NUMBER: { description: 'A number as people write it, e.g. 1.250 or 12,5.' },
    MONEY: { description: 'Whole đồng.' },
    PERSON: { description: 'Name and title of somebody.' },
    FILE: { description: 'A file of the portal: {fileId, alt}.' },
    LINK: { description: 'An address, or a path of this site.' },
    ROWS: { description: 'A list of rows, each an object of texts by the names of the columns.' },
  },
});
const FileAccepted = { PICTURE: 'picture', DOCUMENT: 'document', VIDEO: 'video', CAPTIONS: 'captions' } as const;
registerEnumType(FileAccepted, {
  name: 'FileAccepted',
  description: 'What the file of a field has to be.',
  valuesMap: {
    PICTURE: { description: 'A picture.' },
    DOCUMENT: { description: 'A document.' },
    VIDEO: { description: 'A video.' },
    CAPTIONS: { description: 'Captions of a video.' },
  },
});

@ObjectType({ description: 'An answer of a choice.' })
export class KindChoice {
  @Field(() => String, { description: 'Its value.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese words.' })
  name!: string;
}

@ObjectType({ description: 'A column of a field that is a table.' })
export class KindColumn {
  @Field(() => String, { description: 'Its name in a row.' })
  name!: string;

  @Field(() => String, { description: 'Vietnamese heading.' })
  label!: string;

  @Field(() => KindFieldType, { description: 'What its cells hold.' })
  type!: FieldType;

  @Field(() => [KindChoice], { description: 'Answers of a choice; else none.' })
  choices!: KindChoice[];
}

@ObjectType({ description: 'A field of a kind of item.' })
export class KindField {
  @Field(() => String, { description: 'Its name among the values.' })
  name!: string;

  @Field(() => String, { description: 'Vietnamese label.' })
  label!: string;

  @Field(() => KindFieldType, { description: 'What it holds.' })
  type!: FieldType;

  @Field(() => String, { description: 'How to fill it in; may be empty.' })
  help!: string;

  @Field(() => Boolean, { description: 'Nothing can be handed in without it.' })
  isRequired!: boolean;

  @Field(() => [KindChoice], { description: 'Answers of a choice; else none.' })
  choices!: KindChoice[];

  @Field(() => [KindChoice], {
    nullable: true,
    description: 'What the portal has to choose from, as the contracts of its book; another value may be typed. Null: there is no list for it.',
  })
  suggestions!: KindChoice[] | null;

  @Field(() => FileAccepted, { nullable: true, description: 'What its file has to be; null for what is no file.' })
  accepts!: string | null;

  @Field(() => [KindColumn], { description: 'Columns of rows; else none.' })
  columns!: KindColumn[];
}

@ObjectType({ description: 'What the law asks of a kind of item today.' })
export class KindRule {
  @Field(() => String, { description: 'The rule in Vietnamese.' })
  words!: string;

  @Field(() => [String], { description: 'Instruments with their articles; none: good practice.' })
  law!: string[];
}

@ObjectType({ description: 'A sort of item.' })
export class ItemKind {
  @Field(() => String, { description: 'Code by which it is named in inputs and figures.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name.' })
  name!: string;

  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  @Field(() => String, { description: 'Vietnamese name of the group in which it is offered.' })
  group!: string;

  @Field(() => Boolean, { description: 'Has fields beside title, summary and text.' })
  hasFields!: boolean;

  @Field(() => Boolean, { description: 'False: its fields are enough, the text may be empty.' })
  needsText!: boolean;

  @Field(() => [KindField], { description: 'Fields in the order of the form.' })
  fields!: KindField[];

  @Field(() => [KindRule], { description: 'Rules of today.' })
  rules!: KindRule[];
}
