import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { numberText } from '#web';
import { directivesQuery, type DirectiveShow } from '../../api/directives.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { useNow } from '../../ui/use-now.js';
import { DirectiveRows } from './directive-rows.js';
import { UrgeButton } from './urge-button.js';

const shows: readonly { readonly show: DirectiveShow; readonly address: string; readonly label: string; readonly count: 'open' | 'overdue' | 'done' }[] = [
  { show: 'OPEN', address: 'dang-chay', label: 'Đang chạy', count: 'open' },
  { show: 'OVERDUE', address: 'qua-han', label: 'Quá hạn', count: 'overdue' },
  { show: 'DONE', address: 'da-xong', label: 'Đã xong', count: 'done' },
];

/** What was urged below, and whether it helped; of one portal its whole history. */
export function Directives() {
  const [address, choose] = useChoices();
  const portalId = address.get('trang');
  const chosen = shows.find((each) => each.address === address.get('xem')) ?? (portalId ? null : shows[0]);
  const list = useInfiniteQuery(directivesQuery(portalId, chosen?.show ?? null));
  const now = useNow();
  const first = list.data?.pages[0];
  const directives = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const name = portalId ? directives[0]?.portal.name : undefined;

  return (
    <Page
      title="Đôn đốc"
      office="Giám sát các trang"
      heading={name ? `Đôn đốc: ${name}` : 'Đôn đốc'}
      lead={
        portalId ? (
          <Link to="/don-doc">Xem đôn đốc của tất cả các trang</Link>
        ) : (
          'Lý do lấy từ số liệu; hệ thống tự nhắc theo lịch và tự dừng khi trang đã cập nhật.'
        )
      }
      aside={!portalId && <UrgeButton />}
    >
      {first && (
        <div className="lc-side-by-side lc-directive-shows" role="group" aria-label="Chọn đôn đốc">
          {shows.map(({ show, address: to, label, count }) => (
            <Button
              key={show}
              variant={chosen?.show === show ? 'filled' : 'default'}
              aria-pressed={chosen?.show === show}
              onClick={() => {
                choose('xem', to);
              }}
            >
              {label} ({numberText(first[count])})
            </Button>
          ))}
        </div>
      )}
      {list.isPending && <Loading />}
      {list.isError && !first && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {first && directives.length === 0 && <Empty title="Không có đôn đốc nào như vậy." />}
      {directives.length > 0 && <DirectiveRows directives={directives} now={now} />}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </Page>
  );
}
