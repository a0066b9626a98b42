import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, FieldError, PageInfo } from '#platform/http';

const SiteImportFormat = { WXR: 'wxr', FEED: 'feed', CSV: 'csv', CRAWL: 'crawl' } as const;
registerEnumType(SiteImportFormat, {
  name: 'SiteImportFormat',
  description: 'In what shape an old site came.',
  valuesMap: {
    WXR: { description: 'Export of WordPress.' },
    FEED: { description: 'RSS or Atom.' },
    CSV: { description: 'A table with a row for each entry.' },
    CRAWL: { description: 'Its pages, as its site map names them.' },
  },
});

const SiteImportState = {
  READING: 'reading',
  REFUSED: 'refused',
  PLANNED: 'planned',
  RUNNING: 'running',
  PAUSED: 'paused',
  DONE: 'done',
  CANCELLED: 'cancelled',
  UNDOING: 'undoing',
  UNDONE: 'undone',
} as const;
registerEnumType(SiteImportState, {
  name: 'SiteImportState',
  description: 'Where the import of an old site stands.',
  valuesMap: {
    READING: { description: 'The file or the pages are being read.' },
    REFUSED: { description: 'It cannot be read; refusal says why.' },
    PLANNED: { description: 'Nothing is written yet; the entries say what would be.' },
    RUNNING: { description: 'Entries are coming in.' },
    PAUSED: { description: 'Stopped, by a person or because refusal says; goes on from there.' },
    DONE: { description: 'Every entry has come in or has failed.' },
    CANCELLED: { description: 'Given up; what came in stays.' },
    UNDOING: { description: 'What came in is being taken back.' },
    UNDONE: { description: 'What came in was taken back, but for what a person took up meanwhile.' },
  },
});

const SiteEntryAction = { UNREAD: 'unread', PUBLISH: 'publish', DRAFT: 'draft', UNCHANGED: 'unchanged', SKIPPED: 'skipped', ERROR: 'error' } as const;
registerEnumType(SiteEntryAction, {
  name: 'SiteEntryAction',
  description: 'What an entry of an old site becomes.',
  valuesMap: {
    UNREAD: { description: 'Its page is not read yet.' },
    PUBLISH: { description: 'A published item of its old day.' },
    DRAFT: { description: 'A draft; its faults say why.' },
    UNCHANGED: { description: 'The portal has it from an earlier import.' },
    SKIPPED: { description: 'Its page is no article.' },
    ERROR: { description: 'Nothing: something is wrong with it.' },
  },
});

const SiteEntryState = { NONE: 'none', WAITING: 'waiting', DONE: 'done', FAILED: 'failed', UNDONE: 'undone' } as const;
registerEnumType(SiteEntryState, {
  name: 'SiteEntryState',
  description: 'What became of an entry.',
  valuesMap: {
    NONE: { description: 'There is nothing to do for it.' },
    WAITING: { description: 'Not done yet.' },
    DONE: { description: 'It has come in.' },
    FAILED: { description: 'Tried in vain; its faults say why.' },
    UNDONE: { description: 'It was taken back.' },
  },
});

const SiteFaultLevel = { WARNING: 'warning', DRAFT: 'draft', ERROR: 'error' } as const;
registerEnumType(SiteFaultLevel, {
  name: 'SiteFaultLevel',
  description: 'How much a fault of an entry weighs.',
  valuesMap: {
    WARNING: { description: 'Something was assumed or left out.' },
    DRAFT: { description: 'The entry comes in, but not to the public.' },
    ERROR: { description: 'The entry does not come in.' },
  },
});

export enum SiteEntryFilter {
  ALL = 'all',
  ERRORS = 'errors',
  NOTED = 'noted',
  PUBLISH = 'publish',
  DRAFTS = 'drafts',
  UNCHANGED = 'unchanged',
}
registerEnumType(SiteEntryFilter, {
  name: 'SiteEntryFilter',
  description: 'Which entries of an import to list.',
  valuesMap: {
    ALL: { description: 'Every entry.' },
    ERRORS: { description: 'Those that are wrong or have failed.' },
    NOTED: { description: 'Those of which something is said.' },
    PUBLISH: { description: 'Those that become published items.' },
    DRAFTS: { description: 'Those that become drafts.' },
    UNCHANGED: { description: 'Those that the portal has already.' },
  },
});

const SiteImportStep = { START: 'start', PAUSE: 'pause', RESUME: 'resume', CANCEL: 'cancel', UNDO: 'undo' } as const;
export type SiteImportStep = (typeof SiteImportStep)[keyof typeof SiteImportStep];
registerEnumType(SiteImportStep, {
  name: 'SiteImportStep',
  description: 'What a person may do with an import of an old site.',
  valuesMap: {
    START: { description: 'Begin to take the entries in.' },
    PAUSE: { description: 'Stop after the entry that is being taken in.' },
    RESUME: { description: 'Go on from there.' },
    CANCEL: { description: 'Give it up; what came in stays.' },
    UNDO: { description: 'Take back what came in; only while nothing of it was edited.' },
  },
});

@ObjectType({ description: 'Entries of an import by what they become and what became of them.' })
export class SiteImportCounts {
  @Field(() => Int, { description: 'All entries.' })
  rows!: number;

  @Field(() => Int, { description: 'Pages that are not read yet.' })
  unread!: number;

  @Field(() => Int, { description: 'Entries that become published items.' })
  publish!: number;

  @Field(() => Int, { description: 'Entries that become drafts.' })
  drafts!: number;

