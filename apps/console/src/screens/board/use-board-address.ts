import { useSearchParams } from 'react-router';
import { parsePeriod } from '#web/figures';
import type { BoardOnly, BoardOrder, UnitKind } from '../../api/board.js';
import { onlys, orders, unitKinds } from './words.js';

const names = { period: 'ky', unitKind: 'lop', only: 'xem', search: 'tim', order: 'xep', unitId: 'don-vi' } as const;
export type BoardPart = keyof typeof names;

export interface BoardAddress {
  /** Null: this month up to today. */
  readonly period: string | null;
  readonly unitKind: UnitKind | null;
  readonly only: BoardOnly | null;
  readonly search: string;
  readonly order: BoardOrder;
  readonly unitId: string | null;
  /** The address with parts changed; empty ones left out. */
  readonly to: (changed: Partial<Record<BoardPart, string>>, screen?: string) => string;
  /** Goes there; `replace` where each key would be a step back. */
  readonly go: (part: BoardPart, value: string, replace?: boolean) => void;
}

/** What the board shows, kept in the address: it can be sent to a colleague, and Back comes back to it. */
export function useBoardAddress(): BoardAddress {
  const [address, setAddress] = useSearchParams();
  const at = (part: BoardPart): string => address.get(names[part]) ?? '';
  const changed = (from: URLSearchParams, parts: Partial<Record<BoardPart, string>>): URLSearchParams => {
    const after = new URLSearchParams(from);
    for (const [part, value] of Object.entries(parts) as [BoardPart, string][]) {
      if (value) after.set(names[part], value);
      else after.delete(names[part]);
    }
    return after;
  };
  return {
    period: parsePeriod(at('period')) ? at('period') : null,
    unitKind: nameOf(unitKinds, at('unitKind')),
    only: nameOf(onlys, at('only')),
    search: at('search'),
    order: nameOf(orders, at('order')) ?? 'WORST',
    unitId: at('unitId') || null,
    to: (parts, screen = '') => {
      const query = changed(address, parts).toString();
      return `${screen}${query || screen === '' ? '?' : ''}${query}`;
    },
    go: (part, value, replace = false) => {
      // of the address as it is now: words are set a moment after they were typed, when another choice may have been made
      setAddress(changed(new URLSearchParams(window.location.search), { [part]: value }), { replace, state: { stays: true } });
    },
  };
}

function nameOf<Name extends string>(words: Record<Name, { readonly address: string }>, address: string): Name | null {
  return (Object.keys(words) as Name[]).find((name) => words[name].address === address) ?? null;
}
