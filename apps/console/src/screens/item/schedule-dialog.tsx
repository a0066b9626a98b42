import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fromLocalInput, toLocalInput, weekdayDateText } from '#web';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { sentenceOf } from '../../ui/states.js';

interface ScheduleDialogProps {
  /** The hour that is set already. */
  readonly from: string | null | undefined;
  readonly button: string;
  readonly busy: boolean;
  readonly faults: readonly Fault[];
  readonly trouble: unknown;
  readonly onClose: () => void;
  readonly onInstant: (instant: Date) => void;
}

/** Asks for the hour of publication, in the time of Vietnam wherever the device is. */
export function ScheduleDialog({ from, button, busy, faults, trouble, onClose, onInstant }: ScheduleDialogProps) {
  const [value, setValue] = useState(() => (from ? toLocalInput(from) : `${toLocalInput(new Date(Date.now() + 86_400_000)).slice(0, 10)}T08:00`));
  const [error, setError] = useState('');
  const instant = fromLocalInput(value);
  return (
    <Dialog title="Hẹn giờ đăng" onClose={onClose}>
      <form
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!instant) setError('Hãy chọn ngày và giờ.');
          else if (instant.getTime() <= Date.now()) setError('Giờ này đã qua. Hãy chọn giờ sau lúc này.');
          else onInstant(instant);
        }}
      >
        {trouble !== null && (
          <Callout tone="danger" role="alert">
            {sentenceOf(trouble)}
          </Callout>
        )}
        <TextInput
          type="datetime-local"
          label="Đăng lúc"
          description="Giờ Việt Nam."
          required
          value={value}
          min={toLocalInput(new Date())}
          error={error || faultOf(faults, 'publishAt')}
          onChange={(event) => {
            setValue(event.currentTarget.value);
            setError('');
          }}
        />
        {instant && <p className="lc-small">{weekdayDateText(instant)}</p>}
        <Button type="submit" size="lg" loading={busy}>
          {button}
        </Button>
      </form>
    </Dialog>
  );
}
