import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { RoleName } from './grant.js';
import { Grant, Person, Role } from './people.types.js';

/** Whether a person has come in. */
export enum InvitationState {
  ACCEPTED = 'ACCEPTED',
  WAITING = 'WAITING',
  EXPIRED = 'EXPIRED',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'Whether a person has come in.',
  valuesMap: {
    ACCEPTED: { description: 'Has come in, or was never asked to by an invitation.' },
    WAITING: { description: 'Invited; the link still works.' },
    EXPIRED: { description: 'Invited; the link works no more.' },
  },
});

@ObjectType({ description: 'A seat that portals have, with the role that goes with it.' })
export class Seat {
  @Field(() => String, { description: 'Words of decisions on editorial boards.' })
  title!: string;

  @Field(() => Role, { description: 'Role to give with it.' })
  role!: RoleName;
}

@ObjectType({ description: 'A portal as a list of people names it.' })
export class StaffPortal {
  @Field(() => ID, { description: 'Id of the portal.' })
  id!: string;

  @Field(() => String, { description: 'Name that it bears now.' })
  name!: string;
}

@ObjectType({ description: 'A grant of a person, with the portal in which it holds.' })
export class StaffGrant {
  @Field(() => ID, { description: 'Id to name when the grant is ended or stood in for.' })
  id!: string;

  @Field(() => StaffPortal, { description: 'Portal in which it holds.' })
  portal!: StaffPortal;

  @Field(() => Person, { description: 'Who has the role.' })
  person!: Person;

  @Field(() => Role, { description: 'What they may do there.' })
  role!: RoleName;

  @Field(() => String, { nullable: true, description: 'Seat because of which it was given.' })
  seat!: string | null;

  @Field(() => String, { description: 'Ground on which it was given.' })
  because!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while no end is known.' })
  endsOn!: CivilDate | null;

  @Field(() => ID, { nullable: true, description: 'The grant whose holder this one stands in for.' })
  standsInFor!: string | null;

  @Field(() => Person, { nullable: true, description: 'Who is stood in for; null: a grant of its own.' })
  stoodInFor!: Person | null;

  @Field(() => Boolean, { description: 'True when it covers portals below, too.' })
  coversSubtree!: boolean;
}

@ObjectType({ description: 'A person who works in portals that the viewer administers.' })
export class StaffMember {
  @Field(() => Person, { description: 'Who it is.' })
  person!: Person;

  @Field(() => InvitationState, { description: 'Whether they have come in.' })
  state!: InvitationState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when their invitation works or worked; null once they have come in.' })
  invitedUntil!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which they last signed in; null when they never did.' })
  lastSeenOn!: CivilDate | null;

  @Field(() => [StaffGrant], { description: 'Their grants that have not ended, in the portals that the viewer administers.' })
  grants!: StaffGrant[];
}

@ObjectType({ description: 'A person of the list with their place.' })
export class StaffEdge {
  @Field(() => String, { description: 'Place of this person; as after it gives those below.' })
  cursor!: string;

  @Field(() => StaffMember, { description: 'The person.' })
  node!: StaffMember;
}

@ObjectType({ description: 'A page of people, by name.' })
export class StaffConnection {
  @Field(() => [StaffEdge], { description: 'People of this page.' })
  edges!: StaffEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

@InputType({ description: 'Which right to give to whom; somebody known, so nobody gets a second account.' })
export class GiveGrantInput {
  @Field(() => ID, { description: 'Portal in which it is to hold.' })
  portalId!: string;

  @Field(() => ID, { description: 'Somebody of a portal that the viewer administers.' })
  personId!: string;

  @Field(() => Role, { description: 'Role to give.' })
  role!: RoleName;

  @Field(() => DateScalar, { nullable: true, description: 'First day; today when left out.' })
  startsOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out: until somebody ends it.' })
  endsOn?: CivilDate | null;

  @Field(() => String, { description: 'Ground, for the record.' })
  because!: string;

  @Field(() => String, { nullable: true, description: 'Seat because of which it is given.' })
  seat?: string | null;
}

@InputType({ description: 'Who stands in for the holder of which grant, and how long.' })
export class GiveStandInInput {
  @Field(() => ID, { description: 'Portal of the grant.' })
  portalId!: string;

  @Field(() => ID, { description: 'The grant whose holder is away.' })
  grantId!: string;

  @Field(() => ID, { description: 'Who stands in: somebody of a portal that the viewer administers.' })
  personId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; today when left out.' })
  startsOn?: CivilDate | null;

  @Field(() => DateScalar, { description: "Last day, within the grant's own days." })
  endsOn!: CivilDate;

  @Field(() => String, { description: 'Ground, for the record.' })
  because!: string;
}

@InputType({ description: 'Whose invitation is made anew.' })
export class RenewInvitationInput {
  @Field(() => ID, { description: 'Portal that the invitation is for.' })
  portalId!: string;

  @Field(() => ID, { description: 'Somebody who has not come in yet.' })
  personId!: string;
}

@InputType({ description: 'Who leaves, and who comes after: somebody known by id, or somebody new by name and e-mail.' })
export class ReplacePersonInput {
  @Field(() => ID, { description: 'Portal in which the person is replaced.' })
  portalId!: string;

  @Field(() => ID, { description: 'Who leaves.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Who comes after: somebody of a portal that the viewer administers.' })
  successorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of somebody new who comes after.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Their address, kept encrypted.' })
  email?: string | null;

  @Field(() => String, { description: 'Why, for the record.' })
  reason!: string;

  @Field(() => DateScalar, { description: 'Last day of who leaves: today or yesterday.' })
  endsOn!: CivilDate;
}

@ObjectType({ description: 'The grant that was given, or what is wrong with the input.' })
export class GiveGrantPayload {
  @Field(() => Grant, { nullable: true, description: 'The grant; null when there are errors.' })
  grant!: Grant | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was given.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'The new invitation.' })
export class RenewInvitationPayload {
  @Field(() => String, { description: 'The link; shown once.' })
  url!: string;

  @Field(() => DateTimeScalar, { description: 'Until when the link can be used.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'What passed on, or what is wrong with the input.' })
export class ReplacePersonPayload {
  @Field(() => Person, { nullable: true, description: 'Who came after; null when there are errors.' })
  successor!: Person | null;

  @Field(() => Int, { description: 'Grants of the leaver that were ended.' })
  grantsEnded!: number;

  @Field(() => Int, { description: 'Grants that the successor got; fewer where they held one already.' })
  grantsGiven!: number;

  @Field(() => Int, { description: 'Drafts and returned items that passed on.' })
  drafts!: number;

  @Field(() => Int, { description: 'Tasks that waited for the leaver and now wait for the successor.' })
  waiting!: number;

  @Field(() => String, { nullable: true, description: 'Link of a new person; shown once.' })
  url!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the link can be used.' })
  expiresAt!: Date | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
