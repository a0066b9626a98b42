import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { AddPortalLicenceDocument, type AddLicenceInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useChange } from './use-change.js';

const idOf = (field: string): string => `giay-phep-${field}`;

const fields = [
  ['number', 'Số giấy phép', 'text', 'Hãy ghi số giấy phép.'],
  ['issuedBy', 'Cơ quan cấp', 'text', 'Hãy ghi cơ quan cấp.'],
  ['issuedOn', 'Ngày cấp', 'date', 'Hãy chọn ngày cấp.'],
  ['validUntil', 'Có giá trị đến hết ngày', 'date', 'Hãy chọn ngày hết hạn.'],
] as const;

/** A licence or its renewal. */
export function AddLicence({ portalId, onClose }: { readonly portalId: string; readonly onClose: () => void }) {
  const [form, setForm] = useState({ number: '', issuedBy: '', issuedOn: '', validUntil: '' });
  const adding = useChange(async (input: AddLicenceInput) => (await request(AddPortalLicenceDocument, { input })).addPortalLicence, onClose);
  const send = (): void => {
    const missing = fields.filter(([field]) => form[field].trim() === '').map(([field, , , message]) => ({ field, message }));
    if (missing.length > 0) adding.refuse(missing);
    else adding.send({ portalId, ...form, number: form.number.trim(), issuedBy: form.issuedBy.trim() });
  };
  return (
    <FormDialog title="Thêm giấy phép" button="Thêm giấy phép" busy={adding.busy} trouble={adding.trouble} onClose={onClose} onSend={send}>
      <ErrorSummary faults={adding.faults} idOf={idOf} />
      {fields.map(([field, label, type]) => (
        <TextInput
          key={field}
          id={idOf(field)}
          type={type}
          label={label}
          required
          autoComplete="off"
          value={form[field]}
          error={faultOf(adding.faults, field)}
          onChange={(event) => {
            setForm({ ...form, [field]: event.currentTarget.value });
          }}
        />
      ))}
    </FormDialog>
  );
}
