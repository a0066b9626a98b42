import { civilDateText } from '#web';
import type { ChannelsQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { paths, type Page, type View } from '../view.js';

type Channel = ChannelsQuery['channels'][number];

const kinds: Readonly<Record<Channel['kind'], string>> = {
  FACEBOOK: 'Facebook',
  ZALO: 'Zalo',
  YOUTUBE: 'YouTube',
  TIKTOK: 'TikTok',
  APP: 'Ứng dụng trên điện thoại',
  HOTLINE: 'Đường dây nóng',
  OTHER: 'Kênh khác',
};

/** Channels that the agency answers for, and the warning that no other is its own. */
export function channelsPage(view: View, channels: readonly Channel[]): Page {
  const official = channels.filter(({ isOfficial }) => isOfficial);
  const former = channels.filter(({ until, isOfficial }) => !isOfficial && until !== null);
  const html = writePage(view, {
    title: 'Kênh chính thức',
    path: paths.channels,
    description: `Các kênh chính thức của ${view.portal.name}.`,
    children: (
      <div class="panel">
        <h1>Kênh chính thức</h1>
        <p class="notice">
          <strong>Chỉ các kênh ghi ở đây là của {view.portal.name}.</strong> Trang, tài khoản, số điện thoại khác mang tên hoặc hình ảnh của cơ quan đều không
          phải của chúng tôi: đừng cung cấp thông tin cá nhân, đừng chuyển tiền.
        </p>
        {official.length > 0 ? <List channels={official} /> : <p>Cơ quan chưa công bố kênh nào ngoài trang này.</p>}
        {former.length > 0 ? (
          <>
            <h2>Đã ngừng sử dụng</h2>
            <List channels={former} />
          </>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}

function List({ channels }: { readonly channels: readonly Channel[] }) {
  return (
    <ul class="places">
      {channels.map(({ kind, name, address, owner, since, until }) => (
        <li>
          <strong>{kinds[kind]}:</strong> {until === null ? <a href={kind === 'HOTLINE' ? `tel:${address.replace(/[^\d+]/g, '')}` : address}>{name}</a> : name}
          <span class="meta">
            {' '}
            {address} · {owner} chịu trách nhiệm · từ {civilDateText(since)}
            {until === null ? null : ` đến ${civilDateText(until)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
