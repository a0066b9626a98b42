import type { GraphQLSchema } from 'graphql';
import { AskedOften } from './asked-often.js';
import { CompiledDocument } from './compile-document.js';
import type { DocumentGate } from './document-gate.js';
import { NotCompilable } from './selection.js';

/** Each is a plan on every connection to the database; one that nobody asked for as long as a connection lives gives its place away. */
const most = 64;
const idleFor = 3_600_000;
const often = 8;
const mostForms = 4;

/**
 * Documents of other people that are asked for again and again, e.g. by the site of an office: once the limits and the schema allow them
 * they are compiled as the trusted ones are.
 */
export class AdoptedDocuments {
  private readonly documents: AskedOften<CompiledDocument>;
  private made = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly gate: DocumentGate,
  ) {
    this.documents = new AskedOften(often, most, idleFor, (text) => this.compile(text));
  }

  /** The document of this text, if it is one of them. @param now ms of a clock that only runs forward */
  withText(text: string, now: number): CompiledDocument | null {
    return this.documents.withText(text, now);
  }

  private compile(text: string): CompiledDocument | null {
    if (!this.gate.allowed(text)) return null;
    try {
      this.made += 1;
      return CompiledDocument.of(this.schema, text, `adopted.${String(this.made)}`, mostForms);
    } catch (error) {
      if (error instanceof NotCompilable) return null;
      throw error;
    }
  }
}
