export const openDataPaths = { catalogue: '/du-lieu-mo.jsonld' } as const;

/** Page for programmers, served by apps/api beside the pages of a portal. */
export const developersPath = '/nha-phat-trien';
