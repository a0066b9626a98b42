import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '#web';

const icons = { plain: IconInfoCircle, info: IconInfoCircle, waiting: IconAlertTriangle, done: IconCircleCheck, danger: IconAlertTriangle };

/** A message in the page: colour, icon and words. */
export function Callout({ tone, role, children }: { readonly tone: Tone; readonly role?: 'status' | 'alert'; readonly children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className={`lc-callout lc-tone-${tone}`} role={role}>
      <Icon aria-hidden size={22} className="lc-callout-icon" />
      <div>{children}</div>
    </div>
  );
}
