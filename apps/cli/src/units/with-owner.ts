import { DataSource } from 'typeorm';
import { configOf, need } from '#platform/config';

/** Runs `fn` with the owner of the tables: units belong to no portal. */
export async function withOwner<T>(fn: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = new DataSource({ type: 'postgres', url: need(configOf('cli'), 'DATABASE_URL_OWNER'), poolSize: 2, applicationName: 'liencong-units' });
  await owner.initialize();
  try {
    return await fn(owner);
  } finally {
    await owner.destroy();
  }
}
