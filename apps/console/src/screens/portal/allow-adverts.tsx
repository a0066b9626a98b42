import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { SetPortalAdvertsDocument, type SetPortalAdvertsInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useChange } from './use-change.js';

const idOf = (field: string): string => `quang-cao-${field.replace('.', '-')}`;

const fields = [
  ['number', 'Số, ký hiệu quyết định', 'text', 'Hãy ghi số quyết định.'],
  ['decidedBy', 'Người đứng đầu cơ quan ký', 'text', 'Hãy ghi ai ký.'],
  ['decidedOn', 'Ngày ký', 'date', 'Hãy chọn ngày ký.'],
] as const;

/** The decision by which the portal may carry paid banners. */
export function AllowAdverts({ portalId, onClose }: { readonly portalId: string; readonly onClose: () => void }) {
  const [form, setForm] = useState({ number: '', decidedBy: '', decidedOn: '' });
  const change = useChange(async (input: SetPortalAdvertsInput) => (await request(SetPortalAdvertsDocument, { input })).setPortalAdverts, onClose);
  const send = (): void => {
    const missing = fields.filter(([field]) => form[field].trim() === '').map(([field, , , message]) => ({ field: `decision.${field}`, message }));
    if (missing.length > 0) change.refuse(missing);
    else change.send({ portalId, decision: { ...form, number: form.number.trim(), decidedBy: form.decidedBy.trim() } });
  };
  return (
    <FormDialog title="Quyết định cho phép đăng quảng cáo" button="Ghi quyết định" busy={change.busy} trouble={change.trouble} onClose={onClose} onSend={send}>
      <ErrorSummary faults={change.faults} idOf={idOf} />
      {fields.map(([field, label, type]) => (
        <TextInput
          key={field}
          id={idOf(`decision.${field}`)}
          type={type}
          label={label}
          required
          autoComplete="off"
          value={form[field]}
          error={faultOf(change.faults, `decision.${field}`)}
          onChange={(event) => {
            setForm({ ...form, [field]: event.currentTarget.value });
          }}
        />
      ))}
    </FormDialog>
  );
}
