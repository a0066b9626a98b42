import { Textarea, TextInput } from '@mantine/core';
import { civilDateText } from '#web';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import type { Stop } from './stop.js';

interface StopFieldsProps {
  readonly stop: Stop;
  readonly stopsFrom: string | undefined;
  readonly faults: readonly Fault[];
  readonly idOf: (field: string) => string;
  readonly onChange: (stop: Stop) => void;
}

/** From when, until when, why; and whether it can wait for its notice. */
export function StopFields({ stop, stopsFrom, faults, idOf, onChange }: StopFieldsProps) {
  const { forceMajeure } = stop;
  return (
    <>
      <TextInput
        id={idOf('startsAt')}
        type="datetime-local"
        label="Tạm ngừng từ"
        description={
          forceMajeure
            ? 'Giờ Việt Nam. Để trống: tạm ngừng ngay.'
            : stopsFrom
              ? `Giờ Việt Nam. Báo trước 7 ngày làm việc nên sớm nhất là ngày ${civilDateText(stopsFrom)}.`
              : 'Giờ Việt Nam. Phải báo trước 7 ngày làm việc.'
        }
        required={!forceMajeure}
        min={forceMajeure || !stopsFrom ? undefined : `${stopsFrom}T00:00`}
        value={stop.startsAt}
        error={faultOf(faults, 'startsAt')}
        onChange={(event) => {
          onChange({ ...stop, startsAt: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('expectedUntil')}
        type="datetime-local"
        label="Dự kiến hoạt động lại"
        required
        value={stop.expectedUntil}
        error={faultOf(faults, 'expectedUntil')}
        onChange={(event) => {
          onChange({ ...stop, expectedUntil: event.currentTarget.value });
        }}
      />
      <Textarea
        id={idOf('reason')}
        label="Lý do"
        description="Hiện cho bạn đọc trên trang."
        required
        rows={3}
        value={stop.reason}
        error={faultOf(faults, 'reason')}
        onChange={(event) => {
          onChange({ ...stop, reason: event.currentTarget.value });
        }}
      />
      <label className="lc-check">
        <input
          type="checkbox"
          checked={forceMajeure}
          onChange={(event) => {
            onChange({ ...stop, forceMajeure: event.currentTarget.checked });
          }}
        />
        <span>
          Bất khả kháng, không báo trước được
          <span className="lc-cell-small">Thiên tai, sự cố, tấn công mạng… Ghi rõ trong lý do.</span>
        </span>
      </label>
    </>
  );
}
