import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PortalImport } from './import.types.js';

@InputType({ description: 'An import to take a step with.' })
export class ImportInput {
  @Field(() => ID, { description: "The province's own portal." })
  portalId!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@InputType({ description: 'What a column of the file is.' })
export class ImportColumnInput {
  @Field(() => Int, { description: 'Number of the column, from 0.' })
  column!: number;

  @Field(() => String, { nullable: true, description: 'Key of the known column; null: it is not read.' })
  key?: string | null;
}

@InputType({ description: 'What the columns of a file are.' })
export class SetImportMappingInput extends ImportInput {
  @Field(() => [ImportColumnInput], { description: 'Every column that was looked at.' })
  columns!: ImportColumnInput[];
}

@ObjectType({ description: 'The import after a step.' })
export class ImportPayload {
  @Field(() => PortalImport, { description: 'How it stands after the step, with its counts.' })
  import!: PortalImport;
}
