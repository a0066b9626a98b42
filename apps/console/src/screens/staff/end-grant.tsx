import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '#web';
import { request } from '../../api/request.js';
import { EndGrantDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { grantWords, type Member, type StaffGrant } from './words.js';

const idOf = (field: string): string => `ket-thuc-${field}`;

/** Ends a right on a day, with the reason that is kept. */
export function EndGrant({ member, grant, onClose }: { readonly member: Member; readonly grant: StaffGrant; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [endsOn, setEndsOn] = useState(() => dayOf(new Date()));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const ending = useMutation({
    mutationFn: async () =>
      (await request(EndGrantDocument, { input: { portalId: grant.portal.id, grantId: grant.id, endsOn, reason: reason.trim() } })).endGrant,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['staff'] });
      onClose();
    },
  });
  const send = (): void => {
    const missing: Fault[] = [];
    if (endsOn === '') missing.push({ field: 'endsOn', message: 'Hãy chọn ngày cuối cùng còn quyền.' });
    if (reason.trim() === '') missing.push({ field: 'reason', message: 'Hãy ghi lý do.' });
    setFaults(missing);
    if (missing.length === 0) ending.mutate();
  };
  return (
    <FormDialog
      title={`Kết thúc quyền của ${member.person.displayName}`}
      button="Kết thúc quyền"
      busy={ending.isPending}
      trouble={ending.error}
      onClose={onClose}
      onSend={send}
    >
      <p>
        {grantWords(grant)} ở {grant.portal.name}. Căn cứ: {grant.because}. Những gì người này đã làm vẫn được giữ.
      </p>
      <p>Ghế trong ban biên tập theo quyền này cũng thôi. Bài viết dở không tự chuyển cho ai: nếu có người kế nhiệm, hãy dùng “Thay người”.</p>
      <ErrorSummary faults={faults} idOf={idOf} />
      <TextInput
        id={idOf('endsOn')}
        type="date"
        label="Ngày cuối cùng còn quyền"
        description="Chọn hôm qua để hết quyền ngay bây giờ."
        required
        value={endsOn}
        error={faultOf(faults, 'endsOn')}
        onChange={(event) => {
          setEndsOn(event.currentTarget.value);
        }}
      />
      <Textarea
        id={idOf('reason')}
        label="Lý do"
        required
        rows={3}
        value={reason}
        error={faultOf(faults, 'reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
