import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { sentenceOf } from '../../ui/states.js';

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
export function ReasonDialog({ title, label, button, busy, faults, trouble, onClose, onReason }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(reason.trim() === '');
          if (reason.trim() === '') document.getElementById('o-reason')?.focus();
          else onReason(reason.trim());
        }}
      >
        {trouble !== null && (
          <Callout tone="danger" role="alert">
            {sentenceOf(trouble)}
          </Callout>
        )}
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
        <Button type="submit" size="lg" loading={busy}>
          {button}
        </Button>
      </form>
    </Dialog>
  );
}
