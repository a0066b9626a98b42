import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

/** Moves a line of a list by one place. @param label names the line and where it goes */
export function MoveButton({
  label,
  up = false,
  disabled,
  onMove,
}: {
  readonly label: string;
  readonly up?: boolean;
  readonly disabled: boolean;
  readonly onMove: () => void;
}) {
  const Icon = up ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className="lc-icon-button" aria-label={label} disabled={disabled} onClick={onMove}>
      <Icon aria-hidden size={20} />
    </button>
  );
}
