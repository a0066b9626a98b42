import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/http';
import { AuditEntry } from './audit.types.js';

/** Faults that an answer names one by one. */
export const mostFaults = 50;

const AuditFaultKind = { CHANGED: 'changed', MISSING: 'missing', UNSEALED: 'unsealed', CUT: 'cut' } as const;
export type FaultKind = (typeof AuditFaultKind)[keyof typeof AuditFaultKind];
registerEnumType(AuditFaultKind, {
  name: 'AuditFaultKind',
  description: 'What is wrong at a place of the audit.',
  valuesMap: {
    CHANGED: { description: 'The line is not what was sealed.' },
    MISSING: { description: 'No line has this number: it was removed.' },
    UNSEALED: { description: 'A line stands outside the chain for longer than sealing takes.' },
    CUT: { description: 'The chain does not reach a head that was noted before, or not with its digest.' },
  },
});

@ObjectType({ description: 'A place of the audit that was touched.' })
export class AuditSealFault {
  @Field(() => AuditFaultKind, { description: 'What is wrong.' })
  kind!: FaultKind;

  @Field(() => Float, { nullable: true, description: 'Place in the chain, from 1; null for a line outside of it.' })
  number!: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the line, where there is one.' })
  entryId!: string | null;

  @Field(() => AuditEntry, { nullable: true, description: 'What the line says now, which may not be what was done; null where there is none.' })
  line!: AuditEntry | null;
}

@ObjectType({ description: 'The chain of seals of the audit of a portal, worked out again.' })
export class AuditSeal {
  @Field(() => DateTimeScalar, { description: 'When it was worked out.' })
  asOf!: Date;

  @Field(() => Int, { description: 'Sealed lines that were looked at.' })
  lines!: number;

  @Field(() => Int, { description: 'Lines that wait for their seal, a few seconds as a rule.' })
  waiting!: number;

  @Field(() => Float, { nullable: true, description: 'Number of the last sealed line; null before the first.' })
  number!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the chain up to there, in hexadecimal. Kept elsewhere, it shows whether anything before was touched.',
  })
  hash!: string | null;

  @Field(() => Int, { description: 'How many places were touched.' })
  faultCount!: number;

  @Field(() => [AuditSealFault], { description: 'The first 50 of them.' })
  faults!: AuditSealFault[];
}
