import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOf } from '#web';
import { unitFinder, type Option, type Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import { HandOverPortalDocument, type HandOverPortalInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Picker } from './picker.js';
import { useChange } from './use-change.js';

const idOf = (field: string): string => `ban-giao-${field}`;

/** Another unit owns the portal from a day on; site, addresses and figures go on. */
export function HandOver({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly Option[]>([]);
  const [from, setFrom] = useState(() => dayOf(new Date(Date.now() + 86_400_000)));
  const [because, setBecause] = useState('');
  const handing = useChange(async (input: HandOverPortalInput) => (await request(HandOverPortalDocument, { input })).handOverPortal, onClose);
  const send = (): void => {
    const faults: Fault[] = [];
    const unitId = chosen[0]?.id;
    if (!unitId) faults.push({ field: 'unitId', message: 'Hãy chọn đơn vị nhận bàn giao.' });
    if (from === '') faults.push({ field: 'from', message: 'Hãy chọn ngày bàn giao.' });
    if (because.trim() === '') faults.push({ field: 'because', message: 'Hãy ghi quyết định bàn giao.' });
    if (faults.length > 0 || !unitId) handing.refuse(faults);
    else handing.send({ portalId: settings.id, unitId, from, because: because.trim() });
  };
  return (
    <FormDialog title="Bàn giao trang" button="Bàn giao" busy={handing.busy} trouble={handing.trouble} onClose={onClose} onSend={send}>
      <p>Chỉ cơ quan chủ quản thay đổi. Địa chỉ, bài đã đăng và số liệu giữ nguyên.</p>
      <ErrorSummary faults={handing.faults} idOf={idOf} />
      <Picker
        id={idOf('unitId')}
        label="Đơn vị nhận bàn giao"
        finder={unitFinder}
        chosen={chosen}
        several={false}
        without=""
        error={faultOf(handing.faults, 'unitId')}
        onChange={setChosen}
      />
      <TextInput
        id={idOf('from')}
        type="date"
        label="Từ ngày"
        required
        value={from}
        error={faultOf(handing.faults, 'from')}
        onChange={(event) => {
          setFrom(event.currentTarget.value);
        }}
      />
      <Textarea
        id={idOf('because')}
        label="Quyết định"
        description="Số, ngày, cơ quan ban hành."
        required
        rows={2}
        value={because}
        error={faultOf(handing.faults, 'because')}
        onChange={(event) => {
          setBecause(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
