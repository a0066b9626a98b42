import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { settingsOf } from '#platform/config';
import { freePort } from '../../support/free-port.js';
import { startTestIssuer, type TestIssuer } from '../../support/issuer.js';
import { World, type WorldPortal } from '../../support/world.js';
import { patience } from './soon.js';

const built = path.resolve(import.meta.dirname, '../../../dist/apps');
/** Code of the processes, compiled once for all suites. */
const compiled = path.resolve(import.meta.dirname, '../../../.cache/node');
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** Somebody who can log in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

export interface Portal extends WorldPortal {
  readonly name: string;
}

interface ItemAnswer {
  readonly payload: { readonly item: { readonly id: string; readonly draft: { readonly version: number }; readonly revision: { readonly id: string } | null } };
}

interface Right {
  readonly portal: WorldPortal;
  readonly role: string;
  /** Unit whose subtree the right covers. */
  readonly covers?: string;
}

/** The names of the sections that {@link Product.portal} makes. */
export const sectionNames = ['Tin tức – Sự kiện', 'Thông báo', 'Chỉ đạo điều hành'] as const;

/**
 * Everything a province runs, as it runs it: the built api, worker and site as processes of their own over a database of the
 * spec, and the embedded issuer in this process.
 */
export class Product {
  private readonly children: ChildProcess[] = [];
  private output = '';
  private readonly mediaFolder = mkdtempSync(path.join(tmpdir(), 'liencong-media-'));

  private constructor(
    readonly world: World,
    readonly issuer: TestIssuer,
    readonly consoleUrl: string,
    private readonly sitePort: number,
    private readonly more: Readonly<Record<string, string>>,
  ) {}

  /** @param more further settings of every process */
  static async start(more: Readonly<Record<string, string>> = {}): Promise<Product> {
    for (const file of ['api/src/main.js', 'worker/src/main.js', 'site/src/main.js', 'console/index.html']) {
      if (!existsSync(path.join(built, file))) throw new Error(`dist/apps/${file} is missing: run \`npm run build\` first`);
    }
    const [apiPort, sitePort] = [await freePort(), await freePort()];
    const consoleUrl = `http://localhost:${apiPort}`;
    const issuer = await startTestIssuer({ consoleUrl, accounts: [] });
    const world = await World.create({ OIDC_ISSUER_URL: issuer.issuerUrl });
    const product = new Product(world, issuer, consoleUrl, sitePort, more);
    try {
      await Promise.all([product.launch('api', apiPort), product.launch('worker', apiPort), product.launch('site', apiPort)]);
      await product.answers(`http://127.0.0.1:${apiPort}/health/ready`);
      await product.answers(`http://127.0.0.1:${sitePort}/health/ready`);
      return product;
    } catch (error) {
      await product.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(
      this.children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGTERM');
        await once(child, 'exit');
      }),
    );
    await this.world.close();
    await this.issuer.close();
    await rm(this.mediaFolder, { recursive: true, force: true });
  }

  /** Closes the browser and everything else; none of the processes may have complained. */
  async end(browser: Browser): Promise<void> {
    await browser.close();
    await this.close();
    expect(this.faults()).toBe('');
  }

  /** What the processes wrote as warnings or worse; nothing on a good day. */
  faults(): string {
    return this.output;
  }

  /** Address of a portal's site as a browser opens it. */
  site(portal: WorldPortal, where = '/'): string {
    return `http://${portal.host}:${this.sitePort}${where}`;
  }

  /** A portal of a commune, or of a unit of another kind, under `parentUnitId`, with three sections. */
  async portal(label: string, name: string, parentUnitId: string | null = null, kind = 'commune'): Promise<Portal> {
    const unitId = await this.world.unit(kind, parentUnitId);
    const portal = await this.world.portal({ unitId, host: `${label}.example.localhost`, sections: 0 });
    await this.world.admin.query(`update portal set name = $2, superior_name = 'Thành phố Mẫu' where portal_id = $1`, [portal.id, name]);
    const sectionIds: string[] = [];
    for (const [position, section] of sectionNames.entries()) {
      const { rows } = await this.world.admin.query<{ id: string }>(
        'insert into section (portal_id, slug, name, position) values ($1, $2, $3, $4) returning id',
        [portal.id, `muc-${position + 1}`, section, position],
      );
      sectionIds.push(rows[0]!.id);
    }
    return { ...portal, sectionIds, name };
  }

  /** A person with rights and an account at the issuer. */
  async person(username: string, name: string, rights: readonly Right[]): Promise<Person> {
    const id = await this.world.person(name, rights);
    await this.world.identity(id, this.issuer.issuerUrl, id);
    return this.account(id, username, name);
  }

  /** An account at the issuer of which LienCong knows nothing yet. */
  async account(id: string, username: string, name: string): Promise<Person> {
    const password = `Mật khẩu của ${username}`;
    await this.issuer.addAccounts([{ subject: id, username, name, email: `${username}@example.test`, password }]);
    return { id, name, username, password };
  }

  /** One operation of the management schema as a person, over HTTP; throws on any error. */
  async manage(who: Person, query: string, variables: Record<string, unknown>): Promise<ItemAnswer> {
    const token = await this.issuer.tokenFor(who.username, 'liencong-cli');
    const response = await fetch(`${this.consoleUrl}/manage/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: ItemAnswer; errors?: unknown };
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer));
    return answer.data;
  }

  private async launch(part: 'api' | 'worker' | 'site', apiPort: number): Promise<void> {
    const { urls } = this.world.database;
    const env: Record<string, string> = {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: compiled,
      LIENCONG_MODE: 'test',
      LOG_LEVEL: 'warn',
      API_PORT: String(apiPort),
      API_PUBLIC_URL: this.consoleUrl,
      API_INTERNAL_URL: `http://127.0.0.1:${apiPort}`,
      SITE_PORT: String(this.sitePort),
      SITE_ADDRESS: `http://{host}:${this.sitePort}`,
      OIDC_ISSUER_URL: this.issuer.issuerUrl,
      OIDC_CLIENT_SECRET: 'console-secret',
      OIDC_SYSTEM_CLIENTS: 'liencong-cli',
      SESSION_SECRET: key(1),
      PERSONAL_DATA_KEY: key(2),
      MEDIA_FOLDER: this.mediaFolder,
      ...this.more,
    };
    for (const [role, url] of Object.entries(urls)) {
      const name = `DATABASE_URL_${role.toUpperCase()}`;
      if ((settingsOf(part) as readonly string[]).includes(name)) env[name] = url;
    }
    const child = fork(path.join(built, part, 'src/main.js'), [], { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.children.push(child);
    // a machine of tests has no scanner of files, and the worker says so when it starts
    const note = (text: string): void => {
      if (!text.includes('CLAMD_ADDRESS is not set')) this.output += `${part}: ${text}`;
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', note);
    if (part === 'worker') await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error(this.output)))]);
  }

  private async answers(url: string): Promise<void> {
    for (const until = Date.now() + patience; Date.now() < until;) {
      const response = await fetch(url).catch(() => null);
      if (response?.ok) return;
      if (this.children.some((child) => child.exitCode !== null)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${url} does not answer\n${this.output}`);
  }
}
