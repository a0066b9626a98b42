import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly busy: boolean;
  readonly faults: readonly Fault[];
  readonly trouble: unknown;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** A step that needs its reason in words; the other side reads it. */
export function ReasonDialog({ label, faults, onReason, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') document.getElementById('o-reason')?.focus();
    else onReason(reason.trim());
  };
  return (
    <FormDialog {...dialog} onSend={send}>
      <Textarea
        id="o-reason"
        label={label}
        required
        rows={4}
        autoFocus
        value={reason}
        error={missing ? 'Hãy ghi lý do, để người khác hiểu và làm đúng.' : faultOf(faults, 'reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
    </FormDialog>
  );
}
