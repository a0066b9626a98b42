import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource, QueryFailedError, type MigrationInterface } from 'typeorm';

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
 * @param waitMs longest wait for a lock that somebody else holds
 * @returns names of the migrations that ran
 * @throws Error when somebody else holds a lock for longer
 */
export async function migrate(ownerUrl: string, waitMs = 60_000): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await findMigrations(),
    migrationsTransactionMode: 'all',
    applicationName: 'liencong-migrations',
    extra: { lock_timeout: waitMs },
  });
  await source.initialize();
  try {
    // Two deployments that start together must not migrate together.
    await source.query('select pg_advisory_lock(826430001)');
    return (await source.runMigrations()).map((migration) => migration.name);
  } catch (error) {
    const lockNotAvailable = '55P03';
    if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== lockNotAvailable) throw error;
    const seconds = String(waitMs / 1_000);
    throw new Error(
      `Cơ sở dữ liệu đang bị khóa quá ${seconds} giây, có thể do một lần cập nhật khác: hãy chờ lần đó xong rồi chạy lại; chưa có gì thay đổi. ` +
        `(The database was locked for more than ${seconds} s, perhaps by another migration; wait for it, then run again. Nothing was changed.)`,
      { cause: error },
    );
  } finally {
    await source.destroy();
  }
}
