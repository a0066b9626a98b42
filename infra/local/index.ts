export { startBalancer } from './balancer.js';
export { ensureIssuerDatabase } from './issuer-database.js';
export { issuerClients, issuerDatabase, issuerRole } from './issuer-names.js';
export { freePort, startPostgres, stopPredecessor } from './postgres.js';
export { replicaRole, startReplica } from './replica.js';
export { localSecrets } from './secrets.js';
