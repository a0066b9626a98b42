import { request } from '../../api/request.js';
import { AddPortalLicenceDocument, type AddLicenceInput } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';
import { useChange } from './use-change.js';

/** A licence or its renewal. */
export function AddLicence({ portalId, onClose }: { readonly portalId: string; readonly onClose: () => void }) {
  const adding = useChange(async (input: AddLicenceInput) => (await request(AddPortalLicenceDocument, { input })).addPortalLicence, onClose);
  return (
    <FieldsDialog
      title="Thêm giấy phép"
      button="Thêm giấy phép"
      of="giay-phep"
      fields={[
        { name: 'number', label: 'Số giấy phép', missing: 'Hãy ghi số giấy phép.' },
        { name: 'issuedBy', label: 'Cơ quan cấp', missing: 'Hãy ghi cơ quan cấp.' },
        { name: 'issuedOn', label: 'Ngày cấp', type: 'date', missing: 'Hãy chọn ngày cấp.' },
        { name: 'validUntil', label: 'Có giá trị đến hết ngày', type: 'date', missing: 'Hãy chọn ngày hết hạn.' },
      ]}
      sent={adding}
      onClose={onClose}
      onSend={(form) => {
        adding.send({ portalId, ...form });
      }}
    />
  );
}
