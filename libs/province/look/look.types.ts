import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { BlockKind } from '#units';
import { AccessLevel, BannerTheme, HomeBlockKind, LinkPlace } from './look.enums.js';

@ObjectType({ description: 'How many items a block may show.' })
export class BlockLines {
  @Field(() => Int, { description: 'Fewest.' })
  least!: number;

  @Field(() => Int, { description: 'How many it may show.' })
  most!: number;

  @Field(() => Int, { description: 'Unless the portal says otherwise.' })
  usual!: number;
}

@ObjectType({ description: 'What the layout says of one kind of block.' })
export class LayoutBlock {
  @Field(() => HomeBlockKind, { description: 'Which kind.' })
  kind!: BlockKind;

  @Field(() => String, { description: 'What editors call it, in Vietnamese.' })
  name!: string;

  @Field(() => Int, { description: 'Part of the page from the top; blocks are ordered within a part.' })
  place!: number;

  @Field(() => Boolean, { description: 'True when it cannot be hidden.' })
  required!: boolean;

  @Field(() => Boolean, { description: 'True when it stands on the page of a portal that arranged nothing.' })
  standard!: boolean;

  @Field(() => Int, { description: 'How often it may stand.' })
  most!: number;

  @Field(() => BlockLines, { nullable: true, description: 'How many items it may show; null where there are none to count.' })
  lines!: BlockLines | null;
}

@ObjectType({ description: 'The layout that every portal follows today.' })
export class PortalLayout {
  @Field(() => String, { description: 'Its version.' })
  version!: string;

  @Field(() => [LayoutBlock], { description: 'Kinds of blocks it knows.' })
  blocks!: LayoutBlock[];
}

@ObjectType({ description: 'A block of the home page as the portal arranged it.' })
export class ArrangedBlock {
  @Field(() => HomeBlockKind, { description: 'Which kind.' })
  kind!: BlockKind;

  @Field(() => Boolean, { description: 'False when it is hidden.' })
  shown!: boolean;

  @Field(() => String, { description: 'Heading instead of the usual one; empty: the usual one.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Section of a block of one section.' })
  sectionId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Items shown; null: as many as usual.' })
  lines!: number | null;
}

@ObjectType({ description: 'An entry of a panel of the menu.' })
export class MenuPanelEntry {
  @Field(() => String, { description: 'Word in the menu; empty: the name of the section.' })
  label!: string;

  @Field(() => ID, { nullable: true, description: 'Section it leads to.' })
  sectionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Page of this site, or outside address, that it leads to.' })
  address!: string | null;
}

@ObjectType({ description: 'An entry of the main menu.' })
export class MenuTopEntry extends MenuPanelEntry {
  @Field(() => [MenuPanelEntry], { description: 'Entries of its panel.' })
  entries!: MenuPanelEntry[];
}

@ObjectType({ description: 'A link to another site, or a shortcut to a service.' })
export class PortalLink {
  @Field(() => LinkPlace, { description: 'Where it stands.' })
  place!: string;

  @Field(() => String, { description: 'Group of linked sites; empty for shortcuts.' })
  group!: string;

  @Field(() => String, { description: 'Name of the site.' })
  name!: string;

  @Field(() => String, { description: 'Its address.' })
  address!: string;
}

@ObjectType({ description: 'A line of the contact page.' })
export class PortalContactLine {
  @Field(() => String, { description: 'Office or officer.' })
  name!: string;

  @Field(() => String, { description: 'What for.' })
  duty!: string;

  @Field(() => String, { description: 'Official telephone.' })
  phone!: string;

  @Field(() => String, { description: 'Official e-mail.' })
  email!: string;
}

@ObjectType({ description: 'A line of celebration on its days.' })
export class PortalBanner {
  @Field(() => String, { description: 'Its words.' })
  title!: string;

  @Field(() => BannerTheme, { description: 'Its ornament.' })
  theme!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads; null: nowhere.' })
  address!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;
}

@ObjectType({ description: 'An urgent line on its days.' })
export class PortalUrgentNotice {
  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads; null: nowhere.' })
  address!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;
}

@ObjectType('PortalTrustLabel', { description: 'A label by which the national centre vouches for the site (nhãn tín nhiệm mạng).' })
export class PortalTrustLabel {
  @Field(() => String, { description: 'Agency that it was given to.' })
  holder!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Page of the register where readers look it up.' })
  address!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: until it is taken back.' })
  endsOn!: CivilDate | null;
}

@ObjectType({ description: 'A path of the site that the portal had before.' })
export class OldAddress {
  @Field(() => String, { description: 'The path, with its query where it had one.' })
  path!: string;

  @Field(() => ID, { nullable: true, description: 'Section it leads to now.' })
  sectionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Page of this site, or outside address, that it leads to now.' })
  address!: string | null;
}

@ObjectType({ description: 'What the portal says of its accessibility.' })
export class AccessStatement {
  @Field(() => AccessLevel, { description: 'How far WCAG 2.2 AA is met.' })
  level!: string;

  @Field(() => DateScalar, { description: 'Day of the assessment.' })
  assessedOn!: CivilDate;

  @Field(() => String, { description: 'Faults that are known, in plain text.' })
  knownFaults!: string;

  @Field(() => String, { description: 'How to complain; empty: by the contact in the footer.' })
  complaints!: string;
}

@ObjectType({ description: 'What a portal arranges of its look; all of it is public.' })
export class PortalLook {
  @Field(() => String, { description: 'Names this state of the look; a change names the one it was made upon.' })
  stamp!: string;

  @Field(() => String, { description: 'Canonical host name, for a look at the result.' })
  host!: string;

  @Field(() => PortalLayout, { description: 'The layout in force.' })
  layout!: PortalLayout;

  @Field(() => [ArrangedBlock], { description: 'Blocks of the home page; none: as the layout says.' })
  blocks!: ArrangedBlock[];

  @Field(() => [MenuTopEntry], { description: 'Main menu; none: the sections in their order.' })
  menu!: MenuTopEntry[];

  @Field(() => [PortalLink], { description: 'Linked sites and shortcuts.' })
  links!: PortalLink[];

  @Field(() => [PortalContactLine], { description: 'Lines of the contact page.' })
  contacts!: PortalContactLine[];

  @Field(() => [PortalBanner], { description: 'Lines of celebration, the latest first.' })
  banners!: PortalBanner[];

  @Field(() => [PortalUrgentNotice], { description: 'Urgent lines, the latest first.' })
  notices!: PortalUrgentNotice[];

  @Field(() => [PortalTrustLabel], { description: 'Trust labels, the latest first.' })
  trustLabels!: PortalTrustLabel[];

  @Field(() => [OldAddress], { description: 'Addresses of the site before.' })
  oldAddresses!: OldAddress[];

  @Field(() => AccessStatement, { nullable: true, description: 'What it says of its accessibility; null: nothing yet.' })
  accessibility!: AccessStatement | null;
}

@ObjectType({ description: 'What became of a change to the look.' })
export class PortalLookPayload {
  @Field(() => PortalLook, { nullable: true, description: 'The look as it is now; null when errors say what to mend.' })
  look!: PortalLook | null;

  @Field(() => [FieldError], { description: 'Faults by field; empty when it was done.' })
  errors!: FieldError[];
}
