import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useSetRoom, type FileRoom } from '../../api/rooms.js';
import { FormDialog } from '../../ui/form-dialog.js';

const giga = 1024 ** 3;

/** How much room a portal has; who administers the province decides. */
export function SetRoom({ room, onClose }: { readonly room: FileRoom; readonly onClose: () => void }) {
  const [size, setSize] = useState<number | string>(Math.round((room.limitBytes / giga) * 10) / 10);
  const set = useSetRoom(room.portalId);
  return (
    <FormDialog
      title={`Dung lượng của ${room.name}`}
      button="Đặt dung lượng"
      busy={set.isPending}
      trouble={set.error}
      onClose={onClose}
      onSend={() => {
        set.mutate(Number(size), { onSuccess: onClose });
      }}
    >
      <NumberInput
        label="Dung lượng (GB)"
        description="Từ 1 đến 100.000 GB. Có hiệu lực ngay; số trên màn hình này đổi ở lần đo sau."
        min={1}
        max={100_000}
        value={size}
        onChange={setSize}
        decimalSeparator=","
        clampBehavior="none"
        hideControls
      />
    </FormDialog>
  );
}
