import { Button } from '@mantine/core';
import { IconArchive, IconDoorEnter, IconPlayerPause, IconPlayerPlay, IconRestore, type Icon } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { dateTimeText } from '#web';
import type { Settings } from '../../api/portals.js';
import { Callout } from '../../ui/callout.js';
import { Close, Open, Reopen, Resume } from './life-dialogs.js';
import { AnnounceStop } from './announce-stop.js';

interface StepWords {
  readonly label: string;
  readonly icon: Icon;
  readonly Asks: (props: { readonly settings: Settings; readonly onClose: () => void }) => React.JSX.Element;
}

/** Steps of the schema as buttons; a step that is not here is the system's own. */
const steps: Readonly<Record<string, StepWords>> = {
  open: { label: 'Mở trang', icon: IconDoorEnter, Asks: Open },
  announce: { label: 'Thông báo tạm ngừng…', icon: IconPlayerPause, Asks: AnnounceStop },
  resume: { label: 'Cho hoạt động lại', icon: IconPlayerPlay, Asks: Resume },
  close: { label: 'Đóng trang…', icon: IconArchive, Asks: Close },
  reopen: { label: 'Mở lại trang…', icon: IconRestore, Asks: Reopen },
};

const sentences: Record<Settings['state'], string> = {
  PLANNED: 'Trang đang chuẩn bị, bạn đọc chưa xem được.',
  OPEN: 'Trang đang phục vụ bạn đọc.',
  SUSPENDED: 'Trang đang tạm ngừng; bạn đọc thấy thông báo và lý do.',
  CLOSED: 'Trang đã đóng: bài đã đăng vẫn đọc được, không đăng thêm.',
};

/** Where the portal stands, and the steps from here; those that cannot be taken say why. */
export function Life({ settings }: { readonly settings: Settings }) {
  const [asked, setAsked] = useState<string | null>(null);
  const { state, suspension } = settings;
  const offers = settings.steps.filter(({ step }) => step in steps && (step !== 'resume' || suspension !== null));
  const Asks = asked === null ? null : steps[asked]?.Asks;
  return (
    <section className="lc-card lc-steps" aria-labelledby="trang-thai">
      <h2 id="trang-thai">Trạng thái</h2>
      <p>{sentences[state]}</p>
      {suspension && (
        <Callout tone="waiting">
          <p className="lc-strong">
            {suspension.hasBegun ? 'Tạm ngừng' : 'Sẽ tạm ngừng'} từ {dateTimeText(suspension.startsAt)}
          </p>
          <p>Dự kiến hoạt động lại {dateTimeText(suspension.expectedUntil)}.</p>
          <p>
            {suspension.forceMajeure && 'Bất khả kháng. '}
            {suspension.reason}
          </p>
        </Callout>
      )}
      {offers.map((offer) => (
        <Step
          key={offer.step}
          offer={offer}
          label={offer.step === 'resume' && !suspension?.hasBegun ? 'Hủy thông báo tạm ngừng' : (steps[offer.step]?.label ?? '')}
          onPress={() => {
            setAsked(offer.step);
          }}
        />
      ))}
      {Asks && (
        <Asks
          settings={settings}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

interface StepProps {
  readonly offer: Settings['steps'][number];
  readonly label: string;
  readonly onPress: () => void;
}

/** A step that cannot be taken stays reachable for a keyboard and says why. */
function Step({ offer: { step, allowed, refusal }, label, onPress }: StepProps) {
  const reason = useId();
  const StepIcon = steps[step]?.icon ?? IconDoorEnter;
  const primary = step === 'open';
  return (
    <div className="lc-step">
      <Button
        fullWidth
        size={primary ? 'lg' : 'md'}
        variant={primary && allowed ? 'filled' : 'default'}
        leftSection={<StepIcon aria-hidden size={20} />}
        aria-disabled={!allowed}
        data-refused={!allowed || undefined}
        aria-describedby={allowed ? undefined : reason}
        onClick={() => {
          if (allowed) onPress();
        }}
      >
        {label}
      </Button>
      {!allowed && refusal && (
        <p id={reason} className="lc-small">
          {refusal}
        </p>
      )}
    </div>
  );
}
