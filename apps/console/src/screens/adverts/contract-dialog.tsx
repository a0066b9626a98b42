import { numberText } from '#web';
import type { Contract } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { KeepAdvertContractDocument, type KeepAdvertContractInput } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';
import { useEntry } from './use-entry.js';

/** A contract for the book, or one of it to be corrected. */
export function ContractDialog({ contract, onClose }: { readonly contract: Contract | null; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const entry = useEntry(
    async (input: KeepAdvertContractInput) => (await request(KeepAdvertContractDocument, { input })).keepAdvertContract,
    'Đã ghi hợp đồng vào sổ.',
    onClose,
  );
  return (
    <FieldsDialog
      title={contract ? 'Sửa hợp đồng' : 'Ghi hợp đồng'}
      button="Ghi vào sổ"
      of="hop-dong"
      values={contract ? { ...contract, price: numberText(contract.price) } : {}}
      fields={[
        { name: 'number', label: 'Số hợp đồng', missing: 'Hãy ghi số hợp đồng.', description: 'Banner ghi đúng số này.' },
        { name: 'advertiser', label: 'Bên quảng cáo', missing: 'Hãy ghi bên quảng cáo.' },
        { name: 'price', label: 'Giá trị hợp đồng (đồng)', missing: 'Hãy ghi giá trị hợp đồng.', isMoney: true, description: 'Ví dụ 12.500.000.' },
        { name: 'startsOn', label: 'Từ ngày', type: 'date', missing: 'Hãy chọn ngày đầu.' },
        { name: 'endsOn', label: 'Đến hết ngày', type: 'date', missing: 'Hãy chọn ngày cuối.' },
      ]}
      sent={entry}
      onClose={onClose}
      onSend={(form) => {
        entry.send({ portalId: portal.id, contractId: contract?.id ?? null, ...form });
      }}
    />
  );
}
