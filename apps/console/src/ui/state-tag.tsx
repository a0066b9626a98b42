import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconClockHour4,
  IconEyeCheck,
  IconEyeOff,
  IconMinus,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import { itemStates, type ItemStateName, type Tone } from '#web';

const icons: Record<ItemStateName, Icon> = {
  DRAFT: IconPencil,
  SUBMITTED: IconClock,
  APPRAISING: IconClock,
  RETURNED: IconArrowBackUp,
  APPROVED: IconEyeCheck,
  SCHEDULED: IconClockHour4,
  PUBLISHED: IconCheck,
  WITHDRAWN: IconEyeOff,
  ARCHIVED: IconArchive,
};

/** State of an item: word, icon and colour. */
export function StateTag({ state }: { readonly state: ItemStateName }) {
  const { word, tone } = itemStates[state];
  return <Tag tone={tone} icon={icons[state]} text={word} />;
}

/** What is done with and asks for nothing wears no clock. */
const ofTone: Readonly<Record<Tone, Icon>> = { done: IconCheck, danger: IconAlertTriangle, waiting: IconClock, info: IconClock, plain: IconMinus };

/** A status in a few words; without an icon of its own it wears the one of its tone. */
export function Tag({ tone, text, icon: Chosen = ofTone[tone] }: { readonly tone: Tone; readonly text: string; readonly icon?: Icon }) {
  return (
    <span className={`lc-tag lc-tone-${tone}`}>
      <Chosen aria-hidden size={16} stroke={2} />
      {text}
    </span>
  );
}
