import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Monitoring', { description: 'Code by which the measuring system of the ministry knows a portal.' })
export class PublicMonitoring {
  @Field(() => String, { description: 'Host of its script.' })
  host!: string;

  @Field(() => String, { description: 'Id of the site there.' })
  site!: string;
}
