import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';
import { ManagePortal } from '#units';

@ObjectType({ description: "A supervisor's line: figures counted by the system, and what waits without its title." })
export class PortalOverview {
  @Field(() => ManagePortal, { description: 'The portal that the figures are of.' })
  portal!: ManagePortal;

  @Field(() => Int, { description: 'Publications less withdrawals that belong to the current month (Asia/Ho_Chi_Minh).' })
  itemsThisMonth!: number;

  @Field(() => Int, { description: 'Items that wait for somebody of the portal: to be appraised, decided, mended or published.' })
  waiting!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the longest waiting work waits.' })
  waitingSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last publication, null when there was none.' })
  lastPublishedAt!: Date | null;
}

@ObjectType({ description: 'A line of the list with its place.' })
export class PortalOverviewEdge {
  @Field(() => String, { description: 'Place of this line; as after it gives the lines below.' })
  cursor!: string;

  @Field(() => PortalOverview, { description: 'The line.' })
  node!: PortalOverview;
}

@ObjectType({ description: "A page of the supervisor's list." })
export class PortalOverviewConnection {
  @Field(() => [PortalOverviewEdge], { description: 'Lines of this page, worst first.' })
  edges!: PortalOverviewEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Lines of all pages together.' })
  totalCount!: number;

  @Field(() => DateTimeScalar, { description: 'The instant at which the figures were read.' })
  asOf!: Date;
}
