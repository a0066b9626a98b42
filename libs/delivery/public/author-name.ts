/** SQL of the name under which the author of a publication signs in its portal; empty when there is none. @param pub alias of publication */
export const authorName = (pub: string): string =>
  `coalesce((select b.display_name from byline b where b.portal_id = ${pub}.portal_id and b.person_id = ${pub}.author_id), '')`;
