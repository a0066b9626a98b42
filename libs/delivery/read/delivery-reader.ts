import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { InjectSource } from '#platform/nest';
import type { Statement } from '../public/statements.js';

/**
 * Reads by prepared statement, outside the ORM, on the connections of the data source of the role `delivery`. No scope and no
 * transaction: these tables hold nothing private, and each statement names its portal.
 */
@Injectable()
export class DeliveryReader {
  /** Connections of the role delivery. */
  readonly pool: Pool;

  constructor(@InjectSource('delivery') source: DataSource) {
    // TypeORM keeps the pool of node-postgres here and types it as any
    this.pool = (source.driver as unknown as { master: Pool }).master;
  }

  async rows<Row extends object>({ name, text }: Statement, values: readonly (string | number | null)[]): Promise<Row[]> {
    return (await this.pool.query<Row>({ name, text, values: [...values] })).rows;
  }
}
