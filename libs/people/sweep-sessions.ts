import type { DataSource } from 'typeorm';

/** Removes sessions that have ended; the policy lets the role `jobs` reach no other. Harmless to repeat. */
export async function sweepSessions(source: DataSource): Promise<void> {
  await source.query('delete from session where expires_at < now()');
}
