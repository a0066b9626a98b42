import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Person } from '#people';
import { DateScalar, DateTimeScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';

@InputType({ description: 'Which lines of the audit; left out: all.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Code of what was done, e.g. item.approve; auditActs lists them.' })
  act?: string | null;

  @Field(() => String, { nullable: true, description: 'Type of what it was done to, e.g. item or grant.' })
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'What it was done to, e.g. an item.' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  personId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, in Asia/Ho_Chi_Minh.' })
  from?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, in Asia/Ho_Chi_Minh.' })
  to?: CivilDate | null;
}

@ObjectType({ description: 'Something that is done in portals and stands in the audit.' })
export class AuditAct {
  @Field(() => String, { description: 'Its code, e.g. item.approve.' })
  act!: string;

  @Field(() => String, { description: 'What it is called in Vietnamese.' })
  words!: string;
}

@ObjectType({ description: 'What stands beside an act: state before and after, role, last day.' })
export class AuditDetail {
  @Field(() => String, { description: 'Its name in the line, e.g. from.' })
  name!: string;

  @Field(() => String, { description: 'What it is called in Vietnamese.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'An id, code, date or number; null where there was nothing.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The name that the person bears in the portal, where the value is the id of one.' })
  personName!: string | null;
}

@ObjectType({ description: 'A line of the audit: who did what to what, when. Ids and codes only, never a text.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Field(() => Float, { nullable: true, description: 'Its place in the chain of seals of the portal; null: not sealed yet.' })
  number!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  @Field(() => ID, { description: 'Portal in which it was done.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  portalName!: string;

  @Field(() => Person, { nullable: true, description: 'Who did it, by the name they bear in that portal, empty when they bear none; null: the system.' })
  person!: Person | null;

  @Field(() => String, { description: 'Code of what was done.' })
  act!: string;

  @Field(() => String, { description: 'What was done, in Vietnamese.' })
  words!: string;

  @Field(() => String, { description: 'Type of what it was done to.' })
  subjectType!: string;

  @Field(() => String, { description: 'What that is called in Vietnamese.' })
  subjectWords!: string;

  @Field(() => ID, { description: 'Id of what it was done to.' })
  subjectId!: string;

  @Field(() => [AuditDetail], { description: 'State before and after, and what else was noted.' })
  details!: AuditDetail[];
}

@ObjectType({ description: 'A line of the audit with its place.' })
export class AuditEntryEdge {
  @Field(() => String, { description: 'Place of this line; as after it gives the older ones.' })
  cursor!: string;

  @Field(() => AuditEntry, { description: 'The line.' })
  node!: AuditEntry;
}

@ObjectType({ description: 'A page of the audit.' })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: 'Lines of this page, newest first.' })
  edges!: AuditEntryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}
