import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';

const ImportState = {
  READING: 'reading',
  UNMAPPED: 'unmapped',
  REFUSED: 'refused',
  PLANNED: 'planned',
  RUNNING: 'running',
  PAUSED: 'paused',
  DONE: 'done',
  CANCELLED: 'cancelled',
} as const;
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Where an import stands.',
  valuesMap: {
    READING: { description: 'The file is being read and planned.' },
    UNMAPPED: { description: 'Somebody has to say what the columns are.' },
    REFUSED: { description: 'The file cannot be read; refusal says why.' },
    PLANNED: { description: 'Nothing is written yet; the rows say what would be.' },
    RUNNING: { description: 'Portals are being made.' },
    PAUSED: { description: 'Stopped by a person; goes on from there.' },
    DONE: { description: 'Every row has been done or has failed.' },
    CANCELLED: { description: 'Given up; what was made stays.' },
  },
});

const ImportAction = { CREATE: 'create', CHANGE: 'change', UNCHANGED: 'unchanged', ERROR: 'error' } as const;
registerEnumType(ImportAction, {
  name: 'ImportAction',
  description: 'What a row of a file does.',
  valuesMap: {
    CREATE: { description: 'Makes a portal.' },
    CHANGE: { description: 'Changes one that is there.' },
    UNCHANGED: { description: 'The portal is there and as the row says.' },
    ERROR: { description: 'Nothing: something is wrong with the row.' },
  },
});

const ImportRowState = { NONE: 'none', WAITING: 'waiting', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(ImportRowState, {
  name: 'ImportRowState',
  description: 'What became of a row.',
  valuesMap: {
    NONE: { description: 'There is nothing to do for it.' },
    WAITING: { description: 'Not done yet.' },
    DONE: { description: 'Its portal was made or changed.' },
    FAILED: { description: 'Tried in vain; its faults say why.' },
  },
});

export enum ImportRowFilter {
  ALL = 'all',
  ERRORS = 'errors',
  NOTED = 'noted',
  CREATE = 'create',
  CHANGE = 'change',
  UNCHANGED = 'unchanged',
}
registerEnumType(ImportRowFilter, {
  name: 'ImportRowFilter',
  description: 'Which rows of an import to list.',
  valuesMap: {
    ALL: { description: 'Every row.' },
    ERRORS: { description: 'Rows that are wrong or have failed.' },
    NOTED: { description: 'Rows that are right but carry a warning.' },
    CREATE: { description: 'Rows that make a portal.' },
    CHANGE: { description: 'Rows that change one.' },
    UNCHANGED: { description: 'Rows without a difference.' },
  },
});

@ObjectType({ description: 'A column of the file.' })
export class ImportColumn {
  @Field(() => Int, { description: 'Its number, from 0.' })
  column!: number;

  @Field(() => String, { description: 'Its letter in a spreadsheet.' })
  letter!: string;

  @Field(() => String, { description: 'Heading in the file.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'Key of the known column it is taken for; null: it is not read.' })
  key!: string | null;

  @Field(() => Boolean, { description: 'False when that is a guess.' })
  isSure!: boolean;

  @Field(() => [String], { description: 'What stands in its first filled cells.' })
  samples!: string[];
}

@ObjectType({ description: 'A column that an import knows.' })
export class ImportKnownColumn {
  @Field(() => String, { description: 'Key by which setImportMapping names it.' })
  key!: string;

  @Field(() => String, { description: 'Its name in Vietnamese.' })
  title!: string;
}

@ObjectType({ description: 'Rows of an import by what they do and what became of them.' })
export class ImportCounts {
  @Field(() => Int, { description: 'All rows.' })
  rows!: number;

  @Field(() => Int, { description: 'Rows that make a portal.' })
  create!: number;

  @Field(() => Int, { description: 'Rows that change one.' })
  change!: number;

  @Field(() => Int, { description: 'Rows without a difference.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that are wrong.' })
  errors!: number;

  @Field(() => Int, { description: 'Rows that are right but carry a warning.' })
  noted!: number;

  @Field(() => Int, { description: 'Rows done.' })
  done!: number;

  @Field(() => Int, { description: 'Rows tried in vain.' })
  failed!: number;
}

@ObjectType({ description: 'A file from which portals are made.' })
export class PortalImport {
  @Field(() => ID, { description: 'Id that the steps name.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => ImportState, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why the file cannot be read and what to do, in Vietnamese.' })
  refusal!: string | null;

  @Field(() => [String], { description: 'What was remarked about the whole file, in Vietnamese.' })
  notes!: string[];

  @Field(() => [ImportColumn], { description: 'Columns of the file and what each is taken for.' })
  columns!: ImportColumn[];

  @Field(() => [ImportKnownColumn], { description: 'What a column may be.' })
  knownColumns!: ImportKnownColumn[];

  @Field(() => ImportCounts, { description: 'Rows by kind.' })
  counts!: ImportCounts;

  @Field(() => Int, { nullable: true, description: 'Seconds until it is done, from the pace so far; null when it does not run or the pace is not known.' })
  secondsLeft!: number | null;

  @Field(() => DateTimeScalar, { description: 'When the file was given.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done or given up.' })
  endedAt!: Date | null;
}

@ObjectType({ description: 'Something about a cell or a row of the file.' })
export class ImportFault {
  @Field(() => String, { description: 'Stable code; docs/operations/imports.md lists them.' })
  code!: string;

  @Field(() => Boolean, { description: 'True when the row cannot be done because of it; false for a warning.' })
  isError!: boolean;

  @Field(() => String, { nullable: true, description: 'Letter of the column; null when it is about the whole row or a column that the file has not.' })
  letter!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the column.' })
  column!: string | null;

  @Field(() => String, { description: 'What is wrong and what to do, in Vietnamese.' })
  message!: string;
}

@ObjectType({ description: 'A row of the file.' })
export class PortalImportRow {
  @Field(() => Int, { description: 'Its number as a spreadsheet shows it.' })
  number!: number;

  @Field(() => ImportAction, { description: 'What it does.' })
  action!: string;

  @Field(() => ImportRowState, { description: 'What became of it.' })
  state!: string;

  @Field(() => String, { description: 'Code of its unit.' })
  unitCode!: string;

  @Field(() => String, { description: 'Name of its unit.' })
  unitName!: string;

  @Field(() => String, { description: 'Host name of its portal.' })
  host!: string;

  @Field(() => [ImportFault], { description: 'What is wrong, and what was assumed.' })
  faults!: ImportFault[];
}

@ObjectType({ description: 'A row with its place.' })
export class PortalImportRowEdge {
  @Field(() => String, { description: 'Place of this row; as after it gives the rows below.' })
  cursor!: string;

  @Field(() => PortalImportRow, { description: 'The row.' })
  node!: PortalImportRow;
}

@ObjectType({ description: 'A page of the rows of an import.' })
export class PortalImportRowConnection {
  @Field(() => [PortalImportRowEdge], { description: 'Rows of this page, in the order of the file.' })
  edges!: PortalImportRowEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}
