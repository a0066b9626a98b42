import { IconArchive, IconCheck, IconClock, IconPlayerPause, type Icon } from '@tabler/icons-react';
import { portalStates, type PortalStateName } from '#web';
import { Tag } from './state-tag.js';

export const portalStateIcons: Record<PortalStateName, Icon> = {
  PLANNED: IconClock,
  OPEN: IconCheck,
  SUSPENDED: IconPlayerPause,
  CLOSED: IconArchive,
};

/** Where a portal stands in its life: word, icon and colour. */
export function PortalStateTag({ state }: { readonly state: PortalStateName }) {
  const { word, tone } = portalStates[state];
  return <Tag tone={tone} icon={portalStateIcons[state]} text={word} />;
}
