import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('ItemSource', { description: 'The portal that wrote an item, where it is another one than that which shows it.' })
export class PublicItemSource {
  @Field(() => String, { description: 'Name of the portal of origin.' })
  portalName!: string;

  @Field(() => String, { description: 'Its canonical host name.' })
  host!: string;

  @Field(() => String, { description: 'Part of the address after /tin/ there: the canonical one of the item.' })
  slug!: string;

  @Field(() => String, { description: 'How it came: repost (taken by the portal), push (from a portal above) or promoted (proposed by one below).' })
  mark!: string;
}
