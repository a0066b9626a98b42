import { civilDateText, numberText } from '#web';
import type { Receipt } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { CancelAdvertReceiptDocument, type CancelAdvertReceiptInput } from '../../gql/graphql.js';
import { ReasonDialog } from '../item/reason-dialog.js';
import { useEntry } from './use-entry.js';

/** Cancels a receipt that was entered by mistake: it stays in the book with the reason. */
export function CancelDialog({ receipt: { id, amount, receivedOn }, onClose }: { readonly receipt: Receipt; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const entry = useEntry(
    async (input: CancelAdvertReceiptInput) => (await request(CancelAdvertReceiptDocument, { input })).cancelAdvertReceipt,
    'Đã hủy khoản thu; sổ giữ lại dòng ấy kèm lý do.',
    onClose,
  );
  return (
    <ReasonDialog
      title="Hủy khoản thu ghi nhầm"
      button="Hủy khoản thu"
      label={`Vì sao hủy khoản ${numberText(amount)} đồng ngày ${civilDateText(receivedOn)}`}
      busy={entry.busy}
      faults={entry.faults}
      trouble={entry.trouble}
      onClose={onClose}
      onReason={(reason) => {
        entry.send({ portalId: portal.id, receiptId: id, reason });
      }}
    />
  );
}
