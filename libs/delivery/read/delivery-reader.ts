import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { InjectSource, InjectSpareDelivery } from '#platform/nest';
import type { Statement } from '../public/statements.js';
import { ReadServers } from './read-servers.js';

/**
 * Reads by prepared statement, outside the ORM, on the connections of the data sources of the role `delivery`. No scope and no
 * transaction: these tables hold nothing private, and each statement names its portal.
 */
@Injectable()
export class DeliveryReader {
  readonly servers: ReadServers;

  constructor(@InjectSource('delivery') source: DataSource, @InjectSpareDelivery() spare?: DataSource) {
    this.servers = new ReadServers(spare ? [source, spare] : [source]);
  }

  /** @throws Error as PostgreSQL and its driver say it */
  rows<Row extends object>({ name, text }: Statement, values: readonly (string | number | null)[]): Promise<Row[]> {
    return this.servers.rows<Row>({ name, text, values: [...values] });
  }
}
