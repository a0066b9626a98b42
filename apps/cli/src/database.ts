import { configOf, need, type Config } from '#platform/config';
import { applicationRoles, migrate, openSource, type ApplicationRole } from '#platform/db';
import { Refusal, say, table } from './output.js';

/** Brings the tables up to date and names what ran. */
export async function migrateCommand({ json }: { json?: boolean }): Promise<void> {
  const ran = await migrate(need(configOf('cli'), 'DATABASE_URL_OWNER'));
  if (json) say(JSON.stringify({ ran }));
  else say(ran.length === 0 ? 'Cấu trúc dữ liệu đã mới nhất (up to date).' : ['Đã cập nhật (migrated):', ...ran.map((name) => `  ${name}`)].join('\n'));
}

interface RoleReport {
  readonly role: ApplicationRole;
  /** Tables, views, sequences, functions, schemas and databases that it owns. */
  readonly owns: number;
  readonly fault: string | null;
}

/** Makes sure that every role of the processes is plain and owns nothing. @throws Refusal naming the roles that are not */
export async function checkCommand({ json }: { json?: boolean }): Promise<void> {
  const config = configOf('cli');
  const reports: RoleReport[] = [];
  for (const role of applicationRoles) reports.push(await checkRole(config, role));
  if (json) say(JSON.stringify({ roles: reports }));
  else
    say(
      table([['Vai trò (role)', 'Sở hữu (owns)', 'Kết quả (result)'], ...reports.map(({ role, owns, fault }) => [role, String(owns), fault ?? 'đạt (plain)'])]),
    );
  const faulty = reports.filter(({ fault }) => fault !== null);
  if (faulty.length > 0) throw new Refusal(`Vai trò chưa an toàn (roles that are not plain): ${faulty.map(({ role }) => role).join(', ')}`);
}

async function checkRole(config: Config, role: ApplicationRole): Promise<RoleReport> {
  try {
    const source = await openSource(config, role);
    try {
      const [row] = await source.query<[{ owns: string }]>(
        `select (select count(*) from pg_class where relowner = me.oid)
              + (select count(*) from pg_proc where proowner = me.oid)
              + (select count(*) from pg_namespace where nspowner = me.oid)
              + (select count(*) from pg_database where datdba = me.oid) as owns
         from pg_roles me where me.rolname = current_user`,
      );
      const owns = Number(row.owns);
      return { role, owns, fault: owns === 0 ? null : 'sở hữu đối tượng (owns objects)' };
    } finally {
      await source.destroy();
    }
  } catch (error) {
    return { role, owns: 0, fault: error instanceof Error ? error.message : String(error) };
  }
}
