import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Every migration of every lib, in the order of their file names. */
export async function findMigrations(libs = path.resolve(import.meta.dirname, '../..')): Promise<MigrationClass[]> {
  const files = (await readdir(libs, { recursive: true }))
    .filter((file) => /(^|[\\/])migrations[\\/][^\\/]+\.(js|ts)$/.test(file) && !file.endsWith('.d.ts'))
    .sort((a, b) => path.basename(a).localeCompare(path.basename(b)));
  const classes: MigrationClass[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(libs, file)).href)) as Record<string, unknown>;
    classes.push(...Object.values(module).filter((value): value is MigrationClass => typeof value === 'function'));
  }
  return classes;
}

/**
 * Brings the database up to date, as the owner. All pending migrations run in one transaction: all or none.
 * @returns names of the migrations that ran
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await findMigrations(),
    migrationsTransactionMode: 'all',
    applicationName: 'liencong-migrations',
  });
  await source.initialize();
  try {
    // Two deployments that start together must not migrate together.
    await source.query('select pg_advisory_lock(826430001)');
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
