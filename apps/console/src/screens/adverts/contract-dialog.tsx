import { useState } from 'react';
import { numberText } from '#web';
import type { Contract } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { KeepAdvertContractDocument, type KeepAdvertContractInput } from '../../gql/graphql.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Fields } from './fields.js';
import { useEntry } from './use-entry.js';

const required = [
  ['startsOn', 'Hãy chọn ngày đầu.'],
  ['endsOn', 'Hãy chọn ngày cuối.'],
] as const;

/** A contract for the book, or one of it to be corrected. */
export function ContractDialog({ contract, onClose }: { readonly contract: Contract | null; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const [form, setForm] = useState({
    number: contract?.number ?? '',
    advertiser: contract?.advertiser ?? '',
    price: contract ? numberText(contract.price) : '',
    startsOn: contract?.startsOn ?? '',
    endsOn: contract?.endsOn ?? '',
  });
  const [missing, setMissing] = useState<{ field: string; message: string }[]>([]);
  const entry = useEntry(
    async (input: KeepAdvertContractInput) => (await request(KeepAdvertContractDocument, { input })).keepAdvertContract,
    'Đã ghi hợp đồng vào sổ.',
    onClose,
  );
  const faults = missing.length > 0 ? missing : entry.faults;
  return (
    <FormDialog
      title={contract ? 'Sửa hợp đồng' : 'Ghi hợp đồng'}
      button="Ghi vào sổ"
      busy={entry.busy}
      trouble={entry.trouble}
      onClose={onClose}
      onSend={() => {
        const empty = required.filter(([field]) => form[field] === '').map(([field, message]) => ({ field, message }));
        setMissing(empty);
        if (empty.length === 0) entry.send({ portalId: portal.id, contractId: contract?.id ?? null, ...form });
      }}
    >
      <ErrorSummary faults={faults} idOf={(field) => `hop-dong-${field}`} />
      <Fields
        of="hop-dong"
        values={form}
        faults={faults}
        onChange={(name, value) => {
          setForm({ ...form, [name]: value });
        }}
        fields={[
          { name: 'number', label: 'Số hợp đồng', required: true, description: 'Banner ghi đúng số này.' },
          { name: 'advertiser', label: 'Bên quảng cáo', required: true },
          { name: 'price', label: 'Giá trị hợp đồng (đồng)', required: true, inputMode: 'numeric', description: 'Ví dụ 12.500.000.' },
          { name: 'startsOn', label: 'Từ ngày', type: 'date', required: true },
          { name: 'endsOn', label: 'Đến hết ngày', type: 'date', required: true },
        ]}
      />
    </FormDialog>
  );
}
