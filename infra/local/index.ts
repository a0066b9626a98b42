export { ensureIssuerDatabase } from './issuer-database.js';
export { issuerClients, issuerDatabase, issuerRole } from './issuer-names.js';
export { startPostgres, stopPredecessor } from './postgres.js';
export { localSecrets } from './secrets.js';
