import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numberText } from '#web';
import { settingsQuery, type Line } from '../../../api/portals.js';
import { Callout } from '../../../ui/callout.js';
import { ErrorSummary, faultOf, type Fault } from '../../../ui/error-summary.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { StopFields } from '../../portal/stop-fields.js';
import { emptyStop, readStop } from '../../portal/stop.js';
import { acts, type ActName, type Order } from './acts.js';

const idOf = (field: string): string => `nhieu-${field}`;

interface OrderDialogProps {
  readonly act: ActName;
  readonly chosen: readonly Line[];
  readonly onClose: () => void;
  readonly onOrder: (order: Order, lines: readonly Line[]) => void;
}

/** Says on how many portals the act will be done and asks for what it needs. */
export function OrderDialog({ act, chosen, onClose, onOrder }: OrderDialogProps) {
  const { button, fits, others } = acts[act];
  const lines = chosen.filter(fits);
  const first = lines[0];
  const { data: settings } = useQuery({ ...settingsQuery(first?.portal.id ?? ''), enabled: act === 'announce' && first !== undefined });
  const [stop, setStop] = useState(emptyStop);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const send = (): void => {
    const made = orderOf();
    setFaults('faults' in made ? made.faults : []);
    if ('order' in made) onOrder(made.order, lines);
  };
  const orderOf = (): { readonly order: Order } | { readonly faults: readonly Fault[] } => {
    if (act === 'announce') {
      const read = readStop(stop, settings?.stopsFrom);
      return 'faults' in read ? read : { order: { act, stop: read.stop } };
    }
    if (act !== 'close') return { order: { act } };
    return reason.trim() ? { order: { act, reason: reason.trim() } } : { faults: [{ field: 'reason', message: 'Hãy ghi lý do: nghị quyết hoặc quyết định.' }] };
  };

  return (
    <FormDialog title={`${button}: ${numberText(lines.length)} trang`} button={`${button} (${numberText(lines.length)})`} onClose={onClose} onSend={send}>
      <ErrorSummary faults={faults} idOf={idOf} />
      {lines.length < chosen.length && (
        <Callout tone="info">
          Bỏ qua {numberText(chosen.length - lines.length)} trang trong số đã chọn vì {others}.
        </Callout>
      )}
      <Names lines={lines} />
      {act === 'open' && <p>Trang mở ra là ai cũng đọc được. Trang còn thiếu thông tin bắt buộc sẽ không mở và được nêu lý do.</p>}
      {act === 'resume' && <p>Trang đang tạm ngừng hoạt động lại ngay; thông báo tạm ngừng chưa đến giờ thì được hủy.</p>}
      {act === 'announce' && <StopFields stop={stop} stopsFrom={settings?.stopsFrom} faults={faults} idOf={idOf} onChange={setStop} />}
      {act === 'close' && (
        <>
          <p>Bài đã đăng vẫn đọc được, không đăng thêm được nữa. Nếu có trang tiếp nhận, hãy đóng riêng từng trang để chọn trang đó.</p>
          <Textarea
            id={idOf('reason')}
            label="Lý do"
            description="Nghị quyết hoặc quyết định; ghi chung cho các trang này."
            required
            rows={3}
            value={reason}
            error={faultOf(faults, 'reason')}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        </>
      )}
    </FormDialog>
  );
}

function Names({ lines }: { readonly lines: readonly Line[] }) {
  const shown = lines.slice(0, 5).map(({ portal }) => portal.name);
  const more = lines.length - shown.length;
  return <p className="lc-strong">{shown.join(', ') + (more > 0 ? ` và ${numberText(more)} trang khác` : '')}</p>;
}
