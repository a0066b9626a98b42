import { createHash } from 'node:crypto';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { CompiledDocument } from './compile-document.js';
import { NotCompilable } from './selection.js';

/** A document that was known before anybody asked. */
export interface TrustedDocument {
  /** SHA-256 of its text, hexadecimal. */
  readonly id: string;
  readonly text: string;
  /** Null: it is answered by the generic path, because a statement cannot. */
  readonly compiled: CompiledDocument | null;
}

/** Id of a document: SHA-256 of its text, hexadecimal. */
export function documentId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The documents that may be asked for by their id, compiled once. */
export class TrustedDocuments {
  private readonly byId = new Map<string, TrustedDocument>();
  private readonly byText = new Map<string, TrustedDocument>();

  /** @param onFault told of each document that the schema does not allow; it is left out */
  constructor(schema: GraphQLSchema, texts: readonly string[], onFault: (error: Error) => void) {
    for (const text of new Set(texts)) {
      const fault = faultOf(schema, text);
      if (fault) {
        onFault(new Error(`a trusted document is not one of the public schema: ${fault.message}\n${text}`));
        continue;
      }
      const id = documentId(text);
      const document = { id, text, compiled: compiled(schema, text, id) };
      this.byId.set(id, document);
      this.byText.set(text, document);
    }
  }

  get all(): readonly TrustedDocument[] {
    return [...this.byId.values()];
  }

  withId(id: string): TrustedDocument | undefined {
    return this.byId.get(id);
  }

  withText(text: string): TrustedDocument | undefined {
    return this.byText.get(text);
  }
}

function compiled(schema: GraphQLSchema, text: string, id: string): CompiledDocument | null {
  try {
    return CompiledDocument.of(schema, text, `hot.${id.slice(0, 20)}`);
  } catch (error) {
    if (error instanceof NotCompilable) return null;
    throw error;
  }
}

function faultOf(schema: GraphQLSchema, text: string): Error | undefined {
  try {
    return validate(schema, parse(text))[0];
  } catch (error) {
    return error as Error;
  }
}
