import { NativeSelect } from '@mantine/core';
import { dayOf } from '#web';
import { request } from '../../api/request.js';
import { SetBannersDocument, SetUrgentNoticesDocument, type BannerTheme } from '../../gql/graphql.js';
import type { Fault } from '../../ui/error-summary.js';
import { Line } from './fields.js';
import { idOf, ListForm } from './list-form.js';
import type { Look } from './queries.js';
import { useKeep } from './use-keep.js';

interface PartProps {
  readonly portalId: string;
  readonly look: Look;
}

interface Days {
  readonly address: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

const themes: readonly { readonly value: BannerTheme; readonly label: string }[] = [
  { value: 'TET', label: 'Tết, mừng xuân' },
  { value: 'NATIONAL_DAY', label: 'Quốc khánh, ngày lễ lớn' },
  { value: 'PARTY', label: 'Đại hội, kỷ niệm của Đảng' },
  { value: 'ELECTION', label: 'Bầu cử' },
  { value: 'PLAIN', label: 'Không trang trí' },
];

const today = (): string => dayOf(new Date());

/** Where a line leads, and on which days it stands. */
function DayFields({
  list,
  field,
  faults,
  value,
  onChange,
}: {
  list: string;
  field: string;
  faults: readonly Fault[];
  value: Days;
  onChange: (part: Partial<Days>) => void;
}) {
  const line = (name: keyof Days, label: string, type: 'text' | 'date', description?: string) => (
    <Line
      list={list}
      field={`${field}.${name}`}
      label={label}
      type={type}
      {...(description ? { description } : {})}
      faults={faults}
      value={value[name] ?? ''}
      onChange={(text) => {
        onChange({ [name]: name === 'address' && text === '' ? null : text });
      }}
    />
  );
  return (
    <>
      {line('startsOn', 'Từ ngày', 'date')}
      {line('endsOn', 'Đến hết ngày', 'date')}
      {line('address', 'Dẫn đến địa chỉ', 'text', 'Để trống nếu không dẫn đi đâu.')}
    </>
  );
}

/** The line of celebration under the banner. */
export function Banners({ portalId, look }: PartProps) {
  const list = 'dai-chao-mung';
  const kept = useKeep(
    portalId,
    look.banners,
    async (banners, stamp) => (await request(SetBannersDocument, { input: { portalId, stamp, banners } })).setBanners,
  );
  return (
    <ListForm
      id={list}
      part="banners"
      title="Dải chào mừng ngày lễ"
      lead="Hiện dưới tên trang, đúng những ngày đã chọn. Trùng ngày thì dải bắt đầu sau được hiện."
      kept={kept}
      nameOf={({ title }) => title || 'dải chưa có chữ'}
      unordered
      add={{ label: 'Thêm dải chào mừng', make: () => ({ title: '', theme: 'NATIONAL_DAY' as const, address: null, startsOn: today(), endsOn: today() }) }}
    >
      {(banner, index) => {
        const field = `banners.${String(index)}`;
        return (
          <>
            <Line
              list={list}
              field={`${field}.title`}
              label="Lời chào mừng"
              faults={kept.faults}
              value={banner.title}
              onChange={(title) => {
                kept.change(index, { title });
              }}
            />
            <NativeSelect
              id={idOf(list)(`${field}.theme`)}
              label="Trang trí"
              value={banner.theme}
              data={[...themes]}
              onChange={(event) => {
                kept.change(index, { theme: event.currentTarget.value as BannerTheme });
              }}
            />
            <DayFields
              list={list}
              field={field}
              faults={kept.faults}
              value={banner}
              onChange={(part) => {
                kept.change(index, part);
              }}
            />
          </>
        );
      }}
    </ListForm>
  );
}

/** The urgent line above every page. */
export function UrgentNotices({ portalId, look }: PartProps) {
  const list = 'thong-bao-khan';
  const kept = useKeep(
    portalId,
    look.notices,
    async (notices, stamp) => (await request(SetUrgentNoticesDocument, { input: { portalId, stamp, notices } })).setUrgentNotices,
  );
  return (
    <ListForm
      id={list}
      part="notices"
      title="Thông báo khẩn"
      lead="Một dòng ở đầu mọi trang: bão lũ, dịch bệnh, cảnh báo lừa đảo. Hết việc thì bỏ dòng rồi lưu: dòng mất ngay."
      kept={kept}
      nameOf={({ text }) => text || 'thông báo chưa có chữ'}
      unordered
      add={{ label: 'Thêm thông báo khẩn', make: () => ({ text: '', address: null, startsOn: today(), endsOn: today() }) }}
    >
      {(notice, index) => {
        const field = `notices.${String(index)}`;
        return (
          <>
            <Line
              list={list}
              field={`${field}.text`}
              label="Nội dung, một dòng"
              faults={kept.faults}
              value={notice.text}
              onChange={(text) => {
                kept.change(index, { text });
              }}
            />
            <DayFields
              list={list}
              field={field}
              faults={kept.faults}
              value={notice}
              onChange={(part) => {
                kept.change(index, part);
              }}
            />
          </>
        );
      }}
    </ListForm>
  );
}
