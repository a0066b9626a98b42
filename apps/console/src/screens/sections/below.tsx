import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { numberText } from '#web';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { sectionUpgradesQuery } from './queries.js';
import { UpgradeDialog } from './upgrade-dialog.js';
import { useUpgradeMany } from './use-upgrade-many.js';

/** Portals below whose sections do not follow the law of today; whoever administers the province brings them there. */
export function SectionsBelow() {
  const list = useInfiniteQuery(sectionUpgradesQuery);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const first = list.data?.pages[0];
  const portals = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const due = portals.filter(({ changes, follows }) => changes > 0 || !follows || !first?.law.endsWith(follows));
  const [looked, setLooked] = useState<(typeof due)[number] | null>(null);
  const many = useUpgradeMany();

  return (
    <Page
      title="Chuyên mục theo luật"
      office="Giám sát các trang"
      lead={first && `Văn bản đang có hiệu lực: ${first.law}. Cập nhật chỉ thêm, đổi tên hoặc đổi chỗ; không xóa gì.`}
      aside={
        first?.mayUpgrade &&
        due.length > 0 && (
          <Button size="lg" loading={many.isRunning} disabled={hasNextPage} onClick={() => void many.run(due.map(({ portal }) => portal))}>
            Cập nhật {numberText(due.length)} trang
          </Button>
        )
      }
    >
      {list.isPending && <Loading text="Đang so với luật…" />}
      {list.isError && !first && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {many.total > 0 && (
        <div role="status" className="lc-form">
          <progress value={many.done + many.failed.length} max={many.total} aria-label="Tiến độ cập nhật" />
          <p>
            Đã xong {numberText(many.done)} trong {numberText(many.total)} trang
            {many.failed.length > 0 && `, ${numberText(many.failed.length)} trang chưa được`}.
          </p>
        </div>
      )}
      {many.failed.length > 0 && (
        <Callout tone="danger" role="alert">
          <ul>
            {many.failed.map(({ name, why }) => (
              <li key={name}>
                {name}: {why}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {first && due.length === 0 && !hasNextPage && <Empty title={`Chuyên mục của ${numberText(first.totalCount)} trang đã theo luật đang có hiệu lực.`} />}
      {first && due.length > 0 && (
        <table className="lc-table">
          <caption className="lc-unseen">Trang có chuyên mục chưa theo luật đang có hiệu lực</caption>
          <thead>
            <tr>
              <th scope="col">Trang</th>
              <th scope="col">Đang theo</th>
              <th scope="col">Thay đổi</th>
              <th scope="col">
                <span className="lc-unseen">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {due.map((row) => (
              <tr key={row.portal.id}>
                <th scope="row">
                  {row.portal.name}
                  <span className="lc-cell-small">{row.portal.host}</span>
                </th>
                <td data-label="Đang theo">{row.follows ?? 'Chưa theo văn bản nào'}</td>
                <td data-label="Thay đổi">{numberText(row.changes)}</td>
                <td>
                  {first.mayUpgrade && (
                    <Button
                      variant="default"
                      onClick={() => {
                        setLooked(row);
                      }}
                    >
                      Xem trước<span className="lc-unseen"> {row.portal.name}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {looked && (
        <UpgradeDialog
          portalId={looked.portal.id}
          name={looked.portal.name}
          mayUpgrade={first?.mayUpgrade === true}
          onClose={() => {
            setLooked(null);
          }}
        />
      )}
    </Page>
  );
}
