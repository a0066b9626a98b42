import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { BlockKind } from '#units';
import { AccessLevel, BannerTheme, HomeBlockKind, LinkPlace } from './look.enums.js';

/** Every change names its portal and the state of the look it was made upon. */
@InputType({ isAbstract: true })
abstract class LookInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'The stamp of the look as it was read: another state is refused.' })
  stamp!: string;
}

@InputType({ description: 'A block of the home page.' })
export class HomeBlockInput {
  @Field(() => HomeBlockKind, { description: 'Which kind.' })
  kind!: BlockKind;

  @Field(() => Boolean, { defaultValue: true, description: 'False hides it.' })
  shown!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Heading instead of the usual one; may be empty.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Section of a block of one section.' })
  sectionId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Items shown; left out: as many as usual.' })
  lines?: number | null;
}

@InputType({ description: 'The home page as it is to be.' })
export class ArrangeHomeInput extends LookInput {
  @Field(() => [HomeBlockInput], { description: 'Blocks from top to bottom; none: as the layout says.' })
  blocks!: HomeBlockInput[];
}

@InputType({ description: 'An entry of a panel: a section, or an address.' })
export class MenuPanelEntryInput {
  @Field(() => String, { defaultValue: '', description: 'Word in the menu; empty: the name of the section.' })
  label!: string;

  @Field(() => ID, { nullable: true, description: 'Section it leads to.' })
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Page of this site, or outside address by https.' })
  address?: string | null;
}

@InputType({ description: 'An entry of the main menu; without section and address it only opens its panel.' })
export class MenuTopEntryInput extends MenuPanelEntryInput {
  @Field(() => [MenuPanelEntryInput], { defaultValue: [], description: 'Entries of its panel.' })
  entries!: MenuPanelEntryInput[];
}

@InputType({ description: 'The main menu as it is to be.' })
export class SetMenuInput extends LookInput {
  @Field(() => [MenuTopEntryInput], { description: 'Entries in their order; none: the sections in their order.' })
  menu!: MenuTopEntryInput[];
}

@InputType({ description: 'A linked site or a shortcut.' })
export class PortalLinkInput {
  @Field(() => LinkPlace, { description: 'Where it stands.' })
  place!: string;

  @Field(() => String, { defaultValue: '', description: 'Group of a linked site; empty for a shortcut.' })
  group!: string;

  @Field(() => String, { description: 'Name of the site.' })
  name!: string;

  @Field(() => String, { description: 'Its address.' })
  address!: string;
}

@InputType({ description: 'Linked sites and shortcuts as they are to be.' })
export class SetLinksInput extends LookInput {
  @Field(() => [PortalLinkInput], { description: 'In their order.' })
  links!: PortalLinkInput[];
}

@InputType({ description: 'A line of the contact page.' })
export class ContactLineInput {
  @Field(() => String, { description: 'Office or officer.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'What for.' })
  duty!: string;

  @Field(() => String, { defaultValue: '', description: 'Official telephone.' })
  phone!: string;

  @Field(() => String, { defaultValue: '', description: 'Official e-mail.' })
  email!: string;
}

@InputType({ description: 'The contact page as it is to be.' })
export class SetContactsInput extends LookInput {
  @Field(() => [ContactLineInput], { description: 'In their order.' })
  contacts!: ContactLineInput[];
}

@InputType({ description: 'A line of celebration.' })
export class BannerInput {
  @Field(() => String, { description: 'Its words.' })
  title!: string;

  @Field(() => BannerTheme, { description: 'Its ornament.' })
  theme!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads; left out: nowhere.' })
  address?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;
}

@InputType({ description: 'Lines of celebration as they are to be.' })
export class SetBannersInput extends LookInput {
  @Field(() => [BannerInput], { description: 'All of them; the one that began last is shown.' })
  banners!: BannerInput[];
}

@InputType({ description: 'An urgent line.' })
export class UrgentNoticeInput {
  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads; left out: nowhere.' })
  address?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;
}

@InputType({ description: 'Urgent lines as they are to be.' })
export class SetUrgentNoticesInput extends LookInput {
  @Field(() => [UrgentNoticeInput], { description: 'All of them; the one that began last is shown.' })
  notices!: UrgentNoticeInput[];
}

@InputType({ description: 'A trust label (nhãn tín nhiệm mạng).' })
export class TrustLabelInput {
  @Field(() => String, { description: 'Agency that it was given to.' })
  holder!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Page of the register where readers look it up, by https.' })
  address?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out: until it is taken back.' })
  endsOn?: CivilDate | null;
}

@InputType({ description: 'Trust labels as they are to be.' })
export class SetTrustLabelsInput extends LookInput {
  @Field(() => [TrustLabelInput], { description: 'All of them; of those that hold today the one that began last is shown.' })
  trustLabels!: TrustLabelInput[];
}

@InputType({ description: 'An address of the site before: leads to a section or to an address.' })
export class OldAddressInput {
  @Field(() => String, { description: 'The path, with its query where it had one.' })
  path!: string;

  @Field(() => ID, { nullable: true, description: 'Section it leads to now.' })
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Page of this site, or outside address by https, that it leads to now.' })
  address?: string | null;
}

@InputType({ description: 'Addresses of the site before, as they are to lead.' })
export class SetOldAddressesInput extends LookInput {
  @Field(() => [OldAddressInput], { description: 'All of them.' })
  oldAddresses!: OldAddressInput[];
}

@InputType({ description: 'What the portal says of its accessibility.' })
export class StateAccessibilityInput extends LookInput {
  @Field(() => AccessLevel, { description: 'How far WCAG 2.2 AA is met.' })
  level!: string;

  @Field(() => DateScalar, { description: 'Day of the assessment.' })
  assessedOn!: CivilDate;

  @Field(() => String, { defaultValue: '', description: 'Faults that are known, in plain text.' })
  knownFaults!: string;

  @Field(() => String, { defaultValue: '', description: 'How to complain; may be empty.' })
  complaints!: string;
}
