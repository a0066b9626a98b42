import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PictureRendition', { description: 'One form of a picture.' })
export class PublicRendition {
  @Field(() => String, { description: "Address on the portal's host, e.g. /tep/….avif; what it holds never changes." })
  path!: string;

  @Field(() => String, { description: 'Type, e.g. image/avif.' })
  type!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;
}

@ObjectType('Picture', { description: 'A picture in several forms, as it was approved.' })
export class PublicCover {
  @Field(() => String, { description: 'What it shows, for those who do not see it; empty for decoration alone.' })
  alt!: string;

  @Field(() => String, { description: "Address of the form that every browser shows, on the portal's host." })
  path!: string;

  @Field(() => Int, { description: 'Width of that form in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height of that form in pixels.' })
  height!: number;

  @Field(() => String, { description: 'Forms in AVIF, ready for srcset.' })
  avif!: string;

  @Field(() => String, { description: 'Forms in WebP, ready for srcset.' })
  webp!: string;

  @Field(() => [PublicRendition], { description: 'All forms, narrowest first.' })
  renditions!: PublicRendition[];
}
