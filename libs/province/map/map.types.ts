import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/http';

@ObjectType({ description: 'A point of the picture; y goes downwards.' })
export class MapPoint {
  @Field(() => Int, { description: 'From the left.' })
  x!: number;

  @Field(() => Int, { description: 'From the top.' })
  y!: number;
}

@ObjectType({ description: 'A commune in the picture of its province.' })
export class MapShape {
  @Field(() => ID, { description: 'Id of the unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Code of the unit today.' })
  code!: string;

  @Field(() => String, { description: 'Full name today, with its type word.' })
  name!: string;

  @Field(() => [ID], { description: 'Portals that are of the unit.' })
  portalIds!: string[];

  @Field(() => String, { nullable: true, description: 'Data of an SVG path, holes by the rule evenodd; null when no shape was loaded: draw a tile.' })
  path!: string | null;

  @Field(() => MapPoint, { nullable: true, description: 'A point inside at which a mark may stand.' })
  centre!: MapPoint | null;
}

@ObjectType({ description: 'The communes under a unit, with their shapes as far as they were loaded.' })
export class ProvinceMap {
  @Field(() => ID, { description: 'The unit that was asked for.' })
  unitId!: string;

  @Field(() => String, { nullable: true, description: 'viewBox of an SVG that holds every shape; null when there is none.' })
  viewBox!: string | null;

  @Field(() => [MapShape], { description: 'Every commune, ward and special zone under the unit today, by code.' })
  shapes!: MapShape[];

  @Field(() => String, { nullable: true, description: 'Where the boundaries come from; stands under the map.' })
  source!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were loaded.' })
  loadedAt!: Date | null;
}
