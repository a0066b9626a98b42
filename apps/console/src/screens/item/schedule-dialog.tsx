import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOf, fromLocalInput, toLocalInput, weekdayDateText } from '#web';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

interface ScheduleDialogProps {
  readonly title: string;
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
export function ScheduleDialog({ from, faults, onInstant, ...dialog }: ScheduleDialogProps) {
  const [value, setValue] = useState(() => (from ? toLocalInput(from) : `${dayOf(new Date(Date.now() + 86_400_000))}T08:00`));
  const [error, setError] = useState('');
  const instant = fromLocalInput(value);
  const send = (): void => {
    if (!instant) setError('Hãy chọn ngày và giờ.');
    else if (instant.getTime() <= Date.now()) setError('Giờ này đã qua. Hãy chọn giờ sau lúc này.');
    else onInstant(instant);
  };
  return (
    <FormDialog {...dialog} onSend={send}>
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
    </FormDialog>
  );
}
