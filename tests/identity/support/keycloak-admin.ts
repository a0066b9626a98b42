/** What global-setup.js started. */
interface Started {
  readonly url: string;
  readonly adminPassword: string;
  readonly version: string;
}

/** The administrator of the Keycloak of this run. */
export class KeycloakAdmin {
  private token = { value: '', until: 0 };

  private constructor(private readonly started: Started) {}

  static async open(): Promise<KeycloakAdmin> {
    const text = process.env['LIENCONG_TEST_KEYCLOAK'];
    if (!text) throw new Error('No Keycloak: run `npm run test:identity -- --issuer keycloak`.');
    return Promise.resolve(new KeycloakAdmin(JSON.parse(text) as Started));
  }

  get url(): string {
    return this.started.url;
  }

  get version(): string {
    return this.started.version;
  }

  /** One call of the administration interface. @throws Error when it is refused */
  async call(method: string, path: string, body?: object): Promise<{ readonly json: unknown; readonly location: string }> {
    const response = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${await this.bearer()}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text.slice(0, 500)}`);
    return { json: text === '' ? null : JSON.parse(text), location: response.headers.get('location') ?? '' };
  }

  /** Makes something. @returns its id */
  async create(path: string, body: object): Promise<string> {
    const { location } = await this.call('POST', path, body);
    return location.slice(location.lastIndexOf('/') + 1);
  }

  private async bearer(): Promise<string> {
    if (Date.now() < this.token.until) return this.token.value;
    const body = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: this.started.adminPassword });
    const response = await fetch(`${this.url}/realms/master/protocol/openid-connect/token`, { method: 'POST', body });
    const answer = (await response.json()) as { access_token: string; expires_in: number };
    this.token = { value: answer.access_token, until: Date.now() + (answer.expires_in - 10) * 1_000 };
    return this.token.value;
  }
}
