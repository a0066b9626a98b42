import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { portalKinds, portalStates, type ValueOf } from '../public/public.types.js';
import { unitKinds } from './unit-kinds.js';

export const portalsWithin = { PROVINCE: 'province', BELOW: 'below' } as const;
registerEnumType(portalsWithin, {
  name: 'PortalsWithin',
  description: 'Which portals are listed.',
  valuesMap: {
    PROVINCE: { description: 'Every portal of the province that the host belongs to.' },
    BELOW: { description: "Those of the units below that of the host's portal." },
  },
});

@ObjectType('PortalUnit', { description: 'Administrative unit or agency that a portal is of.' })
export class PublicPortalUnit {
  @Field(() => String, { description: 'Its name, e.g. Phường Trấn Biên.' })
  name!: string;

  @Field(() => unitKinds, { description: 'What sort of unit it is.' })
  kind!: ValueOf<typeof unitKinds>;
}

@ObjectType('PortalCard', { description: 'A portal in the list of a province.' })
export class PublicPortalCard {
  @Field(() => ID, { description: 'Stays when name or host change.' })
  id!: string;

  @Field(() => String, { description: 'Name in its banner.' })
  name!: string;

  @Field(() => String, { description: 'Canonical host name.' })
  host!: string;

  @Field(() => portalKinds, { description: 'What sort of portal it is.' })
  kind!: ValueOf<typeof portalKinds>;

  @Field(() => portalStates, { description: 'Whether it serves readers now.' })
  state!: ValueOf<typeof portalStates>;

  @Field(() => PublicPortalUnit, { description: 'Unit that it is of.' })
  unit!: PublicPortalUnit;

  @Field(() => Int, { description: 'Items first published since the first of this month and public now; 0 while it is suspended.' })
  itemsThisMonth!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest first publication; null when there is none to be read.' })
  lastPublishedOn!: CivilDate | null;
}
