import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/http';
import { QuotaLevel } from '../file/file.types.js';
import type { QuotaLevel as Level } from './quota.js';

@ObjectType({ description: 'How full the room for files of a portal is, as it was measured last.' })
export class FileRoom {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { description: 'Bytes that it may have.' })
  limitBytes!: number;

  @Field(() => Float, { description: 'Bytes that it has.' })
  usedBytes!: number;

  @Field(() => Float, { description: 'Of these, pictures with their forms.' })
  pictureBytes!: number;

  @Field(() => Float, { description: 'Of these, documents.' })
  documentBytes!: number;

  @Field(() => Float, { description: 'Of these, videos with their forms and captions.' })
  videoBytes!: number;

  @Field(() => QuotaLevel, { description: 'How full it is.' })
  level!: Level;

  @Field(() => Int, { nullable: true, description: 'Days until it is full if it fills as in the last 90 days; null: not within ten years.' })
  daysLeft!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was measured; each hour.' })
  measuredAt!: Date;
}

@ObjectType({ description: 'The room of a portal with its place.' })
export class FileRoomEdge {
  @Field(() => String, { description: 'Place in the list of this moment; as after it gives those below.' })
  cursor!: string;

  @Field(() => FileRoom, { description: 'The room.' })
  node!: FileRoom;
}

@ObjectType({ description: 'Rooms of the portals below, the fullest first.' })
export class FileRoomConnection {
  @Field(() => Int, { description: 'Portals that were measured.' })
  totalCount!: number;

  @Field(() => Float, { description: 'Bytes that they have together.' })
  usedBytes!: number;

  @Field(() => Float, { description: 'Bytes that they may have together.' })
  limitBytes!: number;

  @Field(() => Int, { description: 'Portals from 80 % on, those from 95 % on among them.' })
  highCount!: number;

  @Field(() => Int, { description: 'Portals from 95 % on.' })
  criticalCount!: number;

  @Field(() => [FileRoomEdge], { description: 'Rooms of this page.' })
  edges!: FileRoomEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}
