import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '#web';
import { useDesk } from '../../api/desk.js';
import { exemptionsQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { EndSecondFactorExemptionDocument, type ExemptionFragment } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

const idOf = (field: string): string => `het-mien-${field}`;

/** Ends an exemption on a day, with the reason that is kept. */
export function EndExemption({ exemption, onClose }: { readonly exemption: ExemptionFragment; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [endsOn, setEndsOn] = useState(() => dayOf(new Date()));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const ending = useMutation({
    mutationFn: async () => {
      const input = { portalId: portal.id, exemptionId: exemption.id, endsOn, reason: reason.trim() };
      return (await request(EndSecondFactorExemptionDocument, { input })).endSecondFactorExemption;
    },
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: exemptionsQuery(portal.id).queryKey });
      onClose();
    },
  });
  const send = (): void => {
    const missing: Fault[] = [];
    if (endsOn === '') missing.push({ field: 'endsOn', message: 'Hãy chọn ngày cuối cùng còn được miễn.' });
    if (reason.trim() === '') missing.push({ field: 'reason', message: 'Hãy ghi lý do.' });
    setFaults(missing);
    if (missing.length === 0) ending.mutate();
  };
  return (
    <FormDialog
      title={`Kết thúc miễn theo ${exemption.decisionNumber}`}
      button="Kết thúc miễn"
      busy={ending.isPending}
      trouble={ending.error}
      onClose={onClose}
      onSend={send}
    >
      <p>Từ ngày hôm sau, cộng tác viên phải nhập mã của ứng dụng trên điện thoại khi đăng nhập.</p>
      <ErrorSummary faults={faults} idOf={idOf} />
      <TextInput
        id={idOf('endsOn')}
        type="date"
        label="Ngày cuối cùng còn được miễn"
        description="Chọn hôm qua để hết miễn ngay bây giờ."
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