  @Field(() => Int, { description: 'Entries that the portal has already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Pages that are no article.' })
  skipped!: number;

  @Field(() => Int, { description: 'Entries that are wrong or have failed.' })
  errors!: number;

  @Field(() => Int, { description: 'Entries of which something is said.' })
  noted!: number;

  @Field(() => Int, { description: 'Entries that have come in.' })
  done!: number;

  @Field(() => Int, { description: 'Entries that were tried in vain.' })
  failed!: number;

  @Field(() => Int, { description: 'Entries that were taken back.' })
  undone!: number;

  @Field(() => Int, { description: 'Pictures that the entries show.' })
  pictures!: number;
}

@ObjectType({ description: 'A section as an old site names it.' })
export class SiteImportSection {
  @Field(() => String, { description: 'Its name there; empty: the entries name none.' })
  name!: string;

  @Field(() => Int, { description: 'How many entries stand in it.' })
  count!: number;

  @Field(() => ID, { description: 'Section of the portal where they go.' })
  sectionId!: string;
}

@ObjectType({ description: 'An old site on its way into a portal.' })
export class SiteImport {
  @Field(() => ID, { description: 'Id that the steps name.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file, or address of the site.' })
  name!: string;

  @Field(() => SiteImportFormat, { nullable: true, description: 'In what shape it came; null until it was read.' })
  format!: string | null;

  @Field(() => SiteImportState, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be read, or why it stopped, and what to do, in Vietnamese.' })
  refusal!: string | null;

  @Field(() => ID, { description: 'Section for what names none.' })
  sectionId!: string;

  @Field(() => [SiteImportSection], { description: 'Sections of the old site, the largest first, and where each goes; empty in the list of imports.' })
  sections!: SiteImportSection[];

  @Field(() => Boolean, { description: 'True: nothing of it becomes public by the import.' })
  asDrafts!: boolean;

  @Field(() => SiteImportCounts, { description: 'Its entries.' })
  counts!: SiteImportCounts;

  @Field(() => Int, { nullable: true, description: 'Seconds until it is done, from the pace so far; null when it does not run or the pace is not known.' })
  secondsLeft!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done, given up or taken back.' })
  endedAt!: Date | null;
}

@ObjectType({ description: 'Something about an entry of an old site.' })
export class SiteImportFault {
  @Field(() => String, { description: 'Stable code; docs/operations/old-sites.md lists them.' })
  code!: string;

  @Field(() => SiteFaultLevel, { description: 'How much it weighs.' })
  level!: string;

  @Field(() => String, { description: 'What is wrong and what to do, in Vietnamese.' })
  message!: string;
}

@ObjectType({ description: 'An entry of an old site.' })
export class SiteImportEntry {
  @Field(() => Int, { description: 'Its place in the file or in the site map.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its address at the old site; null when it has none.' })
  address!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it became public there.' })
  publishedAt!: Date | null;

  @Field(() => String, { description: 'Its section there; may be empty.' })
  section!: string;

  @Field(() => Int, { description: 'How many pictures it shows.' })
  pictures!: number;

  @Field(() => SiteEntryAction, { description: 'What it becomes.' })
  action!: string;

  @Field(() => SiteEntryState, { description: 'What became of it.' })
  state!: string;

  @Field(() => ID, { nullable: true, description: 'The item that it is now; null when it is none.' })
  itemId!: string | null;

  @Field(() => [SiteImportFault], { description: 'What is wrong, and what was assumed.' })
  faults!: SiteImportFault[];
}

@ObjectType({ description: 'An entry with its place.' })
export class SiteImportEntryEdge {
  @Field(() => String, { description: 'Place of this entry; as after it gives those below.' })
  cursor!: string;

  @Field(() => SiteImportEntry, { description: 'The entry.' })
  node!: SiteImportEntry;
}

@ObjectType({ description: 'A page of the entries of an import.' })
export class SiteImportEntryConnection {
  @Field(() => [SiteImportEntryEdge], { description: 'Entries of this page, in the order of the file.' })
  edges!: SiteImportEntryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'The import after a step, or what is wrong with the input.' })
export class SiteImportPayload {
  @Field(() => SiteImport, { nullable: true, description: 'How it stands now; null when there are errors.' })
  siteImport!: SiteImport | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@InputType({ description: 'An old site to read by its site map.' })
export class CrawlSiteInput {
  @Field(() => ID, { description: 'The portal that it comes into.' })
  portalId!: string;

  @Field(() => String, { description: 'Address of the old site, or of its site map.' })
  address!: string;
}

@InputType({ description: 'An import and what to do with it.' })
export class SteerSiteImportInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => SiteImportStep, { description: 'What to do.' })
  step!: SiteImportStep;
}

@InputType({ description: 'Where the entries of a section of the old site go.' })
export class SiteImportSectionInput {
  @Field(() => String, { description: 'Name at the old site.' })
  name!: string;

  @Field(() => ID, { description: 'Section of the portal.' })
  sectionId!: string;
}

@InputType({ description: 'Where the entries of an import go.' })
export class SetSiteImportInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The import; it must be planned and not begun.' })
  importId!: string;

  @Field(() => ID, { description: 'Section for what names none that is decided.' })
  sectionId!: string;

  @Field(() => [SiteImportSectionInput], { description: 'Sections of the old site and where each goes.' })
  sections!: SiteImportSectionInput[];

  @Field(() => Boolean, { description: 'True: nothing of it becomes public by the import.' })
  asDrafts!: boolean;
}
