import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who asks, as far as it decides whether to answer. */
export interface Asker {
  /** Address of the connection itself, whatever a header says. */
  readonly address: string | undefined;
  /** True when a proxy passed the question on for somebody else. */
  readonly isForwarded: boolean;
  readonly token: string;
}

/** Set by every usual proxy on what it passes on; our own questions carry none of them. */
const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'via'];

export function askerOf(request: IncomingMessage, token: unknown): Asker {
  return {
    address: request.socket.remoteAddress,
    isForwarded: forwarded.some((name) => name in request.headers),
    token: typeof token === 'string' ? token : '',
  };
}

/** True for a process of the installation: by its token where one is set, else on this machine and only when nobody passed the question on. */
export function isOwnProcess({ address, isForwarded, token }: Asker, wanted: string | undefined): boolean {
  if (wanted !== undefined) return timingSafeEqual(digest(token), digest(wanted));
  return !isForwarded && isLoopback(address);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
