import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Without it the dialog stays until what it asks for is done. */
  readonly onClose?: () => void;
}

/**
 * A dialog of the browser itself: it keeps the rest of the page out of reach and gives the focus back when it goes.
 * It is open as long as it is rendered.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // the browser would choose the button that closes it, which stands first
    dialog?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => {
      dialog?.close();
      // in React the element is already gone by then, and the browser has nowhere to return to
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.querySelector<HTMLElement>('h1')?.focus();
    };
  }, []);

  // at the end of the page: a form of the dialog must not stand inside a form of the screen
  return createPortal(
    <dialog
      ref={element}
      className="lc-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={() => {
        // a second Esc closes a dialog of Chrome whatever `cancel` said
        if (!onClose && element.current?.isConnected) element.current.showModal();
        else onClose?.();
      }}
    >
      <div className="lc-dialog-head">
        <h2 id={heading}>{title}</h2>
        {onClose && (
          <button type="button" className="lc-icon-button" onClick={onClose} aria-label="Đóng">
            <IconX aria-hidden size={22} />
          </button>
        )}
      </div>
      {children}
    </dialog>,
    document.body,
  );
}
