/** States in which a portal shows what it published: a suspended one answers but shows nothing, a planned one does not exist for the public. */
export const readableStates = `'open', 'closed'`;

/** True for a portal that shows what it published. @param portal alias of its row */
export const showsItems = (portal: string): string => `${portal}.state in (${readableStates})`;

/**
 * Portal whose items a host name shows, as a scalar: with a known portal the indexes deliver in the order asked for and
 * nothing is sorted. $1 host.
 */
export const readablePortal = `(
  select p.portal_id from portal_host h join portal p on p.portal_id = h.portal_id
  where h.host = $1 and ${showsItems('p')})`;
