import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DeliveryReader } from '#delivery';
import { answers } from '#platform/db';
import { InjectSource } from '#platform/nest';

/** `primary`: nothing can be written, nobody signs in; `replica`: the public schema reads the primary instead. */
type Lack = 'primary' | 'replica';

interface Readiness {
  readonly status: 'ok' | 'degraded';
  readonly lacks: readonly Lack[];
}

/**
 * For whoever keeps the process running: alive, and ready to serve. It is ready while it can answer readers: an api that was taken out
 * because nothing can be written would take the portals with it. What it lacks stands in the answer.
 */
@Controller('health')
export class HealthController {
  constructor(
    private readonly reader: DeliveryReader,
    @InjectSource('editing') private readonly editing: DataSource,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<Readiness> {
    const { servers } = this.reader;
    const [reads, writes] = await Promise.all([answers(servers.rows({ text: 'select 1' })), answers(this.editing.query('select 1'))]);
    const lacks: Lack[] = [...(writes ? [] : ['primary' as const]), ...(servers.isOnSpare(performance.now()) ? ['replica' as const] : [])];
    if (!reads) throw new ServiceUnavailableException({ status: 'unavailable', code: 'DATABASE_UNREACHABLE', lacks });
    return { status: lacks.length === 0 ? 'ok' : 'degraded', lacks };
  }
}
