import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Arrival } from '../../../ui/page.js';

/**
 * The heading to which an address with its mark leads, once what stands there has come: the browser looks for it before.
 * @param mark as in `#rows` @param isThere what it names is on the screen
 */
export function useArrival(mark: string, isThere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash, key, state } = useLocation() as { hash: string; key: string; state: Arrival | null };
  const stays = state?.stays === true;
  useEffect(() => {
    if (hash !== mark || !isThere) return undefined;
    // after the page, which begins at its top
    const frame = requestAnimationFrame(() => {
      heading.current?.scrollIntoView();
      if (!stays) heading.current?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [hash, mark, key, isThere, stays]);
  return heading;
}
