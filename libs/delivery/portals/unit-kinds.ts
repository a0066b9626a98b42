import { registerEnumType } from '@nestjs/graphql';

export const unitKinds = { PROVINCE: 'province', DEPARTMENT: 'department', DISTRICT: 'district', COMMUNE: 'commune', SPECIAL_ZONE: 'special_zone' } as const;
registerEnumType(unitKinds, {
  name: 'PublicUnitKind',
  description: 'Sort of administrative unit or agency.',
  valuesMap: {
    PROVINCE: { description: 'A province or centrally run city.' },
    DEPARTMENT: { description: 'A specialised agency of the province.' },
    DISTRICT: { description: 'A district; none since 2025-07-01.' },
    COMMUNE: { description: 'A commune or ward.' },
    SPECIAL_ZONE: { description: 'A special zone.' },
  },
});
