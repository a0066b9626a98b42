import type { GraphQLOutputType } from 'graphql';
import type { Asked } from './fields.js';
import type { Selected } from './selection.js';

/** Values of a root field for its statement, by name; which of them are there decides the form of the statement. */
export type RootValues = Readonly<Record<string, string | number>>;

/** What the expression of a root field may use. The statement has `p`, the portal of the host: all null where no public one answers. */
export interface Use {
  readonly asked: Asked;
  /** Type of the root field; null where all of it is asked for as a resolver gives it. */
  readonly type: GraphQLOutputType | null;
  /** True when {@link RootField.read} gave a value of this name. */
  readonly has: (value: string) => boolean;
  /** Place of that value in the statement, e.g. `$3`. */
  readonly value: (name: string) => string;
  /** Place of the host. */
  readonly host: () => string;
  /** Place of the civil day. */
  readonly day: () => string;
  /** Tells that other portals show in the answer too. @param portals SQL that gives a column of their ids, of each once */
  readonly shows: (portals: string) => void;
  /** Reads one row once for the whole statement, beside the portal. @param select one row of it, in any case @returns the name of that row */
  readonly once: (select: string) => string;
  /** Tells that it is a list of portals. @param versions SQL of a JSON object: by the id of each, the version of what lists show of it */
  readonly lists: (versions: string) => void;
  /** Tells that more portals show in it than are worth looking after: the answer is given for a moment only (ADR 29). */
  readonly showsMany: () => void;
}

/**
 * A root field of the public schema that has a statement; its argument `host` is read for all of them. The same expression answers
 * compiled documents, which ask for some of its fields, and the resolver, which asks for all.
 */
export interface RootField {
  /**
   * Reads the arguments as the resolver does.
   * @param day civil day of now
   * @returns null, or throws a typed error, when the resolver has something else to say than what a statement finds
   */
  read(args: Readonly<Record<string, unknown>>, day: string): RootValues | null;
  /** SQL of the answer as `json`; SQL's own null there means that the generic path must answer. */
  json(use: Use): string;
  /** Does to the answer of the statement what SQL cannot. @returns null: nothing of what is asked needs it */
  finish?(asked: Asked, args: Readonly<Record<string, unknown>>): ((answer: unknown) => unknown) | null;
}

/** A root field of a document with what answers it; null: `__typename` of the root. */
export interface Root {
  readonly selected: Selected;
  readonly field: RootField | null;
  readonly type: GraphQLOutputType;
}
