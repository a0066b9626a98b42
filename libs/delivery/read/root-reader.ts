import { Injectable } from '@nestjs/common';
import { civilDateOf, Clock } from '#platform/time';
import { normaliseHost } from '#units';
import { rootStatement, type RootsStatement } from '../hot/document-statement.js';
import type { RootField, RootValues } from '../hot/root-field.js';
import { DeliveryReader } from './delivery-reader.js';

/** Reads a root field for its resolver, by the expression that compiled documents use too: one prepared statement. */
@Injectable()
export class RootReader {
  private readonly statements = new Map<string, RootsStatement>();

  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param name of the field, in the name of its statement
   * @param args of the field beside the host
   * @returns all of its answer; null where it says so, and where no host or value can be meant
   * @throws what the field throws of its arguments; Error when the statement cannot answer
   */
  async read<Answer>(name: string, field: RootField, rawHost: string, args: object = {}): Promise<Answer | null> {
    const read = field.read(args as Readonly<Record<string, unknown>>, civilDateOf(this.clock.now()));
    if (read === null) return null;
    const answer = await this.ask<Answer>(name, field, rawHost, read);
    if (answer === undefined) throw new Error(`${name}: a row that it needs is not there`);
    return answer;
  }

  /** As {@link read}, with values that are known. @returns undefined where the statement has nothing to say */
  async ask<Answer>(name: string, field: RootField, rawHost: string, read: RootValues): Promise<Answer | null | undefined> {
    const host = normaliseHost(rawHost);
    if (host === null) return null;
    const key = [name, ...Object.keys(read)].join();
    let statement = this.statements.get(key);
    if (!statement) this.statements.set(key, (statement = rootStatement(`delivery.${name}.${String(this.statements.size)}`, field, read)));
    const rows = await this.reader.rows<{ answer: string | null }>(statement, statement.values({ host, day: civilDateOf(this.clock.now()), read: [read] }));
    const text = rows[0]?.answer ?? null;
    return text === null ? undefined : (JSON.parse(text) as Answer);
  }
}
