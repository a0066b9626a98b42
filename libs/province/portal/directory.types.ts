import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';
import { ManagePortal, type PortalKind } from '#units';
import { SiteKind, SiteState } from './portal.enums.js';

export const PortalLevel = {
  PROVINCE: 'province',
  DEPARTMENT: 'department',
  DISTRICT: 'district',
  COMMUNE: 'commune',
} as const;
registerEnumType(PortalLevel, {
  name: 'PortalLevel',
  description: 'Level of the unit that a portal is of.',
  valuesMap: {
    PROVINCE: { description: 'Province or city under central authority.' },
    DEPARTMENT: { description: 'Department or agency of the province.' },
    DISTRICT: { description: 'District, until 2025-06-30.' },
    COMMUNE: { description: 'Commune, ward or special zone.' },
  },
});

@ObjectType({ description: 'A portal below, as its administrators list it.' })
export class DirectoryLine {
  @Field(() => ManagePortal, { description: 'The portal that the line is of.' })
  portal!: ManagePortal;

  @Field(() => SiteKind, { description: 'Sort of site.' })
  kind!: PortalKind;

  @Field(() => PortalLevel, { description: 'Level of its unit.' })
  level!: string;

  @Field(() => [String], { description: 'What it lacks before it may open, in Vietnamese; empty when nothing is missing.' })
  missing!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Beginning of the stop that is announced or runs.' })
  suspendsAt!: Date | null;
}

@ObjectType({ description: 'A line of the list with its place.' })
export class DirectoryEdge {
  @Field(() => String, { description: 'Place of this line; as after it gives the lines below.' })
  cursor!: string;

  @Field(() => DirectoryLine, { description: 'The line.' })
  node!: DirectoryLine;
}

@ObjectType({ description: 'How many portals are in a state.' })
export class StateCount {
  @Field(() => SiteState, { description: 'The state that is counted.' })
  state!: string;

  @Field(() => Int, { description: 'Portals in it.' })
  count!: number;
}

@ObjectType({ description: 'How many portals are of a level.' })
export class LevelCount {
  @Field(() => PortalLevel, { description: 'The level that is counted.' })
  level!: string;

  @Field(() => Int, { description: 'Portals of it.' })
  count!: number;
}

@ObjectType({ description: 'A page of the list of portals below.' })
export class DirectoryConnection {
  @Field(() => [DirectoryEdge], { description: 'Lines of this page: the province, its departments, its communes, each by name.' })
  edges!: DirectoryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Lines of all pages together.' })
  totalCount!: number;

  @Field(() => [StateCount], { description: 'Portals by state, of the search and level asked for.' })
  counts!: StateCount[];

  @Field(() => [LevelCount], { description: 'Portals by level, of the search and states asked for.' })
  levels!: LevelCount[];
}
