import { registerEnumType } from '@nestjs/graphql';

export const SiteKind = {
  PORTAL: 'portal',
  COMPONENT: 'component',
  AGGREGATED: 'aggregated',
} as const;
registerEnumType(SiteKind, {
  name: 'SiteKind',
  description: 'Sort of site.',
  valuesMap: {
    PORTAL: { description: "The province's own portal." },
    COMPONENT: { description: 'Component site of a department, ward or commune.' },
    AGGREGATED: { description: 'Site that gathers what the press publishes; needs a licence.' },
  },
});

export const SiteState = {
  PLANNED: 'planned',
  OPEN: 'open',
  SUSPENDED: 'suspended',
  CLOSED: 'closed',
} as const;
registerEnumType(SiteState, {
  name: 'SiteState',
  description: 'Where a portal stands in its life.',
  valuesMap: {
    PLANNED: { description: 'Being prepared; not yet public.' },
    OPEN: { description: 'It serves readers.' },
    SUSPENDED: { description: 'It stands still for a while, with a notice.' },
    CLOSED: { description: 'Nothing new comes; what is there stays readable.' },
  },
});

export const SitePalette = {
  BLUE: 'blue',
  RED: 'red',
  GREEN: 'green',
  TEAL: 'teal',
  BROWN: 'brown',
  NAVY: 'navy',
} as const;
registerEnumType(SitePalette, {
  name: 'SitePalette',
  description: "Colours of a portal's pages; each keeps enough contrast to read.",
  valuesMap: {
    BLUE: { description: 'Blue, of acting.' },
    RED: { description: 'Dark red.' },
    GREEN: { description: 'Dark green.' },
    TEAL: { description: 'Blue green.' },
    BROWN: { description: 'Brown, as wood.' },
    NAVY: { description: 'Deep blue.' },
  },
});

export const SiteEmblem = {
  NATIONAL: 'national',
  NONE: 'none',
} as const;
registerEnumType(SiteEmblem, {
  name: 'SiteEmblem',
  description: 'What stands left of the name in the banner.',
  valuesMap: { NATIONAL: { description: 'The State emblem.' }, NONE: { description: 'Nothing.' } },
});
