import { request } from '../../api/request.js';
import { SetPortalAdvertsDocument, type SetPortalAdvertsInput } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';
import { useChange } from './use-change.js';

/** The decision by which the portal may carry paid banners. */
export function AllowAdverts({ portalId, onClose }: { readonly portalId: string; readonly onClose: () => void }) {
  const change = useChange(async (input: SetPortalAdvertsInput) => (await request(SetPortalAdvertsDocument, { input })).setPortalAdverts, onClose);
  return (
    <FieldsDialog
      title="Quyết định cho phép đăng quảng cáo"
      button="Ghi quyết định"
      of="quang-cao"
      fields={[
        { name: 'number', label: 'Số, ký hiệu quyết định', missing: 'Hãy ghi số quyết định.' },
        { name: 'decidedBy', label: 'Người đứng đầu cơ quan ký', missing: 'Hãy ghi ai ký.' },
        { name: 'decidedOn', label: 'Ngày ký', type: 'date', missing: 'Hãy chọn ngày ký.' },
      ]}
      sent={{ ...change, faults: change.faults.map(({ field, message }) => ({ field: field.replace('decision.', ''), message })) }}
      onClose={onClose}
      onSend={(decision) => {
        change.send({ portalId, decision });
      }}
    />
  );
}
