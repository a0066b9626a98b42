import type { PlannedTarget } from './plan-sheet.js';

/** Most rows that an answer names one by one; the counts are of all. */
const mostNamed = 500;

/** What a sheet of plans would do, or did, as the console reads it. */
export interface SheetAnswer {
  readonly counts: { readonly rows: number; readonly set: number; readonly unchanged: number; readonly empty: number; readonly errors: number };
  /** Plans that were set just now; 0 of a trial. */
  readonly written: number;
  readonly faults: readonly { readonly row: number; readonly column: string | null; readonly code: string; readonly message: string }[];
  readonly changes: readonly { readonly row: number; readonly portal: string; readonly year: number; readonly before: number | null; readonly after: number }[];
}

export function sheetAnswer(planned: readonly PlannedTarget[], written: number): SheetAnswer {
  const count = (action: PlannedTarget['action']): number => planned.filter((row) => row.action === action).length;
  return {
    counts: { rows: planned.length, set: count('set'), unchanged: count('unchanged'), empty: count('empty'), errors: count('error') },
    written,
    faults: planned
      .flatMap(({ number, action, faults }) => (action === 'error' ? faults.map((fault) => ({ row: number, ...fault })) : []))
      .slice(0, mostNamed)
      .map(({ row, column, code, message }) => ({ row, column, code, message })),
    changes: planned
      .flatMap(({ number, action, portal, wanted, held }) =>
        action === 'set' && portal && wanted
          ? [{ row: number, portal: portal.name, year: wanted.year, before: held?.amount ?? null, after: wanted.amount }]
          : [],
      )
      .slice(0, mostNamed),
  };
}
