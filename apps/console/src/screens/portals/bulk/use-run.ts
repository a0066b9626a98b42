import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../../../api/desk.js';
import { showsPortals } from '../../../api/portals.js';
import { Trouble } from '../../../api/request.js';
import { doOn, type Order } from './acts.js';
import { recall, remember, type Named, type Run } from './memory.js';

/** Faults of one portal; after any other the run waits, since the next portal would fail alike. */
const ofThePortal: readonly Trouble['kind'][] = ['conflict', 'invalid', 'not_found', 'forbidden'];

export interface RunControl {
  readonly run: Run | null;
  /** `found`: stopped earlier, and offered to be taken up. */
  readonly phase: 'running' | 'stopped' | 'found' | 'ended';
  readonly trouble: unknown;
  /** Milliseconds that the rest will take; null before anything is known. */
  readonly left: number | null;
  readonly begin: (order: Order, portals: readonly Named[]) => void;
  readonly goOn: () => void;
  readonly stop: () => void;
  /** Closes what is shown; the rest is offered again. */
  readonly putAside: () => void;
  readonly forget: () => void;
}

/** Takes an act to portal after portal. Each is done or not done by itself, so a run may stop anywhere and be taken up again. */
export function useRun(): RunControl {
  const { person } = useViewer();
  const queries = useQueryClient();
  const [run, setRun] = useState(() => recall(person.id));
  const [phase, setPhase] = useState<RunControl['phase']>(run && run.waiting.length > 0 ? 'found' : 'ended');
  const [trouble, setTrouble] = useState<unknown>(null);
  const [left, setLeft] = useState<number | null>(null);
  const wanted = useRef(false);

  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );

  const note = (next: Run | null): void => {
    remember(person.id, next);
    setRun(next);
  };

  const work = async (from: Run): Promise<void> => {
    let now = from;
    const started = performance.now();
    for (let taken = 0; wanted.current;) {
      const [portal, ...waiting] = now.waiting;
      if (!portal) break;
      const why = await doOn(portal.id, now.order).catch((error: unknown) => {
        if (error instanceof Trouble && ofThePortal.includes(error.kind)) return error.message;
        throw error;
      });
      now = { ...now, waiting, done: now.done + (why === null ? 1 : 0), refused: why === null ? now.refused : [...now.refused, { ...portal, why }] };
      taken += 1;
      setLeft(((performance.now() - started) / taken) * waiting.length);
      note(now);
    }
    setPhase(now.waiting.length > 0 ? 'stopped' : 'ended');
  };

  const start = (from: Run): void => {
    wanted.current = true;
    note(from);
    setTrouble(null);
    setLeft(null);
    setPhase('running');
    work(from)
      .catch((error: unknown) => {
        setTrouble(error);
        setPhase('stopped');
      })
      .finally(() => {
        wanted.current = false;
        void queries.invalidateQueries({ predicate: showsPortals });
      });
  };

  return {
    run,
    phase,
    trouble,
    left,
    begin: (order, portals) => {
      start({ order, waiting: portals.map(({ id, name }) => ({ id, name })), done: 0, refused: [] });
    },
    goOn: () => {
      if (run) start(run);
    },
    stop: () => {
      wanted.current = false;
    },
    putAside: () => {
      setPhase('found');
    },
    forget: () => {
      note(null);
      setPhase('ended');
    },
  };
}
