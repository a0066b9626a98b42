import { Kind, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { AskedOften } from './asked-often.js';
import type { DocumentGate } from './document-gate.js';

const most = 200;
const idleFor = 600_000;
/** Compiling takes longer than running once. */
const often = 3;

interface Repeated {
  readonly run: CompiledQuery['query'];
  readonly name: string | null;
}

/**
 * Documents that no statement can answer but that come again: run as a function made of them (graphql-jit) over the same resolvers, without
 * what the GraphQL server does around it. What does not end well is left to the server, whose words errors have.
 */
export class RepeatedDocuments {
  private readonly documents: AskedOften<Repeated>;

  constructor(schema: GraphQLSchema, gate: DocumentGate) {
    this.documents = new AskedOften(often, most, idleFor, (text) => {
      const document = gate.allowed(text);
      const operations = document?.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION) ?? [];
      if (!document || operations.length !== 1) return null;
      const compiled = compileQuery(schema, document);
      return isCompiledQuery(compiled) ? { run: compiled.query, name: operations[0]?.name?.value ?? null } : null;
    });
  }

  /** @param body what was sent by POST, parsed @returns the answer as text; null: it is for the server */
  async answer(body: Readonly<Record<string, unknown>>): Promise<string | null> {
    const { query, variables, operationName, extensions } = body;
    if (typeof query !== 'string' || extensions !== undefined || !(variables == null || isObject(variables))) return null;
    const known = this.documents.withText(query, performance.now());
    if (!known || (operationName != null && operationName !== known.name)) return null;
    const { data, errors } = await known.run(undefined, {}, variables ?? {});
    return errors || !data ? null : JSON.stringify({ data });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && !Array.isArray(value);
}
