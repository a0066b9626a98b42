import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Trouble } from '../api/request.js';
import { Callout } from './callout.js';
import { Dialog } from './dialog.js';
import { sentenceOf } from './states.js';

interface FormDialogProps {
  readonly title: string;
  /** What the one button that sends it says. */
  readonly button: string;
  readonly busy?: boolean;
  /** Why it was not done, where no field is to blame; null when nothing went wrong. */
  readonly trouble?: unknown;
  readonly children: ReactNode;
  /** Other ways out, below the button. */
  readonly others?: ReactNode;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** A dialog that asks for something and sends it with one button. */
export function FormDialog({ title, button, busy = false, trouble = null, children, others, onClose, onSend }: FormDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  const blamed = useBlamed(form, trouble);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        ref={form}
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // in React it would bubble on to a form of the screen, past the end of the page where the dialog stands
          event.stopPropagation();
          if (!busy) onSend();
        }}
      >
        {trouble !== null && (
          <Callout tone="danger" role="alert">
            {blamed !== '' && <strong>{blamed}: </strong>}
            {sentenceOf(trouble)}
          </Callout>
        )}
        {children}
        <Button type="submit" size="lg" loading={busy}>
          {button}
        </Button>
        {others}
      </form>
    </Dialog>
  );
}

/** The label of the field that the server blames, which gets the focus; empty when it blames none. */
function useBlamed(form: { readonly current: HTMLFormElement | null }, trouble: unknown): string {
  const [label, setLabel] = useState('');
  const field = trouble instanceof Trouble ? trouble.field : null;
  useEffect(() => {
    const input = field === null ? null : form.current?.querySelector<HTMLInputElement>(`[id$="-${CSS.escape(field)}"]`);
    setLabel(input?.labels?.[0]?.firstChild?.textContent ?? '');
    input?.focus();
  }, [form, field, trouble]);
  return label;
}
