import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';
import { ManagePortal } from '#units';

@ObjectType({ description: "A supervisor's line: figures counted by the system, and what waits without its title." })
export class PortalOverview {
  @Field(() => ManagePortal)
  portal!: ManagePortal;

  @Field(() => Int, { description: 'Publications less withdrawals that belong to the current month (Asia/Ho_Chi_Minh).' })
  itemsThisMonth!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the longest waiting work waits.' })
  waitingSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last publication, null when there was none.' })
  lastPublishedAt!: Date | null;
}

@ObjectType()
export class PortalOverviewEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => PortalOverview)
  node!: PortalOverview;
}

@ObjectType()
export class PortalOverviewConnection {
  @Field(() => [PortalOverviewEdge])
  edges!: PortalOverviewEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => DateTimeScalar, { description: 'The instant at which the figures were read.' })
  asOf!: Date;
}
