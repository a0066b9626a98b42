import { Field, ID, Int, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '#people';
import { DateTimeScalar, FieldError, PageInfo } from '#platform/http';
import type { FileKind as Kind, FileState as State, FileWarning as Warning } from './file.js';

const FileState = {
  ARRIVING: 'arriving',
  QUARANTINE: 'quarantine',
  CONVERTING: 'converting',
  CLEAN: 'clean',
  REFUSED: 'refused',
  DUPLICATE: 'duplicate',
  REMOVED: 'removed',
} as const satisfies Record<string, State>;
registerEnumType(FileState, {
  name: 'FileState',
  description: 'Where a file stands.',
  valuesMap: {
    ARRIVING: { description: 'Being sent.' },
    QUARANTINE: { description: 'Has arrived, is being checked; nobody can see it.' },
    CONVERTING: { description: 'A film that was checked and is being made into what every browser plays; may stand in a draft.' },
    CLEAN: { description: 'Checked, may be used.' },
    REFUSED: { description: 'The checks refused it; its bytes are gone.' },
    DUPLICATE: { description: 'The portal had the same bytes already: use sameAs.' },
    REMOVED: { description: 'Thrown away by a person.' },
  },
});

export const FileKind = { PICTURE: 'picture', DOCUMENT: 'document', VIDEO: 'video', CAPTIONS: 'captions' } as const satisfies Record<string, Kind>;
registerEnumType(FileKind, {
  name: 'FileKind',
  description: 'Sort of file, by its bytes.',
  valuesMap: {
    PICTURE: { description: 'A picture.' },
    DOCUMENT: { description: 'PDF, DOCX or XLSX.' },
    VIDEO: { description: 'MP4 or WebM.' },
    CAPTIONS: { description: 'Captions of a film: WebVTT, also what came as SubRip.' },
  },
});

const FileWarning = {
  SMALL: 'small',
  BLURRED: 'blurred',
  LOCATION_REMOVED: 'location_removed',
  UNSCANNED: 'unscanned',
} as const satisfies Record<string, Warning>;
registerEnumType(FileWarning, {
  name: 'FileWarning',
  description: 'What people should know of a file before they publish it.',
  valuesMap: {
    SMALL: { description: 'Narrower than 640 pixels: looks coarse in an article.' },
    BLURRED: { description: 'Looks out of focus.' },
    LOCATION_REMOVED: { description: 'It said where it was taken; what readers get does not.' },
    UNSCANNED: { description: 'The installation has no scanner for malware.' },
  },
});

export const QuotaLevel = { OK: 'ok', HIGH: 'high', CRITICAL: 'critical' } as const;
registerEnumType(QuotaLevel, {
  name: 'QuotaLevel',
  description: 'How full the room for files is.',
  valuesMap: {
    OK: { description: 'Below 80 %.' },
    HIGH: { description: 'From 80 % on.' },
    CRITICAL: { description: 'From 95 % on: uploads will soon be refused.' },
  },
});

@ObjectType({ description: 'A place that uses a file.' })
export class FileUse {
  @Field(() => String, { description: 'What uses it: item, or request (a letter of a unit).' })
  subjectType!: string;

  @Field(() => ID, { description: 'The item; of a letter, its request.' })
  itemId!: string;

  @Field(() => String, { description: 'Title of its draft; of a letter, what it asks to post.' })
  title!: string;

  @Field(() => Boolean, { description: 'True when readers see the file there now.' })
  isPublic!: boolean;
}

@ObjectType({ description: 'A picture or file of a portal.' })
export class StoredFile {
  @Field(() => ID, { description: 'Id to name it with, also in a text.' })
  id!: string;

  @Field(() => FileState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => String, { description: 'What people called it.' })
  name!: string;

  @Field(() => Float, { description: 'Bytes as it was sent.' })
  size!: number;

  @Field(() => FileKind, { nullable: true, description: 'Null until it was checked.' })
  kind!: Kind | null;

  @Field(() => String, { nullable: true, description: 'Type by its bytes, e.g. image/jpeg; null until it was checked.' })
  type!: string | null;

  @Field(() => Int, { nullable: true, description: 'Width in pixels of a picture as it is seen, or of a film that was made anew.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in pixels, likewise.' })
  height!: number | null;

  @Field(() => [FileWarning], { description: 'What to know before it is published.' })
  warnings!: Warning[];

  @Field(() => String, { nullable: true, description: 'Why it was refused, in Vietnamese; null unless refused.' })
  refusal!: string | null;

  @Field(() => ID, { nullable: true, description: 'The file that has the same bytes; null unless it is a duplicate.' })
  sameAs!: string | null;

  @Field(() => String, { description: 'Text alternative that is proposed where the picture is put in; may be empty.' })
  alt!: string;

  @Field(() => String, { description: 'Caption that is proposed; may be empty.' })
  caption!: string;

  @Field(() => String, { description: 'Source or author of the picture; may be empty.' })
  credit!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Address of a small form of a picture, or of the poster of a film, within the session; null for others.',
  })
  preview!: string | null;

  @Field(() => Person, { description: 'Who sent it.' })
  uploadedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When.' })
  uploadedAt!: Date;

  @Field(() => [FileUse], { description: 'Where it is used.' })
  uses!: FileUse[];
}

@ObjectType({ description: 'A file of a list with its place.' })
export class FileEdge {
  @Field(() => String, { description: 'Place of this file; as after it gives those below.' })
  cursor!: string;

  @Field(() => StoredFile, { description: 'The file.' })
  node!: StoredFile;
}

@ObjectType({ description: 'A page of a list of files.' })
export class FileConnection {
  @Field(() => [FileEdge], { description: 'Files of this page, latest first.' })
  edges!: FileEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Room of a portal for files.' })
export class FileQuota {
  @Field(() => Float, { description: 'Bytes that the portal may have.' })
  limitBytes!: number;

  @Field(() => Float, { description: 'Bytes that it has, with those that are arriving.' })
  usedBytes!: number;

  @Field(() => QuotaLevel, { description: 'How full it is.' })
  level!: 'ok' | 'high' | 'critical';

  @Field(() => Int, { nullable: true, description: 'Days until it is full if it fills as in the last 90 days; null: not within ten years.' })
  daysLeft!: number | null;
}

@ObjectType({ description: 'The file after the change, or what is wrong with the input.' })
export class FilePayload {
  @Field(() => StoredFile, { nullable: true, description: 'The file as it now is; null when there are errors.' })
  file!: StoredFile | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'The quota after the change, or what is wrong with the input.' })
export class FileQuotaPayload {
  @Field(() => FileQuota, { nullable: true, description: 'The quota as it now is; null when there are errors.' })
  quota!: FileQuota | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
