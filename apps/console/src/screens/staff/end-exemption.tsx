import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dayOf } from '#web';
import { useDesk } from '../../api/desk.js';
import { exemptionsQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { EndSecondFactorExemptionDocument, type ExemptionFragment } from '../../gql/graphql.js';
import { FieldsDialog } from '../../ui/fields-dialog.js';

/** Ends an exemption on a day, with the reason that is kept. */
export function EndExemption({ exemption, onClose }: { readonly exemption: ExemptionFragment; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: async (form: { endsOn: string; reason: string }) => {
      const input = { portalId: portal.id, exemptionId: exemption.id, ...form };
      return (await request(EndSecondFactorExemptionDocument, { input })).endSecondFactorExemption;
    },
    onSuccess: async ({ errors }) => {
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: exemptionsQuery(portal.id).queryKey });
      onClose();
    },
  });
  return (
    <FieldsDialog
      title={`Kết thúc miễn theo ${exemption.decisionNumber}`}
      button="Kết thúc miễn"
      of="het-mien"
      values={{ endsOn: dayOf(new Date()) }}
      fields={[
        {
          name: 'endsOn',
          type: 'date',
          label: 'Ngày cuối cùng còn được miễn',
          description: 'Chọn hôm qua để hết miễn ngay bây giờ.',
          missing: 'Hãy chọn ngày cuối cùng còn được miễn.',
        },
        { name: 'reason', label: 'Lý do', rows: 3, missing: 'Hãy ghi lý do.' },
      ]}
      sent={{ busy: ending.isPending, faults: ending.data?.errors ?? [], trouble: ending.error }}
      onClose={onClose}
      onSend={ending.mutate}
    >
      <p>Từ ngày hôm sau, cộng tác viên phải nhập mã của ứng dụng trên điện thoại khi đăng nhập.</p>
    </FieldsDialog>
  );
}
