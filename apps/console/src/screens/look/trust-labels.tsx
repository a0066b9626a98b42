import { dayOf } from '#web';
import { request } from '../../api/request.js';
import { SetTrustLabelsDocument } from '../../gql/graphql.js';
import { Line } from './fields.js';
import { ListForm } from './list-form.js';
import type { Look } from './queries.js';
import { useKeep } from './use-keep.js';

const list = 'nhan-tin-nhiem-mang';
const today = (): string => dayOf(new Date());

/** Labels by which the national centre vouches for the site, with their days. */
export function TrustLabels({ portalId, look }: { readonly portalId: string; readonly look: Look }) {
  const kept = useKeep(
    portalId,
    look.trustLabels,
    async (trustLabels, stamp) => (await request(SetTrustLabelsDocument, { input: { portalId, stamp, trustLabels } })).setTrustLabels,
  );
  return (
    <ListForm
      id={list}
      part="trustLabels"
      title="Nhãn tín nhiệm mạng"
      lead="Hiện ở chân mọi trang trong thời gian còn hiệu lực. Được cấp lại thì thêm nhãn mới: nhãn bắt đầu sau được hiện."
      kept={kept}
      nameOf={({ code }) => code || 'nhãn chưa có mã'}
      unordered
      add={{ label: 'Thêm nhãn', make: () => ({ holder: '', code: '', address: null, startsOn: today(), endsOn: null }) }}
    >
      {(label, index) => {
        const line = (
          name: keyof typeof label,
          words: { readonly label: string; readonly description?: string },
          type: 'text' | 'date' = 'text',
          isOptional = false,
        ) => (
          <Line
            list={list}
            field={`trustLabels.${String(index)}.${name}`}
            {...words}
            type={type}
            faults={kept.faults}
            value={label[name] ?? ''}
            onChange={(text) => {
              kept.change(index, { [name]: isOptional && text === '' ? null : text });
            }}
          />
        );
        return (
          <>
            {line('holder', { label: 'Cơ quan được cấp' })}
            {line('code', { label: 'Mã nhãn' })}
            {line('address', { label: 'Trang tra cứu nhãn', description: 'Địa chỉ https của nơi cấp; để trống nếu không có.' }, 'text', true)}
            {line('startsOn', { label: 'Từ ngày' }, 'date')}
            {line('endsOn', { label: 'Đến hết ngày', description: 'Để trống nếu nhãn không ghi ngày hết hạn.' }, 'date', true)}
          </>
        );
      }}
    </ListForm>
  );
}
