import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
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
registerEnumType(Role, { name: 'Role' });

@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;
}

@ObjectType()
export class Desk {
  @Field(() => ManagePortal)
  portal!: ManagePortal;

  @Field(() => [Role])
  roles!: RoleName[];
}

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field(() => [Desk], { description: 'Portals in which the viewer works: by a grant of their own, not those they merely supervise.' })
  desks!: Desk[];

  @Field(() => Boolean, { description: 'True when the viewer supervises at least one subtree.' })
  supervises!: boolean;
}

@ObjectType()
export class Grant {
  @Field(() => ID)
  id!: string;

  @Field(() => Person)
  person!: Person;

  @Field(() => Role)
  role!: RoleName;

  @Field(() => String)
  because!: string;

  @Field(() => DateScalar)
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: CivilDate | null;
}

@InputType()
export class InvitePersonInput {
  @Field(() => ID)
  portalId!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: RoleName;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: CivilDate | null;
}

@InputType()
export class EndGrantInput {
  @Field(() => ID)
  portalId!: string;

  @Field(() => ID)
  grantId!: string;

  @Field(() => DateScalar)
  endsOn!: CivilDate;

  @Field(() => String)
  reason!: string;
}

@ObjectType()
export class InvitePersonPayload {
  @Field(() => Grant, { nullable: true })
  grant!: Grant | null;

  @Field(() => String, { nullable: true, description: 'Shown once.' })
  url!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => [FieldError])
  errors!: FieldError[];
}

@ObjectType()
export class EndGrantPayload {
  @Field(() => Grant, { nullable: true })
  grant!: Grant | null;

  @Field(() => [FieldError])
  errors!: FieldError[];
}
