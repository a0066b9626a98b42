import type { Client } from 'pg';
import { issuerDatabase, issuerRole } from './issuer-names.js';

/**
 * Creates the role and the database of the issuer, or corrects the password. Repeatable.
 * @param admin an open connection of a superuser
 */
export async function ensureIssuerDatabase(admin: Client, password: string): Promise<void> {
  const { rowCount: role } = await admin.query('select 1 from pg_roles where rolname = $1', [issuerRole]);
  await admin.query(
    `${role === 0 ? 'create' : 'alter'} role ${issuerRole} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${admin.escapeLiteral(password)}`,
  );
  const { rowCount: database } = await admin.query('select 1 from pg_database where datname = $1', [issuerDatabase]);
  if (database === 0) await admin.query(`create database ${issuerDatabase} owner ${issuerRole} template template0 encoding 'UTF8'`);
  await admin.query(`revoke all on database ${issuerDatabase} from public`);
}
