import type { ReactNode } from 'react';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import type { Change } from './use-change.js';

interface ConfirmProps<Input> {
  readonly title: string;
  readonly button: string;
  readonly change: Change<Input>;
  readonly input: Input;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Asks once more before something that others see at once. */
export function Confirm<Input>({ title, button, change, input, children, onClose }: ConfirmProps<Input>) {
  return (
    <FormDialog
      title={title}
      button={button}
      busy={change.busy}
      trouble={change.trouble}
      onClose={onClose}
      onSend={() => {
        change.send(input);
      }}
    >
      {change.faults.map(({ message }) => (
        <Callout key={message} tone="danger" role="alert">
          {message}
        </Callout>
      ))}
      {children}
    </FormDialog>
  );
}
