import { useState } from 'react';
import { dayOf } from '#web';
import type { Contract } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { RecordAdvertReceiptDocument, type RecordAdvertReceiptInput } from '../../gql/graphql.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useNow } from '../../ui/use-now.js';
import { Fields } from './fields.js';
import { useEntry } from './use-entry.js';

/** Money that came in for a contract. */
export function ReceiptDialog({ contract: { id, number, advertiser }, onClose }: { readonly contract: Contract; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const today = dayOf(useNow());
  const [form, setForm] = useState({ amount: '', receivedOn: today, voucher: '' });
  const entry = useEntry(
    async (input: RecordAdvertReceiptInput) => (await request(RecordAdvertReceiptDocument, { input })).recordAdvertReceipt,
    'Đã ghi khoản thu.',
    onClose,
  );
  return (
    <FormDialog
      title="Ghi khoản thu"
      button="Ghi khoản thu"
      busy={entry.busy}
      trouble={entry.trouble}
      onClose={onClose}
      onSend={() => {
        entry.send({ portalId: portal.id, contractId: id, ...form, receivedOn: form.receivedOn || today });
      }}
    >
      <p>
        Hợp đồng {number}, {advertiser}.
      </p>
      <ErrorSummary faults={entry.faults} idOf={(field) => `khoan-thu-${field}`} />
      <Fields
        of="khoan-thu"
        values={form}
        faults={entry.faults}
        onChange={(name, value) => {
          setForm({ ...form, [name]: value });
        }}
        fields={[
          { name: 'amount', label: 'Số tiền (đồng)', required: true, inputMode: 'numeric', description: 'Ví dụ 12.500.000.' },
          { name: 'receivedOn', label: 'Ngày tiền về', type: 'date', required: true },
          { name: 'voucher', label: 'Số chứng từ' },
        ]}
      />
    </FormDialog>
  );
}
