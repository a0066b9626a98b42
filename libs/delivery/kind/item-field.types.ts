import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FieldType } from './item-details.js';

const ItemFieldType = {
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
registerEnumType(ItemFieldType, {
  name: 'ItemFieldType',
  description: 'What a field of an item holds.',
  valuesMap: {
    TEXT: { description: 'A line of words.' },
    PARAGRAPH: { description: 'Several lines of words.' },
    DATE: { description: 'A civil day, yyyy-mm-dd.' },
    DATE_TIME: { description: 'A day and hour of Asia/Ho_Chi_Minh, yyyy-mm-ddThh:mm.' },
    CHOICE: { description: 'The code of one of several answers.' },
    NUMBER: { description: 'A number, with a point before its decimals.' },
    MONEY: { description: 'Whole đồng.' },
    PERSON: { description: 'Name and title of somebody.' },
    FILE: { description: 'A file; its address is the path.' },
    LINK: { description: 'An address; it is the path too.' },
    ROWS: { description: 'A table: columns and rows.' },
  },
});

@ObjectType('ItemFieldColumn', { description: 'A column of a field that is a table.' })
export class PublicFieldColumn {
  @Field(() => String, { description: 'Name; it does not change.' })
  name!: string;

  @Field(() => String, { description: 'Heading, in the language of the item.' })
  label!: string;

  @Field(() => ItemFieldType, { description: 'What its cells hold.' })
  type!: FieldType;

  @Field(() => String, { nullable: true, description: 'Property of schema.org that it gives; null: none.' })
  property!: string | null;
}

@ObjectType('ItemField', { description: 'A field that the kind of the item has, as it was approved. It stands in the HTML and the plain text too.' })
export class PublicItemField {
  @Field(() => String, { description: 'Name; it does not change.' })
  name!: string;

  @Field(() => String, { description: 'What people read before it, in the language of the item.' })
  label!: string;

  @Field(() => ItemFieldType, { description: 'What it holds.' })
  type!: FieldType;

  @Field(() => String, { nullable: true, description: 'Property of schema.org that it gives, e.g. jobTitle; null: none.' })
  property!: string | null;

  @Field(() => String, { description: 'As programs read it; empty for rows.' })
  value!: string;

  @Field(() => String, { description: 'As people read it; empty for rows.' })
  words!: string;

  @Field(() => String, { nullable: true, description: "Address of a file on the portal's host, or of a link; null for others." })
  path!: string | null;

  @Field(() => [PublicFieldColumn], { description: 'Of rows: the columns; else none.' })
  columns!: PublicFieldColumn[];

  @Field(() => [[String]], { description: 'Of rows: values as programs read them, in the order of the columns; else none.' })
  rows!: string[][];
}
