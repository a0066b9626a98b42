import type { Node } from '@tiptap/pm/model';
import type { UsableFile } from '#media';
import type { AppError } from '#platform/errors';
import type { CivilDate } from '#platform/time';

/** One line of what was written: the title, the summary, or a paragraph, heading or cell of the text. */
export interface Line {
  readonly field: 'title' | 'summary' | 'body';
  readonly text: string;
  /** Where its first letter stands: in the field, or in the document as the editor counts. */
  readonly from: number;
}

/** What the portal and the country are known to be called, for checks that compare. */
export interface Known {
  /** Names of units that are no longer, as books of units write them, with what came out of them (may be several). */
  readonly endedUnits: ReadonlyMap<string, readonly string[]>;
  /** Names of people of the portal as they are rightly spelt. */
  readonly people: readonly string[];
}

/** A text that is looked at before it is handed in. */
export interface CheckedText {
  readonly kind: string;
  readonly lines: readonly Line[];
  readonly document: Node;
  readonly files: ReadonlyMap<string, UsableFile>;
  readonly today: CivilDate;
  readonly known: Known;
}

export interface Finding {
  readonly field: Line['field'];
  /** From which letter to which: in the field, or in the document as the editor counts. */
  readonly from: number;
  readonly to: number;
  /** The words that it is about; empty for a picture. */
  readonly quote: string;
  /** What could stand there, where that is known. */
  readonly better: string | null;
  readonly error: AppError;
}

/** One thing that is looked for. Each is a file of its own; `allChecks` lists them. */
export interface Check {
  /** Rule of the domain that asks for it, e.g. `R-133`. */
  readonly rule: string;
  /** True: nothing that has it is handed in, whichever way it comes. False: the writer is told. */
  readonly refuses: boolean;
  readonly find: (text: CheckedText) => readonly Finding[];
}

/** A finding at some letters of a line. */
export function at(line: Line, start: number, quote: string, error: AppError, better: string | null = null): Finding {
  return { field: line.field, from: line.from + start, to: line.from + start + quote.length, quote, better, error };
}

/** A finding at a part of the document, such as a picture. */
export function atNode(node: Node, position: number, error: AppError, quote = ''): Finding {
  return { field: 'body', from: position, to: position + node.nodeSize, quote, better: null, error };
}
