/** SQL of the name under which an author signs in a portal; empty when there is none. @param portal SQL of its id @param author SQL of the person's */
export const authorName = (portal: string, author: string): string =>
  `coalesce((select b.display_name from byline b where b.portal_id = ${portal} and b.person_id = ${author}), '')`;
