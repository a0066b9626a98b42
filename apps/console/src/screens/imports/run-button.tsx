import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';

interface RunButtonProps {
  readonly state: string;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

/** Pauses what runs and goes on with what was paused. */
export function RunButton({ state, onPause, onResume }: RunButtonProps) {
  if (state === 'RUNNING') {
    return (
      <Button size="lg" variant="default" leftSection={<IconPlayerPause aria-hidden size={22} />} onClick={onPause}>
        Tạm dừng
      </Button>
    );
  }
  if (state !== 'PAUSED') return null;
  return (
    <Button size="lg" leftSection={<IconPlayerPlay aria-hidden size={22} />} onClick={onResume}>
      Tiếp tục
    </Button>
  );
}
