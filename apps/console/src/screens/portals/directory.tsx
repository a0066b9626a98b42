import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconFileUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { numberText } from '#web';
import { useViewer } from '../../api/desk.js';
import { directoryQuery } from '../../api/portals.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Bulk } from './bulk/bulk.js';
import { Filters } from './filters.js';
import { Rows } from './rows.js';
import { useFilter } from './use-filter.js';
import { useSelection } from './use-selection.js';

/** Portals below the viewer: found, read, and for who administers them chosen and acted on. */
export default function Directory() {
  const { administers } = useViewer();
  const filter = useFilter();
  const { search, state, level } = filter;
  const list = useInfiniteQuery({ ...directoryQuery({ search, state, level }), placeholderData: keepPreviousData });
  const lines = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const first = list.data?.pages[0];
  const selection = useSelection(JSON.stringify([search, state, level]));

  return (
    <Page
      title="Đơn vị & trang"
      office="Quản trị tỉnh"
      lead="Trang của các đơn vị trong phạm vi bạn phụ trách."
      aside={
        <span className="lc-page-buttons">
          <Button component={Link} to="/dung-luong" size="lg" variant="default">
            Dung lượng
          </Button>
          {administers && (
            <Button component={Link} to="/nhap-tu-tep" size="lg" leftSection={<IconFileUpload aria-hidden size={22} />}>
              Nhập từ tệp
            </Button>
          )}
        </span>
      }
    >
      {list.isPending && <Loading />}
      {list.isError && !first && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {first && (
        <>
          <Filters filter={filter} found={first} />
          {administers && <Bulk filter={{ search, state, level }} shown={lines} total={first.totalCount} selection={selection} />}
          {lines.length === 0 ? (
            <Empty title="Không có trang nào như vậy.">
              <p>Hãy thử ít chữ hơn, hoặc chọn “Tất cả”.</p>
            </Empty>
          ) : (
            <div aria-busy={list.isPlaceholderData}>
              <Rows lines={lines} selection={administers ? selection : null} />
              <p className="lc-count" role="status">
                Đang hiện {numberText(lines.length)} trong {numberText(first.totalCount)} trang.
              </p>
              {list.hasNextPage && (
                <Button fullWidth variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Xem thêm
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </Page>
  );
}
