import type { Selected, Selection } from './selection.js';

/** Values of a root field for its statement, by name; which of them are there decides the form of the statement. */
export type RootValues = Readonly<Record<string, string | number>>;

/** What the expression of a root field may use. The statement has `p`, the portal of the host: all null where no public one answers. */
export interface Use {
  readonly selection: Selection;
  /** True when {@link RootField.read} gave a value of this name. */
  has(value: string): boolean;
  /** Place of that value in the statement, e.g. `$3`. */
  value(name: string): string;
  /** Place of the civil day. */
  day(): string;
  /** Tells that other portals show in the answer too. @param portals SQL that gives a column of their ids, of each once */
  shows(portals: string): void;
}

/** A root field of the public schema that has a statement; its argument `host` is read for all of them. */
export interface RootField {
  /**
   * Reads the arguments as the resolver does.
   * @returns null, or throws a typed error, when the resolver has something else to say than what a statement finds
   */
  read(args: Readonly<Record<string, unknown>>): RootValues | null;
  /** SQL of the answer as `json`; SQL's own null there means that the generic path must answer. */
  json(use: Use): string;
}

/** A root field of a document with what answers it; null: `__typename` of the root. */
export interface Root {
  readonly selected: Selected;
  readonly field: RootField | null;
}
