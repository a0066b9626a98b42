import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { InjectSource } from '#platform/nest';

/** For whoever keeps the process running: alive, and ready to serve. */
@Controller('health')
export class HealthController {
  constructor(
    @InjectSource('delivery') private readonly delivery: DataSource,
    @InjectSource('editing') private readonly editing: DataSource,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await Promise.all([this.delivery.query('select 1'), this.editing.query('select 1')]);
    } catch {
      throw new ServiceUnavailableException({ status: 'unavailable', code: 'DATABASE_UNREACHABLE' });
    }
    return { status: 'ok' };
  }
}
