import { registerEnumType } from '@nestjs/graphql';

/** Kinds of blocks as the management schema names them. */
export const HomeBlockKind = {
  HIGHLIGHTS: 'highlights',
  SEARCH: 'search',
  SHORTCUTS: 'shortcuts',
  SECTION: 'section',
  SECTIONS: 'sections',
  PORTALS: 'portals',
  MEDIA: 'media',
  LINKS: 'links',
  VISITS: 'visits',
} as const;
registerEnumType(HomeBlockKind, {
  name: 'HomeBlockKind',
  description: 'What a block of a home page is.',
  valuesMap: {
    HIGHLIGHTS: { description: 'The newest items, one of them large.' },
    SEARCH: { description: 'A box to search with.' },
    SHORTCUTS: { description: 'Shortcuts to services.' },
    SECTION: { description: 'The newest items of one section.' },
    SECTIONS: { description: 'The newest items of the first sections that have any.' },
    PORTALS: { description: 'Portals of the units below.' },
    MEDIA: { description: 'The newest photos, films and infographics.' },
    LINKS: { description: 'Linked sites by group.' },
    VISITS: { description: 'Figures of visits.' },
  },
});

export const LinkPlace = { LINKS: 'links', SHORTCUTS: 'shortcuts' } as const;
registerEnumType(LinkPlace, {
  name: 'LinkPlace',
  description: 'Where a link stands.',
  valuesMap: { LINKS: { description: 'Among the linked sites.' }, SHORTCUTS: { description: 'Among the shortcuts to services.' } },
});

export const BannerTheme = { TET: 'tet', NATIONAL_DAY: 'national_day', PARTY: 'party', ELECTION: 'election', PLAIN: 'plain' } as const;
registerEnumType(BannerTheme, {
  name: 'BannerTheme',
  description: 'Ornament of a line of celebration.',
  valuesMap: {
    TET: { description: 'New year.' },
    NATIONAL_DAY: { description: 'National day and the great anniversaries.' },
    PARTY: { description: 'Congresses and anniversaries of the Party.' },
    ELECTION: { description: 'Elections.' },
    PLAIN: { description: 'None.' },
  },
});

export const AccessLevel = { FULL: 'full', PARTIAL: 'partial', NONE: 'none' } as const;
registerEnumType(AccessLevel, {
  name: 'AccessLevel',
  description: 'How far a standard of accessibility is met.',
  valuesMap: { FULL: { description: 'Wholly.' }, PARTIAL: { description: 'With known exceptions.' }, NONE: { description: 'Not.' } },
});
