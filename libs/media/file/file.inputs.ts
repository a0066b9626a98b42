import { Field, Float, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'What a file is, for whoever puts it into a text later.' })
export class DescribeFileInput {
  @Field(() => ID, { description: 'Portal of the file.' })
  portalId!: string;

  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => String, { description: 'What a picture shows, for those who do not see it; at most 300 characters.' })
  alt!: string;

  @Field(() => String, { defaultValue: '', description: 'Caption; at most 500 characters.' })
  caption!: string;

  @Field(() => String, { defaultValue: '', description: 'Source or author; at most 200 characters.' })
  credit!: string;
}

@InputType({ description: 'Which file is thrown away.' })
export class RemoveFileInput {
  @Field(() => ID, { description: 'Portal of the file.' })
  portalId!: string;

  @Field(() => ID, { description: 'The file; one that is used stays.' })
  fileId!: string;
}

@InputType({ description: 'How much room a portal gets.' })
export class SetFileQuotaInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => Float, { description: 'Room for files in GB, 1 to 100,000.' })
  gigabytes!: number;
}
