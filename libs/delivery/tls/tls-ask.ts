import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Config } from '#platform/config';
import { InjectConfig } from '#platform/nest';
import { Clock } from '#platform/time';
import { DeliveryReader } from '../read/delivery-reader.js';
import { normaliseHost } from '#units';
import { servedHost } from '../public/statements.js';

/** Who asks, as far as it decides whether to answer. */
export interface Asker {
  /** Address of the connection itself, whatever a header says. */
  readonly address: string | undefined;
  /** True when a proxy passed the question on for somebody else. */
  readonly isForwarded: boolean;
  readonly token: string;
}

/** Names asked for in one second; a whole province that starts at once asks again. */
const mostInASecond = 50;

/**
 * Whether a proxy may have a certificate for a name (Caddy's `ask`). Answered to the proxy alone: by the token of TLS_ASK_TOKEN
 * where one is set, else to this machine and only to questions that nobody passed on.
 */
@Injectable()
export class TlsAsk {
  private second = 0;
  private asked = 0;

  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** `busy`: asked too often; `no` says nothing about why. */
  async mayCertify(domain: string, asker: Asker): Promise<'yes' | 'no' | 'busy'> {
    if (!this.isProxy(asker)) return 'no';
    const host = normaliseHost(domain);
    if (host === null) return 'no';
    if (this.isBusy()) return 'busy';
    return (await this.reader.rows(servedHost, [host])).length > 0 ? 'yes' : 'no';
  }

  private isProxy({ address, isForwarded, token }: Asker): boolean {
    const wanted = this.config.TLS_ASK_TOKEN;
    if (wanted !== undefined) return timingSafeEqual(digest(token), digest(wanted));
    return !isForwarded && isLoopback(address);
  }

  private isBusy(): boolean {
    const second = Math.floor(this.clock.now().getTime() / 1_000);
    if (second !== this.second) [this.second, this.asked] = [second, 0];
    this.asked += 1;
    return this.asked > mostInASecond;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
