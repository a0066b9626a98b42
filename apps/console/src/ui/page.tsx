import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Callout } from './callout.js';

/** What a move hands to the screen it leads to. */
export interface Arrival {
  /** A message about what was just done. */
  readonly flash?: string;
  /** Only the address changed: whoever is typing goes on typing. */
  readonly stays?: boolean;
}

interface PageProps {
  readonly title: string;
  /** What the title bar names after it; the portal's name. */
  readonly office: string;
  /** A heading that differs from the title of the window. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: names the window, puts the focus on its heading after a move, shows what the last screen has to say. */
export function Page({ title, office, heading, lead, aside, children }: PageProps) {
  const { state, key } = useLocation() as { state: Arrival | null; key: string };
  const h1 = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} – ${office}`;
  }, [title, office]);

  const stays = state?.stays === true;
  useEffect(() => {
    if (stays) return;
    window.scrollTo(0, 0);
    // the first page of a visit, and a screen that begins with a field, keep the focus where it is
    if (key !== 'default' && !document.activeElement?.matches('main :is(input, textarea)')) h1.current?.focus({ preventScroll: true });
  }, [key, stays]);

  return (
    <>
      <div className="lc-page-head">
        <div>
          <h1 ref={h1} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead && <div className="lc-lead">{lead}</div>}
        </div>
        {aside}
      </div>
      {state?.flash && (
        <Callout tone="done" role="status">
          {state.flash}
        </Callout>
      )}
      {children}
    </>
  );
}
