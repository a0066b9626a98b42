import { Button } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { numberText } from '#web';
import { UrgeDialog } from './urge-dialog.js';

interface UrgeButtonProps {
  /** Which portals; left out: every late one below. */
  readonly portalIds?: readonly string[];
  /** How many are late, where the screen knows. */
  readonly count?: number;
  /** Which portal, where it stands in a row of it. */
  readonly of?: string;
}

/** Two clicks to urge: this one, and the one that sends. */
export function UrgeButton({ portalIds, count, of }: UrgeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={of === undefined ? 'filled' : 'default'}
        leftSection={<IconSpeakerphone aria-hidden size={20} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {count === undefined ? 'Đôn đốc' : `Đôn đốc ${numberText(count)} trang chậm`}
        {of !== undefined && <span className="lc-unseen"> {of}</span>}
      </Button>
      {isOpen && (
        <UrgeDialog
          portalIds={portalIds ?? null}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
