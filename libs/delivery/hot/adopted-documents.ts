import { GraphQLError, parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { limitsOf, type Limits } from '#platform/http';
import { CompiledDocument } from './compile-document.js';
import { NotCompilable } from './selection.js';

/** A document is adopted when it was asked for so often. */
const often = 8;
/** Texts that are counted at a time, and the longest of them. */
const mostCounted = 1_000;
const longest = 4_096;
/** Adopted documents at a time: each is a plan on every connection to the database. */
const mostAdopted = 64;
/** One that nobody asked for during as long as a connection lives gives its place to another. */
const idleFor = 3_600_000;
const mostForms = 4;

interface Adopted {
  readonly compiled: CompiledDocument;
  askedAt: number;
}

/**
 * Documents of other people that are asked for again and again, e.g. by the site of an office: once the limits and the schema allow them
 * they are compiled as the trusted ones are. How many there are is bounded, whatever is sent.
 */
export class AdoptedDocuments {
  private readonly counts = new Map<string, number>();
  private readonly adopted = new Map<string, Adopted>();
  private readonly refused = new Set<string>();
  private made = 0;
  private readonly rules: Parameters<typeof validate>[2];
  private readonly tokens: number;

  constructor(
    private readonly schema: GraphQLSchema,
    limits: Limits,
  ) {
    this.rules = [...specifiedRules, ...limitsOf(limits).validationRules];
    this.tokens = limits.tokens;
  }

  /** The document of this text, if it is one of them. @param now ms of a clock that only runs forward */
  withText(text: string, now: number): CompiledDocument | null {
    const known = this.adopted.get(text);
    if (known) {
      known.askedAt = now;
      return known.compiled;
    }
    if (text.length > longest || this.refused.has(text)) return null;
    const count = (this.counts.get(text) ?? 0) + 1;
    this.counts.delete(text);
    if (count < often) {
      this.counts.set(text, count);
      forgetFirst(this.counts, mostCounted);
      return null;
    }
    if (!this.hasPlace(now)) return null;
    const compiled = this.compile(text);
    if (compiled) this.adopted.set(text, { compiled, askedAt: now });
    else {
      this.refused.add(text);
      forgetFirst(this.refused, mostCounted);
    }
    return compiled;
  }

  private hasPlace(now: number): boolean {
    if (this.adopted.size < mostAdopted) return true;
    for (const [text, { askedAt }] of this.adopted) {
      if (now - askedAt < idleFor) continue;
      this.adopted.delete(text);
      return true;
    }
    return false;
  }

  private compile(text: string): CompiledDocument | null {
    try {
      if (validate(this.schema, parse(text, { maxLexicalTokens: this.tokens }), this.rules).length > 0) return null;
      this.made += 1;
      return CompiledDocument.of(this.schema, text, `adopted.${String(this.made)}`, mostForms);
    } catch (error) {
      // what cannot be parsed is said by the generic path
      if (error instanceof NotCompilable || error instanceof GraphQLError) return null;
      throw error;
    }
  }
}

function forgetFirst(held: Map<string, unknown> | Set<string>, most: number): void {
  if (held.size <= most) return;
  for (const first of held.keys()) {
    held.delete(first);
    return;
  }
}
