import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';

@InputType({ description: "A section of the portal's own." })
export class AddSectionInput {
  @Field(() => ID, { description: 'Portal that gets it.' })
  portalId!: string;

  @Field(() => String, { description: 'Word in the menu; its address is made of it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, at most 80 characters; none when left out.' })
  nameEn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in the menu; from the beginning when left out.' })
  opensOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in the menu; no end when left out.' })
  closesOn?: CivilDate | null;
}

@InputType({ description: 'A section as it shall be.' })
export class ChangeSectionInput {
  @Field(() => ID, { description: 'Portal of the section.' })
  portalId!: string;

  @Field(() => ID, { description: 'Which one.' })
  sectionId!: string;

  @Field(() => String, { description: 'Word in the menu.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, at most 80 characters; as it is when left out, none when empty.' })
  nameEn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in the menu; from the beginning when left out. Never of a statutory one.' })
  opensOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in the menu; no end when left out. Never of a statutory one.' })
  closesOn?: CivilDate | null;
}

@InputType({ description: 'What stands at the head of a section.' })
export class PinItemInput {
  @Field(() => ID, { description: 'Portal of the section.' })
  portalId!: string;

  @Field(() => ID, { description: 'Which section.' })
  sectionId!: string;

  @Field(() => ID, { nullable: true, description: 'An item that is public in it; left out: none.' })
  itemId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; needed with an item.' })
  until?: CivilDate | null;
}

@InputType({ description: 'What stands at the head of the home page.' })
export class PinOnHomeInput {
  @Field(() => ID, { description: 'Portal of the page.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'An item of the portal that is public; left out: none.' })
  itemId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; needed with an item.' })
  until?: CivilDate | null;
}

@InputType({ description: 'The order of the menu.' })
export class OrderSectionsInput {
  @Field(() => ID, { description: 'Portal of the menu.' })
  portalId!: string;

  @Field(() => [ID], { description: 'Every section of the portal, each once, first to last.' })
  sectionIds!: string[];
}

@InputType({ description: "An empty section of the portal's own." })
export class RemoveSectionInput {
  @Field(() => ID, { description: 'Portal of the section.' })
  portalId!: string;

  @Field(() => ID, { description: 'Which one.' })
  sectionId!: string;
}

@InputType({ description: 'An upgrade that was looked at.' })
export class UpgradeSectionsInput {
  @Field(() => ID, { description: 'Portal whose sections follow the law.' })
  portalId!: string;

  @Field(() => String, { description: 'Number of the law, as the preview names it.' })
  version!: string;

  @Field(() => String, { description: 'Fingerprint of the preview: another state of the portal is refused.' })
  fingerprint!: string;
}
