import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManagePortal } from '#units';
import type { RoleName } from './grant.js';

/** Roles by their GraphQL names; in tables they are the same words in lower case. */
export const Role = {
  CONTRIBUTOR: 'contributor',
  EDITOR: 'editor',
  REVIEWER: 'reviewer',
  BOARD_HEAD: 'board_head',
  PORTAL_ADMIN: 'portal_admin',
  SUPERVISOR: 'supervisor',
  PROVINCE_ADMIN: 'province_admin',
  AUDITOR: 'auditor',
} as const satisfies Record<string, RoleName>;
registerEnumType(Role, {
  name: 'Role',
  description: 'What a grant lets a person do in its portal.',
  valuesMap: {
    CONTRIBUTOR: { description: 'Writes items and hands them in; reads only their own.' },
    EDITOR: { description: 'Writes and hands in, and mends the drafts of others.' },
    REVIEWER: { description: 'Reads what was handed in and may send it back.' },
    BOARD_HEAD: { description: 'Decides what is public, and takes it off.' },
    PORTAL_ADMIN: { description: 'Invites people and ends their grants in the portal; reads items, changes none.' },
    SUPERVISOR: { description: 'Sees figures and waiting work of a subtree, no draft.' },
    PROVINCE_ADMIN: { description: 'Administers people across the subtree; reads no draft below.' },
    AUDITOR: { description: 'Reads records to check them; changes nothing.' },
  },
});

@ObjectType({ description: 'A person who works in portals; the same one in all of them.' })
export class Person {
  @Field(() => ID, { description: 'Id of the person, the same in every portal.' })
  id!: string;

  @Field(() => String, { description: 'Name as the portal shows it to colleagues.' })
  displayName!: string;
}

@ObjectType({ description: 'A portal in which the viewer works, with what they may be there.' })
export class Desk {
  @Field(() => ManagePortal, { description: 'Where the viewer works.' })
  portal!: ManagePortal;

  @Field(() => [Role], { description: "Roles of the viewer's own grants that hold today." })
  roles!: RoleName[];
}

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => Person, { description: 'The person the session or token belongs to.' })
  person!: Person;

  @Field(() => [Desk], { description: 'Portals in which the viewer works: by a grant of their own, not those they merely supervise.' })
  desks!: Desk[];

  @Field(() => Boolean, { description: 'True when the viewer supervises at least one subtree.' })
  supervises!: boolean;

  @Field(() => Boolean, { description: 'True when the viewer administers at least one subtree: opens its portals, names their people.' })
  administers!: boolean;

  @Field(() => Boolean, { description: 'True when the audit of at least one subtree is open to the viewer.' })
  audits!: boolean;
}

@ObjectType({ description: 'Says that a person has a role in a portal, from when to when, and why.' })
export class Grant {
  @Field(() => ID, { description: 'Id to name when the grant is ended.' })
  id!: string;

  @Field(() => Person, { description: 'Who has the role.' })
  person!: Person;

  @Field(() => Role, { description: 'What they may do there.' })
  role!: RoleName;

  @Field(() => String, { description: 'Ground on which it was given, as whoever gave it wrote.' })
  because!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while no end is known.' })
  endsOn!: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended before its time; null when it runs as given.' })
  endReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Seat because of which it was given, e.g. Trưởng Ban biên tập.' })
  seat!: string | null;

  @Field(() => ID, { nullable: true, description: 'The grant whose holder this one stands in for; null: a grant of its own.' })
  standsInFor!: string | null;

  @Field(() => Boolean, { description: 'True when it covers portals below, too; such a grant is given and ended by operators alone.' })
  coversSubtree!: boolean;
}

@InputType({ description: 'Whom to invite into which portal as what.' })
export class InvitePersonInput {
  @Field(() => ID, { description: 'Portal in which the grant holds.' })
  portalId!: string;

  @Field(() => String, { description: 'Name to show until the person changes it.' })
  displayName!: string;

  @Field(() => String, { description: 'Address to reach the person at, kept encrypted; it binds no account.' })
  email!: string;

  @Field(() => Role, { description: 'Role that the person is to have.' })
  role!: RoleName;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the grant; today when left out.' })
  startsOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; left out: until somebody ends it.' })
  endsOn?: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'Ground of the grant, e.g. the Decision; the invitation itself when left out.' })
  because?: string | null;

  @Field(() => String, { nullable: true, description: 'Seat because of which it is given; see seats.' })
  seat?: string | null;
}

@InputType({ description: 'Which grant ends when, and why.' })
export class EndGrantInput {
  @Field(() => ID, { description: 'Portal of the grant.' })
  portalId!: string;

  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds; yesterday ends it at once.' })
  endsOn!: CivilDate;

  @Field(() => String, { description: 'Why, for the record.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'Who goes on with what the holder has in hand, from now on; left out: it stays theirs.' })
  successorId?: string | null;
}

@ObjectType({ description: 'What somebody has in hand whose right is to be ended, and who could take it.' })
export class WorkInHand {
  @Field(() => Boolean, { description: 'They go on writing in the portal by another right.' })
  writesOn!: boolean;

  @Field(() => Boolean, { description: 'Nobody else has this role in the portal.' })
  isLast!: boolean;

  @Field(() => Int, { description: 'Drafts and items that came back.' })
  drafts!: number;

  @Field(() => Int, { description: 'Tasks that wait for them by name.' })
  waiting!: number;

  @Field(() => Int, { description: 'All items that they keep, those that are public among them.' })
  items!: number;

  @Field(() => [Person], { description: 'Those who write in the portal, the likeliest first.' })
  successors!: Person[];
}

@ObjectType({ description: 'What passed on of somebody whose right was ended.' })
class WorkHandedOn {
  @Field(() => Person, { nullable: true, description: 'Who goes on with it; null: nobody was named, it is still theirs.' })
  to!: Person | null;

  @Field(() => Int, { description: 'Drafts and items that came back.' })
  drafts!: number;

  @Field(() => Int, { description: 'Tasks that waited for them by name.' })
  waiting!: number;
}

@ObjectType({ description: 'The invitation, or what is wrong with the input.' })
export class InvitePersonPayload {
  @Field(() => Grant, { nullable: true, description: 'The grant that was made; null when there are errors.' })
  grant!: Grant | null;

  @Field(() => String, { nullable: true, description: 'Shown once.' })
  url!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the link can be used.' })
  expiresAt!: Date | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when the invitation was made.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'The ended grant, or what is wrong with the input.' })
export class EndGrantPayload {
  @Field(() => Grant, { nullable: true, description: 'The grant with its end; null when there are errors.' })
  grant!: Grant | null;

  @Field(() => WorkHandedOn, {
    nullable: true,
    description: 'What passed on, or is left; null when the holder goes on writing and keeps it, or there are errors.',
  })
  passedOn!: WorkHandedOn | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was ended.' })
  errors!: FieldError[];
}
