import { useState } from 'react';
import { numberText } from '#web';

interface Tab<Show> {
  readonly show: Show;
  readonly label: string;
  readonly count: number;
}

/** The tabs that have something, of which the first is open until another is chosen. @returns null when there is none */
export function useTabs<Show extends string>(
  tabs: readonly Tab<Show>[],
): { readonly shown: Show; readonly filled: readonly Tab<Show>[]; readonly choose: (show: Show) => void } | null {
  const [chosen, setChosen] = useState<Show | null>(null);
  const filled = tabs.filter(({ count }) => count > 0);
  const shown = filled.find(({ show }) => show === chosen) ?? filled[0];
  return shown ? { shown: shown.show, filled, choose: setChosen } : null;
}

interface TabsProps<Show> {
  readonly label: string;
  readonly tabs: readonly Tab<Show>[];
  readonly shown: Show;
  readonly onChoose: (show: Show) => void;
}

/** Chooses which rows of a file are looked at. */
export function Tabs<Show extends string>({ label: name, tabs, shown, onChoose }: TabsProps<Show>) {
  return (
    <div className="lc-import-tabs" role="group" aria-label={name}>
      {tabs.map(({ show, label, count }) => (
        <button
          key={show}
          type="button"
          aria-pressed={show === shown}
          onClick={() => {
            onChoose(show);
          }}
        >
          {label} ({numberText(count)})
        </button>
      ))}
    </div>
  );
}
