import { Refusal } from '../output.js';
import type { Installation } from './installation.js';

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly vi?: string } }[];
}

/** Asks a GraphQL endpoint. @throws Refusal with the code and sentence of the first error */
export async function ask<T>(url: string, query: string, variables: Readonly<Record<string, unknown>>, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  }).catch((error: unknown) => {
    throw new Refusal(`Không kết nối được ${url}. Liên Cổng đã chạy chưa? (cannot connect: ${error instanceof Error ? error.message : String(error)})`);
  });
  const text = await response.text();
  const answer = parse<T>(text);
  const [error] = answer?.errors ?? [];
  if (error) throw new Refusal(`${error.extensions?.code ?? 'ERROR'}: ${error.extensions?.vi ?? error.message}`);
  if (!answer?.data) throw new Refusal(`${url}: HTTP ${response.status} ${text.slice(0, 200)}`);
  return answer.data;
}

function parse<T>(text: string): Answer<T> | null {
  try {
    return JSON.parse(text) as Answer<T>;
  } catch {
    return null;
  }
}

/** A member of a board who works through the API with a token of their own. */
export class ApiPerson {
  private token: { readonly value: string; readonly renewAt: number } | null = null;

  constructor(
    private readonly installation: Installation,
    private readonly username: string,
  ) {}

  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    return ask<T>(`${this.installation.apiUrl}/manage/graphql`, query, variables, await this.bearer());
  }

  /** A mutation with one input and one payload. @throws Refusal with the first fault, by field */
  async take<T>(mutation: string, inputType: string, fields: string, input: Readonly<Record<string, unknown>>): Promise<T> {
    const { done } = await this.ask<{ done: { item: T | null; errors: { field: string; code: string; message: string }[] } }>(
      `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { item { ${fields} } errors { field code message } } }`,
      { input },
    );
    const [fault] = done.errors;
    if (fault) throw new Refusal(`${fault.field}: ${fault.code} ${fault.message}`);
    if (!done.item) throw new Refusal(`${mutation}: bản nháp vừa đổi, hãy chạy lại (the draft has moved on)`);
    return done.item;
  }

  private async bearer(): Promise<string> {
    if (this.token && Date.now() < this.token.renewAt) return this.token.value;
    const { accounts, client, tokenUrl, oneTimeCode } = this.installation;
    const account = accounts.find((each) => each.username === this.username);
    if (!account) throw new Refusal(`Không có tài khoản ${this.username} (no such account).`);
    const asked = Date.now();
    const response = await fetch(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'password', username: account.username, password: account.password, totp: oneTimeCode }),
    });
    const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
    if (!answer.access_token) throw new Refusal(`Máy chủ đăng nhập từ chối ${this.username} (refused): ${answer.error ?? String(response.status)}`);
    this.token = { value: answer.access_token, renewAt: asked + (answer.expires_in ?? 0) * 500 };
    return this.token.value;
  }
}
