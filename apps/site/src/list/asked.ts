import type { Request } from 'express';
import { dayOf, textOf } from '../days.js';

/** What a visitor asks of a list, as the address says it; the empty text where nothing was chosen. */
export interface Asked {
  /** Section that was chosen on the list of everything. */
  readonly section: string;
  /** First and last day of publication. */
  readonly from: string;
  readonly to: string;
  /** Place after which to go on. */
  readonly after: string;
}

/** Reads the address of a list; what makes no sense counts as not chosen. */
export function readListed(query: Request['query']): Asked {
  return { section: textOf(query, 'muc'), from: dayOf(query, 'tu'), to: dayOf(query, 'den'), after: textOf(query, 'sau') };
}

/** Address of a list that asks this. @param page the list without any choice */
export function listPath(page: string, asked: Partial<Asked>): string {
  const chosen = { muc: asked.section, tu: asked.from, den: asked.to, sau: asked.after };
  const parts = new URLSearchParams(Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return parts.size > 0 ? `${page}?${parts.toString()}` : page;
}

/** True when the list shows less than all. */
export function isNarrowed({ section, from, to }: Asked): boolean {
  return section !== '' || from !== '' || to !== '';
}

/** True for days in the wrong order. */
export function areCrossed({ from, to }: Asked): boolean {
  return from !== '' && to !== '' && from > to;
}
