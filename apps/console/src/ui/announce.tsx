import { useSyncExternalStore } from 'react';

let spoken = '';
const listeners = new Set<() => void>();

/** Says something to people who do not see the screen; the next sentence replaces it. */
export function announce(sentence: string): void {
  spoken = sentence;
  for (const listener of listeners) listener();
}

/** The one polite live region of the console. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => spoken,
  );
  return (
    <div role="status" className="lc-unseen">
      {text}
    </div>
  );
}
