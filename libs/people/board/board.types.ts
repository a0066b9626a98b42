import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManageSection } from '#units';
import type { RoleName } from '../grant.js';
import { Person, Role } from '../people.types.js';
import { paperKinds, type PaperKind } from './paper.js';

registerEnumType(paperKinds, {
  name: 'EditorialPaperKind',
  description: 'Kind of paper of an editorial board.',
  valuesMap: {
    DECISION: { description: 'Sets the board up, or forms it anew.' },
    REGULATION: { description: 'How the board works.' },
    ASSIGNMENT: { description: 'Which member looks after what.' },
  },
});

@ObjectType({ description: 'A numbered paper of an editorial board.' })
export class EditorialPaper {
  @Field(() => ID, { description: 'Id of the paper.' })
  id!: string;

  @Field(() => paperKinds, { description: 'What kind of paper it is.' })
  kind!: PaperKind;

  @Field(() => String, { description: 'Number and sign, as written on it.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day on which it was signed.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Agency or office that signed it.' })
  decidedBy!: string;

  @Field(() => DateScalar, { description: 'First day in force.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force; null until another of its kind takes its place.' })
  endsOn!: CivilDate | null;

  @Field(() => String, { description: 'Its text, or what was noted of it; may be empty.' })
  text!: string;

  @Field(() => Boolean, { description: 'True for a regulation that lets one person write and approve.' })
  waivesFourEyes!: boolean;

  @Field(() => Boolean, { description: 'Whether the portal shows it.' })
  isPublic!: boolean;

  @Field(() => Person, { description: 'Who recorded it.' })
  recordedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType({ description: 'A seat of an editorial board.' })
export class EditorialSeat {
  @Field(() => ID, { description: 'Id to name when duties are assigned.' })
  id!: string;

  @Field(() => String, { description: 'What the decision calls it.' })
  title!: string;

  @Field(() => String, { description: 'Who sits there, as the decision writes the name.' })
  name!: string;

  @Field(() => String, { description: 'Duties in the words of the decision; may be empty.' })
  duties!: string;

  @Field(() => [ManageSection], { description: 'Sections that the notice of assignment gives it.' })
  sections!: ManageSection[];

  @Field(() => Person, { nullable: true, description: 'The account of whoever sits there; null: works elsewhere.' })
  person!: Person | null;

  @Field(() => Role, { nullable: true, description: 'Role of the right that goes with it; null without an account.' })
  role!: RoleName | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, when the right ended before the decision did.' })
  endsOn!: CivilDate | null;

  @Field(() => Boolean, { description: 'Whether the portal shows it.' })
  isPublic!: boolean;
}

@ObjectType({ description: 'The editorial board of a portal on a day.' })
export class EditorialBoard {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: CivilDate;

  @Field(() => EditorialPaper, { nullable: true, description: 'Decision that seats it; null: there was none yet.' })
  decision!: EditorialPaper | null;

  @Field(() => EditorialPaper, { nullable: true, description: 'Regulation in force; null: none yet.' })
  regulation!: EditorialPaper | null;

  @Field(() => EditorialPaper, { nullable: true, description: 'Notice of assignment in force; null: none yet.' })
  assignment!: EditorialPaper | null;

  @Field(() => [EditorialSeat], { description: 'Seats in the order of the decision.' })
  seats!: EditorialSeat[];
}

@ObjectType({ description: 'An invitation of somebody who was seated.' })
export class SeatInvitation {
  @Field(() => String, { description: 'Whom it is for.' })
  displayName!: string;

  @Field(() => String, { description: 'The link; shown once.' })
  url!: string;

  @Field(() => DateTimeScalar, { description: 'Until when the link can be used.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'What of somebody who left the board passed on.' })
export class WorkPassedOn {
  @Field(() => Person, { description: 'Who left.' })
  from!: Person;

  @Field(() => Person, { nullable: true, description: 'Who goes on with it; null: nobody on the board writes, so it stays where it is.' })
  to!: Person | null;

  @Field(() => Int, { description: 'Drafts and returned items.' })
  drafts!: number;

  @Field(() => Int, { description: 'Tasks that waited for them.' })
  waiting!: number;

  @Field(() => Int, { description: 'Every item that they kept, drafts among them: what is handed in, approved or public is revised by who keeps it.' })
  items!: number;
}

@ObjectType({ description: 'The board as it is now, or what is wrong with the input.' })
export class EditorialBoardPayload {
  @Field(() => EditorialBoard, { nullable: true, description: 'The board of today; null when there are errors.' })
  board!: EditorialBoard | null;

  @Field(() => [SeatInvitation], { description: 'Links for those who were invited.' })
  invitations!: SeatInvitation[];

  @Field(() => [WorkPassedOn], { description: 'What passed on from those who left.' })
  passedOn!: WorkPassedOn[];

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
