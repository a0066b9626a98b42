import type { TypedDocumentString } from '../gql/graphql.js';

export type TroubleKind = 'offline' | 'unauthenticated' | 'forbidden' | 'not_found' | 'invalid' | 'conflict' | 'rate_limited' | 'unavailable' | 'internal';

/** What went wrong with a request; `message` is a Vietnamese sentence that says what to do. */
export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    message: string,
    readonly code = '',
    readonly requestId: string | null = null,
    /** The field of the input that is to blame; null: none is known. */
    readonly field: string | null = null,
  ) {
    super(message);
    this.name = 'Trouble';
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly kind?: TroubleKind; readonly requestId?: string; readonly field?: string };
  }[];
}

/** What a request carries besides its cookie, for what sends by itself. */
export const csrfHeaders = (): Record<string, string> => ({ 'x-csrf-token': csrfToken });

/** After a refusal: asks for the token of the session as it is now. */
export const renewCsrfToken = async (): Promise<boolean> => (await renewToken?.()) ?? false;

/** Whether a person asks, or a screen by itself: only a person's requests count against the idle limit of the session. */
export type Asker = 'person' | 'screen';

const headersOf = (who: Asker): Record<string, string> => (who === 'screen' ? { 'x-unattended': '1' } : {});

let csrfToken = '';
let renewToken: (() => Promise<boolean>) | null = null;

/** The token that every request carries back; it comes with the session. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** How to get a fresh token when the session was begun anew in another window; answers false when it is another person's. */
export function renewTokenWith(renew: () => Promise<boolean>): void {
  renewToken = renew;
}

/**
 * Sends one operation of the management schema within the cookie session.
 * @throws Trouble for everything but a full answer
 */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  who: Asker = 'person',
): Promise<Result> {
  try {
    return await sendDocument(document, variables, signal, who);
  } catch (error) {
    // refused before anything was done: the same operation may be sent again
    if (!(error instanceof Trouble) || error.code !== 'CSRF_REFUSED' || !(await renewToken?.())) throw error;
    return sendDocument(document, variables, signal, who);
  }
}

async function sendDocument<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
  who: Asker,
): Promise<Result> {
  const init = { method: 'POST', body: JSON.stringify({ query: document.toString(), variables }), signal: signal ?? null, headers: headersOf(who) };
  const response = await send('/manage/graphql', init);
  const answer = (await response.json().catch(() => null)) as Answer | null;
  const error = answer?.errors?.[0];
  if (error) {
    const { kind = 'internal', code = '', requestId = null, field = null } = error.extensions ?? {};
    throw new Trouble(response.status === 401 ? 'unauthenticated' : kind, error.message, code, requestId, field);
  }
  if (!response.ok || answer?.data == null) throw troubleOf(response.status);
  return answer.data as Result;
}

/** An answer in JSON within the cookie session. @throws Trouble */
export async function fetchJson(path: string, who: Asker, signal: AbortSignal): Promise<unknown> {
  const init = { signal, headers: headersOf(who) };
  let response = await send(path, init);
  if (response.status === 403 && (await renewToken?.())) response = await send(path, init);
  if (!response.ok) throw troubleOf(response.status);
  return response.json();
}

/** A file within the cookie session. @throws Trouble */
export async function fetchFile(path: string): Promise<Blob> {
  let response = await send(path);
  if (response.status === 403 && (await renewToken?.())) response = await send(path);
  if (!response.ok) throw troubleOf(response.status);
  return response.blob();
}

/** Sends a file as the body of a request within the cookie session. @returns what it became @throws Trouble */
export function sendFile(path: string, file: Blob): Promise<{ readonly id: string }> {
  return sendForAnswer(path, file);
}

/** Sends a file as the body of a request within the cookie session. @returns what was answered @throws Trouble */
export async function sendForAnswer<Answered>(path: string, file: Blob): Promise<Answered> {
  const init = { method: 'POST', body: file };
  let response = await send(path, init, 'application/octet-stream');
  if (response.status === 403 && (await renewToken?.())) response = await send(path, init, 'application/octet-stream');
  const answer = (await response.json().catch(() => null)) as (Answered & { readonly error?: { readonly message: string } }) | null;
  if (response.ok && answer) return answer;
  throw answer?.error && response.status !== 401 ? new Trouble('invalid', answer.error.message) : troubleOf(response.status);
}

/** A same-origin request with the session's cookie and token; a lost connection becomes a Trouble of kind `offline`. */
export async function send(
  path: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> } = {},
  contentType = 'application/json',
): Promise<Response> {
  try {
    return await fetch(path, {
      ...init,
      credentials: 'same-origin',
      headers: { ...(init.headers ?? {}), 'content-type': contentType, accept: 'application/json', 'x-csrf-token': csrfToken },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Trouble('offline', 'Không kết nối được. Hãy kiểm tra mạng rồi thử lại.');
  }
}

function troubleOf(status: number): Trouble {
  if (status === 401) return new Trouble('unauthenticated', 'Phiên làm việc đã hết. Hãy đăng nhập lại.');
  if (status === 403) return new Trouble('forbidden', 'Bạn không có quyền làm việc này. Hãy hỏi quản trị trang của đơn vị.');
  if (status === 429) return new Trouble('rate_limited', 'Có quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.');
  return new Trouble('unavailable', 'Hệ thống đang bận. Hãy thử lại sau ít phút.');
}
