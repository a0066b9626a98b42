import type { RootWords } from '#platform/http';

/** What the public schema says of itself. */
export const publicRootWords: RootWords = {
  query:
    'What portals made public. No key is needed. Each field answers for the portal of one host name, so it is asked with that name; a host name that no portal has is answered with null or with nothing in the list.',
};
