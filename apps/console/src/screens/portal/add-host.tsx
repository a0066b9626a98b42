import type { Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import { AddPortalHostDocument, type AddPortalHostInput } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';
import { useChange } from './use-change.js';

/** What the rule asks of a host name, with the name of this unit where it gives one. */
function hintOf({ ruleLabel, hosts }: Settings): string {
  const domain = hosts[0]?.host.split('.').slice(1).join('.');
  if (ruleLabel === null) return domain ? `Đặt dưới tên miền của tỉnh, thành phố: …${domain ? `.${domain}` : ''}` : 'Đặt dưới tên miền của tỉnh, thành phố.';
  return `Theo quy tắc: tên đầy đủ của đơn vị, viết liền, không dấu, đặt trước tên miền của tỉnh, thành phố: ${ruleLabel}.${domain || '…gov.vn'}`;
}

/** A further host name, by the rule or by a decision. */
export function AddHost({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const adding = useChange(async (input: AddPortalHostInput) => (await request(AddPortalHostDocument, { input })).addPortalHost, onClose);
  return (
    <FieldsDialog
      title="Thêm tên miền"
      button="Thêm tên miền"
      of="ten-mien"
      fields={[
        { name: 'hostName', label: 'Tên miền', description: hintOf(settings), missing: 'Hãy ghi tên miền.', isCode: true },
        {
          name: 'because',
          label: 'Quyết định cho phép khác quy tắc',
          description: 'Chỉ điền khi tên miền khác quy tắc: số, ngày, cơ quan ban hành.',
          rows: 2,
        },
      ]}
      sent={adding}
      onClose={onClose}
      onSend={(form) => {
        adding.send({ portalId: settings.id, ...form });
      }}
    />
  );
}
