import { Injectable } from '@nestjs/common';
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { civilDateOf, Clock } from '#platform/time';
import { normaliseHost } from '#units';
import { rootStatement, type RootsStatement } from '../hot/document-statement.js';
import type { RootField, RootValues } from '../hot/root-field.js';
import { DeliveryReader } from './delivery-reader.js';

/** Statements of one form of a root field: each is a plan on every connection. Beyond them all of the field is read. */
const mostSelections = 24;

/** What a resolver asks of a root field: the names in the question, or all. */
export type RootNames = ReadonlySet<string> | 'all';

/** Reads a root field for its resolver, by the expression that compiled documents use too: one prepared statement. */
@Injectable()
export class RootReader {
  private readonly statements = new Map<string, Map<string, RootsStatement>>();
  private made = 0;

  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param name of the field, in the name of its statement
   * @param args of the field beside the host
   * @param info tells what of it is asked for; left out: all
   * @returns its answer; null where it says so, and where no host or value can be meant
   * @throws what the field throws of its arguments; Error when the statement cannot answer
   */
  async read<Answer>(name: string, field: RootField, rawHost: string, args: object = {}, info?: GraphQLResolveInfo): Promise<Answer | null> {
    const read = field.read(args as Readonly<Record<string, unknown>>, civilDateOf(this.clock.now()));
    if (read === null) return null;
    const answer = await this.ask<Answer>(name, field, rawHost, read, info ? namesIn(info) : 'all');
    if (answer === undefined) throw new Error(`${name}: a row that it needs is not there`);
    return answer;
  }

  /** As {@link read}, with values that are known. @returns undefined where the statement has nothing to say */
  async ask<Answer>(name: string, field: RootField, rawHost: string, read: RootValues, asked: RootNames = 'all'): Promise<Answer | null | undefined> {
    const host = normaliseHost(rawHost);
    if (host === null) return null;
    const statement = this.statement(name, field, read, asked);
    const rows = await this.reader.rows<{ answer: string | null }>(statement, statement.values({ host, day: civilDateOf(this.clock.now()), read: [read] }));
    const text = rows[0]?.answer ?? null;
    return text === null ? undefined : (JSON.parse(text) as Answer);
  }

  private statement(name: string, field: RootField, read: RootValues, asked: RootNames): RootsStatement {
    const form = [name, ...Object.keys(read)].join();
    let known = this.statements.get(form);
    if (!known) this.statements.set(form, (known = new Map<string, RootsStatement>()));
    const isFull = known.size >= mostSelections && !known.has(keyOf(asked));
    const key = isFull ? '' : keyOf(asked);
    let statement = known.get(key);
    if (!statement) {
      this.made += 1;
      known.set(key, (statement = rootStatement(`delivery.${name}.${String(this.made)}`, field, read, isFull ? 'all' : asked)));
    }
    return statement;
  }
}

const keyOf = (asked: RootNames): string => (asked === 'all' ? '' : [...asked].sort().join());

/** Names of all fields that are asked for anywhere in a root field: a little more than what is asked of each of its types. */
export function namesIn({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      collect(node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value]?.selectionSet : node.selectionSet);
    }
  };
  for (const node of fieldNodes) collect(node.selectionSet);
  return names;
}
