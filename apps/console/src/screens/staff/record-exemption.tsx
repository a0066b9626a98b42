import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '#web';
import { useDesk } from '../../api/desk.js';
import { exemptionsQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { RecordSecondFactorExemptionDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

const idOf = (field: string): string => `mien-${field}`;

/** Records the decision that contributors may sign in without a code. */
export function RecordExemption({ onClose }: { readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => ({ decisionNumber: '', decidedOn: dayOf(new Date()), endsOn: '', reason: '' }));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const recording = useMutation({
    mutationFn: async () => {
      const { decisionNumber, decidedOn, endsOn, reason } = form;
      const input = { portalId: portal.id, decisionNumber: decisionNumber.trim(), decidedOn, reason: reason.trim(), endsOn: endsOn || null };
      return (await request(RecordSecondFactorExemptionDocument, { input })).recordSecondFactorExemption;
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
    if (form.decisionNumber.trim() === '') missing.push({ field: 'decisionNumber', message: 'Hãy ghi số, ký hiệu quyết định.' });
    if (form.decidedOn === '') missing.push({ field: 'decidedOn', message: 'Hãy chọn ngày quyết định.' });
    if (form.reason.trim() === '') missing.push({ field: 'reason', message: 'Hãy ghi lý do.' });
    setFaults(missing);
    if (missing.length === 0) recording.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <FormDialog
      title="Miễn mã xác thực cho cộng tác viên"
      button="Ghi quyết định"
      busy={recording.isPending}
      trouble={recording.error}
      onClose={onClose}
      onSend={send}
    >
      <p>Chỉ cộng tác viên của trang này được miễn, kể từ hôm nay. Biên tập viên, người duyệt và quản trị vẫn phải nhập mã.</p>
      <ErrorSummary faults={faults} idOf={idOf} />
      <TextInput
        id={idOf('decisionNumber')}
        label="Số, ký hiệu quyết định"
        required
        autoComplete="off"
        value={form.decisionNumber}
        error={faultOf(faults, 'decisionNumber')}
        onChange={(event) => {
          change({ decisionNumber: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('decidedOn')}
        type="date"
        label="Ngày quyết định"
        required
        value={form.decidedOn}
        error={faultOf(faults, 'decidedOn')}
        onChange={(event) => {
          change({ decidedOn: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('endsOn')}
        type="date"
        label="Miễn đến hết ngày"
        description="Để trống nếu chưa có hạn."
        value={form.endsOn}
        error={faultOf(faults, 'endsOn')}
        onChange={(event) => {
          change({ endsOn: event.currentTarget.value });
        }}
      />
      <Textarea
        id={idOf('reason')}
        label="Lý do"
        required
        rows={3}
        value={form.reason}
        error={faultOf(faults, 'reason')}
        onChange={(event) => {
          change({ reason: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}
