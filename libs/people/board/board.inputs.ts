import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { RoleName } from '../grant.js';
import { Role } from '../people.types.js';

@InputType({ description: 'What every paper of an editorial board says of itself.' })
class EditorialPaperInput {
  @Field(() => ID, { description: 'Portal of the board.' })
  portalId!: string;

  @Field(() => String, { description: 'Number and sign, e.g. 12/QĐ-UBND.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day on which it was signed; today or before.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Agency or office that signed it.' })
  decidedBy!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force; the day on which it was signed when left out.' })
  startsOn?: CivilDate | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the portal shows it.' })
  isPublic!: boolean;
}

@InputType({ description: 'A seat and who sits there: somebody known by id, somebody new by e-mail, or somebody without an account.' })
export class EditorialSeatInput {
  @Field(() => String, { description: 'What the decision calls the seat; see seats.' })
  title!: string;

  @Field(() => String, { description: 'Name as the decision writes it.' })
  displayName!: string;

  @Field(() => ID, { nullable: true, description: 'Somebody of a portal that the viewer administers.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of somebody new, who is invited; kept encrypted.' })
  email?: string | null;

  @Field(() => Role, { nullable: true, description: 'Role that goes with the seat; needed with an account.' })
  role?: RoleName | null;

  @Field(() => String, { defaultValue: '', description: 'Duties in the words of the decision.' })
  duties!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the portal shows it, when it shows the decision.' })
  isPublic!: boolean;
}

@InputType({ description: 'A decision on the whole board.' })
export class DecideEditorialBoardInput extends EditorialPaperInput {
  @Field(() => [EditorialSeatInput], { description: 'All seats of the board, in its order; who is not among them leaves.' })
  seats!: EditorialSeatInput[];
}

@InputType({ description: 'A version of the regulation of the board.' })
export class SetEditorialRegulationInput extends EditorialPaperInput {
  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => Boolean, { description: 'True when it says how incidents are handled (R-007).' })
  coversIncidents!: boolean;

  @Field(() => Boolean, { description: 'True when it says how violating information is received and handled (R-007).' })
  coversViolations!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'True when it lets one person write and approve; each such approval is counted.' })
  waivesFourEyes!: boolean;
}

@InputType({ description: 'Sections of one seat.' })
export class EditorialDutyInput {
  @Field(() => ID, { description: 'Seat of the board in force.' })
  seatId!: string;

  @Field(() => [ID], { description: 'Sections that it looks after.' })
  sectionIds!: string[];
}

@InputType({ description: 'A notice that assigns sections to seats.' })
export class AssignEditorialDutiesInput extends EditorialPaperInput {
  @Field(() => String, { defaultValue: '', description: 'What the notice says besides.' })
  text!: string;

  @Field(() => [EditorialDutyInput], { description: 'Who looks after what.' })
  duties!: EditorialDutyInput[];
}
