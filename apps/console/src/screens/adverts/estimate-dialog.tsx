import { numberText } from '#web';
import type { Year } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { SetAdvertEstimateDocument, type SetAdvertEstimateInput } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';
import { useEntry } from './use-entry.js';

/** What paid banners are to bring in a year. */
export function EstimateDialog({ year, held, onClose }: { readonly year: number; readonly held: Year | null; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const estimate = held?.estimate ?? null;
  const entry = useEntry(
    async (input: SetAdvertEstimateInput) => (await request(SetAdvertEstimateDocument, { input })).setAdvertEstimate,
    `Đã ghi dự toán năm ${String(year)}.`,
    onClose,
  );
  return (
    <FieldsDialog
      title={`Dự toán thu năm ${String(year)}`}
      button="Ghi dự toán"
      of="du-toan"
      values={{ amount: estimate === null ? '' : numberText(estimate), because: held?.because ?? '' }}
      fields={[
        { name: 'amount', label: 'Dự toán được giao (đồng)', missing: 'Hãy ghi số tiền.', isMoney: true, description: 'Ghi 0 để bỏ dự toán.' },
        { name: 'because', label: 'Căn cứ', description: 'Số, ngày quyết định giao dự toán; có thể để trống.' },
      ]}
      sent={entry}
      onClose={onClose}
      onSend={(form) => {
        entry.send({ portalId: portal.id, year, ...form });
      }}
    />
  );
}
