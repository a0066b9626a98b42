import { Injectable } from '@nestjs/common';
import type { Config } from '#platform/config';
import { isOwnProcess, type Asker } from '#platform/http';
import { InjectConfig } from '#platform/nest';
import { Clock } from '#platform/time';
import { DeliveryReader } from '../read/delivery-reader.js';
import { normaliseHost } from '#units';
import { servedHost } from '../public/statements.js';

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
    if (!isOwnProcess(asker, this.config.TLS_ASK_TOKEN)) return 'no';
    const host = normaliseHost(domain);
    if (host === null) return 'no';
    if (this.isBusy()) return 'busy';
    return (await this.reader.rows(servedHost, [host])).length > 0 ? 'yes' : 'no';
  }

  private isBusy(): boolean {
    const second = Math.floor(this.clock.now().getTime() / 1_000);
    if (second !== this.second) [this.second, this.asked] = [second, 0];
    this.asked += 1;
    return this.asked > mostInASecond;
  }
}
