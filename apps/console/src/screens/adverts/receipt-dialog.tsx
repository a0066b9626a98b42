import { dayOf } from '#web';
import type { Contract } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { RecordAdvertReceiptDocument, type RecordAdvertReceiptInput } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';
import { useNow } from '../../ui/use-now.js';
import { useEntry } from './use-entry.js';

/** Money that came in for a contract. */
export function ReceiptDialog({ contract: { id, number, advertiser }, onClose }: { readonly contract: Contract; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const entry = useEntry(
    async (input: RecordAdvertReceiptInput) => (await request(RecordAdvertReceiptDocument, { input })).recordAdvertReceipt,
    'Đã ghi khoản thu.',
    onClose,
  );
  return (
    <FieldsDialog
      title="Ghi khoản thu"
      button="Ghi khoản thu"
      of="khoan-thu"
      values={{ receivedOn: dayOf(useNow()) }}
      fields={[
        { name: 'amount', label: 'Số tiền (đồng)', missing: 'Hãy ghi số tiền.', isMoney: true, description: 'Ví dụ 12.500.000.' },
        { name: 'receivedOn', label: 'Ngày tiền về', type: 'date', missing: 'Hãy chọn ngày tiền về.' },
        { name: 'voucher', label: 'Số chứng từ' },
      ]}
      sent={entry}
      onClose={onClose}
      onSend={(form) => {
        entry.send({ portalId: portal.id, contractId: id, ...form });
      }}
    >
      <p>
        Hợp đồng {number}, {advertiser}.
      </p>
    </FieldsDialog>
  );
}
