import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { nextPlace } from '#web';

/** A unit in the picture. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** Null where nothing is counted. */
  readonly value: number | null;
  /** Address of the console that it opens. */
  readonly to: string;
  /** Data of an SVG path; null: it is drawn as a tile. */
  readonly path: string | null;
  readonly centre: { readonly x: number; readonly y: number } | null;
  /** True when a search or filter is about others. */
  readonly isDim?: boolean;
}

/** What a shape or tile carries to be found by keys, pointed at and touched. */
export interface PlaceProps {
  readonly 'data-place': string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

interface Places {
  /** The place whose number is shown beside it. */
  readonly shown: string | null;
  /** The place that the last touch only pointed at: the next one opens it. */
  readonly touched: string | null;
  readonly propsOf: (id: string) => PlaceProps;
  /** For what holds all places. */
  readonly around: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onBlur: (event: { readonly relatedTarget: EventTarget | null; readonly currentTarget: HTMLElement }) => void;
  };
}

/**
 * Places of a picture as one stop of the Tab key, among which the arrow keys lead by where they are. What is pointed at, has
 * the focus or was touched shows its number; a first touch shows it, a second one opens; Esc hides it.
 * @param ids of the places that are there
 */
export function usePlaces(ids: readonly string[]): Places {
  const [last, setStop] = useState<string | null>(null);
  const stop = last !== null && ids.includes(last) ? last : ids[0];
  const [shown, setShown] = useState<string | null>(null);
  const [touched, setTouched] = useState<string | null>(null);
  const touch = useRef({ is: false, opens: false });

  const propsOf = (id: string): PlaceProps => ({
    'data-place': id,
    tabIndex: stop === id ? 0 : -1,
    onFocus: () => {
      setStop(id);
      setShown(id);
    },
    onPointerEnter: ({ pointerType }) => {
      if (pointerType !== 'touch') setShown(id);
    },
    onPointerDown: ({ pointerType }) => {
      touch.current = { is: pointerType === 'touch', opens: touched === id && shown === id };
    },
    onClick: (event) => {
      const { is, opens } = touch.current;
      touch.current = { is: false, opens: false };
      if (!is || opens) return;
      event.preventDefault();
      setStop(id);
      setShown(id);
      setTouched(id);
    },
  });

  const around: Places['around'] = {
    onKeyDown: (event) => {
      if (event.key === 'Escape') setShown(null);
      const all = [...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>('[data-place]')];
      const from = all.find((element) => element === document.activeElement)?.dataset['place'];
      if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const places = all.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { id: element.dataset['place'] ?? '', x: left + width / 2, y: top + height / 2 };
      });
      const next = nextPlace(from, places, event.key);
      if (next === null) return;
      event.preventDefault();
      all.find((element) => element.dataset['place'] === next)?.focus();
    },
    onPointerLeave: () => {
      setShown(null);
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setShown(null);
    },
  };
  return { shown, touched, propsOf, around };
}
