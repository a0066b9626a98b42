import { useState } from 'react';
import { numberText } from '#web';
import type { Year } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { SetAdvertEstimateDocument, type SetAdvertEstimateInput } from '../../gql/graphql.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Fields } from './fields.js';
import { useEntry } from './use-entry.js';

/** What paid banners are to bring in a year. */
export function EstimateDialog({ year, held, onClose }: { readonly year: number; readonly held: Year | null; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const estimate = held?.estimate ?? null;
  const [form, setForm] = useState({ amount: estimate === null ? '' : numberText(estimate), because: held?.because ?? '' });
  const entry = useEntry(
    async (input: SetAdvertEstimateInput) => (await request(SetAdvertEstimateDocument, { input })).setAdvertEstimate,
    `Đã ghi dự toán năm ${String(year)}.`,
    onClose,
  );
  return (
    <FormDialog
      title={`Dự toán thu năm ${String(year)}`}
      button="Ghi dự toán"
      busy={entry.busy}
      trouble={entry.trouble}
      onClose={onClose}
      onSend={() => {
        entry.send({ portalId: portal.id, year, ...form });
      }}
    >
      <ErrorSummary faults={entry.faults} idOf={(field) => `du-toan-${field}`} />
      <Fields
        of="du-toan"
        values={form}
        faults={entry.faults}
        onChange={(name, value) => {
          setForm({ ...form, [name]: value });
        }}
        fields={[
          { name: 'amount', label: 'Dự toán được giao (đồng)', required: true, inputMode: 'numeric', description: 'Ghi 0 để bỏ dự toán.' },
          { name: 'because', label: 'Căn cứ', description: 'Số, ngày quyết định giao dự toán; có thể để trống.' },
        ]}
      />
    </FormDialog>
  );
}
