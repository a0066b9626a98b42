import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { rememberCsrfToken, send, Trouble } from './request.js';

export interface Session {
  readonly signedIn: true;
  readonly personId: string;
  readonly displayName: string;
  readonly csrfToken: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** Null: nobody is signed in. */
async function readSession(): Promise<Session | null> {
  const response = await send('/auth/session');
  if (response.status === 401) return null;
  if (!response.ok) throw new Trouble('unavailable', 'Hệ thống đang bận. Hãy thử lại sau ít phút.');
  const session = (await response.json()) as Session | { readonly signedIn: false };
  if (!session.signedIn) return null;
  rememberCsrfToken(session.csrfToken);
  return session;
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity, gcTime: Infinity });

/** Address that signs in at the issuer and comes back to a path of the console. */
export function signInAddress(returnTo: string): string {
  return `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
}

/**
 * Ends the session here and at the issuer; the browser leaves the page.
 * @param afterwards runs once the server has ended the session
 * @throws Trouble when the server did not end it
 */
export async function signOut(afterwards: () => void): Promise<void> {
  const response = await send('/auth/logout', { method: 'POST', body: '{}' });
  // 401: it had ended already
  if (!response.ok && response.status !== 401) throw new Trouble('unavailable', 'Chưa đăng xuất được. Hãy thử lại sau ít phút.');
  afterwards();
  const { url } = response.ok ? ((await response.json()) as { url?: string }) : {};
  window.location.assign(url ?? '/');
}

/** Another window of this browser signed in: the name of the channel on which it says so. */
export const signedInChannel = 'liencong-signed-in';

/** Marks the session as ended without throwing away what is on screen. */
export function sessionEnded(client: QueryClient): void {
  client.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, expiresAt: new Date(0).toISOString() });
}

/**
 * Asks the server again: the session may have been lengthened, or begun anew in another window.
 * @returns true when the same person is signed in
 */
export async function recheckSession(client: QueryClient): Promise<boolean> {
  const before = client.getQueryData(sessionQuery.queryKey);
  const session = await readSession();
  if (!session) {
    sessionEnded(client);
    return false;
  }
  if (before && before.personId !== session.personId) {
    // somebody else signed in on this machine: nothing of the former person may stay on screen
    window.location.assign('/');
    return false;
  }
  client.setQueryData(sessionQuery.queryKey, session);
  if (before && Date.parse(before.expiresAt) <= Date.now()) await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  return true;
}
