/** A statement that PostgreSQL prepares once for each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** $1 host. A row when readers reach a portal there, whatever its state after planning. */
export const servedHost: Statement = {
  name: 'delivery.served_host',
  text: `select p.name from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state <> 'planned'`,
};
