import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../local/postgres.js';
import { refuseProduction } from '../local/refuse.js';

/** The Keycloak that the realm file is made for and tried with. */
export const keycloakVersion = '26.7.4';

const artifact = `org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`;
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';
/** The first start builds the server and its database: 45 s on a quiet machine, several minutes on a busy one. */
const startSeconds = 900;

export interface KeycloakOptions {
  /** Folder of this run; the server, its database and its log go below it. */
  readonly folder: string;
  /** File of the realm, as an operator imports it. */
  readonly realmFile: string;
  /** Values of the placeholders in that file. */
  readonly environment: Readonly<Record<string, string>>;
  readonly adminPassword: string;
}

export interface RunningKeycloak {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Makes sure that Keycloak is on this machine, outside the work tree, and fetches it from Maven Central when it is not.
 * @returns its folder
 * @throws Error saying what is missing; never a quiet skip
 */
async function fetchKeycloak(): Promise<string> {
  const cache = join(homedir(), '.cache', 'liencong');
  const home = join(cache, `keycloak-${keycloakVersion}`);
  if (existsSync(join(home, 'bin', 'kc.sh'))) return home;
  mkdirSync(cache, { recursive: true });
  // Unpacked beside and renamed at the end: half a download must not look like a server.
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  try {
    // in that folder: what the plugin notes down it leaves where it runs
    await promisify(execFile)('mvn', ['-q', '-B', '-C', plugin, `-Dartifact=${artifact}`, `-DoutputDirectory=${fresh}`], { cwd: fresh, maxBuffer: 1e7 });
    rmSync(home, { recursive: true, force: true });
    renameSync(join(fresh, `keycloak-${keycloakVersion}`), home);
    return home;
  } catch (error) {
    const { code, stdout = '' } = error as { code?: unknown; stdout?: string };
    const why = code === 'ENOENT' ? 'không có mvn (mvn is not installed)' : stdout.trim().split('\n').slice(0, 5).join('\n');
    throw new Error(
      `Không có Keycloak ${keycloakVersion} trong ${cache} và không tải được từ Maven Central (Keycloak cannot be fetched): ${why}\n` +
        'Cài openjdk-17-jre-headless và maven, hoặc giải nén Keycloak vào thư mục trên (install Java 17 and Maven, or unpack Keycloak there).',
      { cause: error },
    );
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Starts a real Keycloak for tests, on a free port of 127.0.0.1, with the realm of `realmFile`.
 * @throws Error with the last lines of its log
 */
export async function startKeycloak({ folder, realmFile, environment, adminPassword }: KeycloakOptions): Promise<RunningKeycloak> {
  refuseProduction('Keycloak chạy thử (Keycloak for tests)', 'test');
  const home = join(folder, 'keycloak');
  cpSync(await fetchKeycloak(), home, { recursive: true });
  mkdirSync(join(home, 'data', 'import'), { recursive: true });
  cpSync(realmFile, join(home, 'data', 'import', 'realm.json'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const logFile = join(folder, 'keycloak.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn('bash', [join(home, 'bin', 'kc.sh'), 'start-dev', '--http-host=127.0.0.1', `--http-port=${String(port)}`, '--import-realm'], {
    cwd: home,
    // A group of its own: the shell that starts Java is not Java.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      JAVA_HOME: process.env['JAVA_HOME'],
      JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: adminPassword,
      ...environment,
    },
  });
  closeSync(log);
  const { pid = 0 } = child;
  writeFileSync(join(folder, 'keycloak.pid'), String(pid));
  const running = { url, pid, stop: () => stopGroup(child, pid), isOver: () => child.exitCode !== null || child.signalCode !== null };
  for (const deadline = Date.now() + startSeconds * 1_000; Date.now() < deadline && !running.isOver();) {
    if (await answers(`${url}/realms/liencong/.well-known/openid-configuration`)) return running;
    await wait(500);
  }
  await running.stop();
  throw new Error(`Keycloak không khởi động được (did not start), ${logFile}:\n${readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n')}`);
}

/** Signals the process group that {@link startKeycloak} began. */
function endGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false; // gone already
  }
}

async function stopGroup(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  endGroup(pid, 'SIGTERM');
  await Promise.race([gone, wait(10_000, undefined, { ref: false })]);
  endGroup(pid, 'SIGKILL');
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  await response?.arrayBuffer().catch(() => undefined);
  return response?.ok ?? false;
}
