import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { FieldError } from '#platform/http';
import type { PaperFileShown } from './paper-files.js';

@ObjectType('PaperFile', { description: 'The signed copy of a paper of the editorial board, in the library of the portal.' })
export class PaperFile implements PaperFileShown {
  @Field(() => ID, { description: 'The paper (editorialPapers).' })
  paperId!: string;

  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => String, { description: 'Name of the file.' })
  name!: string;
}

@InputType({ description: 'A signed copy for a paper of the board.' })
export class AttachPaperFileInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The paper.' })
  paperId!: string;

  @Field(() => ID, { description: 'A file of its library.' })
  fileId!: string;
}

@ObjectType({ description: 'What became of it.' })
export class PaperFilesPayload {
  @Field(() => [PaperFile], { nullable: true, description: 'Signed copies as they are now; null when errors say what to mend.' })
  files!: PaperFile[] | null;

  @Field(() => [FieldError], { description: 'Faults by field; empty when it was done.' })
  errors!: FieldError[];
}
