import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useId } from 'react';
import type { Whole } from '../../api/queries.js';

interface StepButtonProps {
  readonly offer: Whole['steps'][number] | null;
  readonly label: string;
  readonly icon: Icon;
  readonly primary?: boolean;
  readonly busy?: boolean;
  readonly onPress: () => void;
}

/** A step; when it may not be taken it stays reachable for a keyboard and says why. */
export function StepButton({ offer, label, icon: Icon, primary = false, busy = false, onPress }: StepButtonProps) {
  const reason = useId();
  if (!offer) return null;
  return (
    <div className="lc-step">
      <Button
        fullWidth
        size={primary ? 'lg' : 'md'}
        variant={primary ? 'filled' : 'default'}
        leftSection={<Icon aria-hidden size={20} />}
        loading={busy && primary}
        aria-disabled={!offer.allowed || busy}
        data-refused={!offer.allowed || undefined}
        aria-describedby={offer.allowed ? undefined : reason}
        onClick={() => {
          if (offer.allowed && !busy) onPress();
        }}
      >
        {label}
      </Button>
      {!offer.allowed && offer.reason && (
        <p id={reason} className="lc-small">
          {offer.reason}
        </p>
      )}
    </div>
  );
}
