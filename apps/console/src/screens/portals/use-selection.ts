import { useState } from 'react';
import type { Line } from '../../api/portals.js';

export interface Selection {
  readonly lines: readonly Line[];
  readonly has: (line: Line) => boolean;
  readonly toggle: (line: Line) => void;
  readonly set: (lines: readonly Line[]) => void;
}

/** Portals that are chosen for a bulk act; another filter begins anew, so that nothing unseen is acted on. */
export function useSelection(filter: string): Selection {
  const [chosen, setChosen] = useState<{ readonly filter: string; readonly lines: readonly Line[] }>({ filter, lines: [] });
  const lines = chosen.filter === filter ? chosen.lines : [];
  const has = (line: Line): boolean => lines.some(({ portal }) => portal.id === line.portal.id);
  const set = (next: readonly Line[]): void => {
    setChosen({ filter, lines: next });
  };
  return {
    lines,
    has,
    set,
    toggle: (line) => {
      set(has(line) ? lines.filter(({ portal }) => portal.id !== line.portal.id) : [...lines, line]);
    },
  };
}
