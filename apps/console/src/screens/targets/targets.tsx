import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconFileTypeXls } from '@tabler/icons-react';
import { useState } from 'react';
import { numberText } from '#web';
import { shortDate } from '#web/figures';
import { targetsQuery, type TargetLine } from '../../api/targets.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { useNow } from '../../ui/use-now.js';
import { TargetRows } from './rows.js';
import { SetTarget } from './set-target.js';
import { Sheet } from './sheet.js';
import { TargetSums } from './sums.js';

/** Targets of a year with what is done: the furthest behind on top. */
export default function Targets() {
  const [address, choose] = useChoices();
  const thisYear = new Date(useNow()).getFullYear();
  const words = address.get('tim') ?? '';
  const asked = Number(address.get('nam'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const targets = useInfiniteQuery({ ...targetsQuery(year, words), placeholderData: keepPreviousData });
  const [editing, setEditing] = useState<TargetLine | null>(null);
  const [importing, setImporting] = useState(false);
  const first = targets.data?.pages[0];
  const lines = targets.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];

  return (
    <Page
      title="Chỉ tiêu"
      office="Giám sát các trang"
      heading={`Chỉ tiêu năm ${String(year)}`}
      aside={
        first?.maySet && (
          <Button
            variant="default"
            leftSection={<IconFileTypeXls aria-hidden size={20} />}
            onClick={() => {
              setImporting(true);
            }}
          >
            Nhập từ tệp
          </Button>
        )
      }
      lead={first && `Số tin, bài đã đăng trừ số đã gỡ, tính đến hết ngày ${shortDate(first.asOf)}. Hệ thống tự đếm; không ai nhập tay.`}
    >
      {targets.isPending && <Loading text="Đang đếm…" />}
      {targets.isError && lines.length === 0 && <Failure error={targets.error} onRetry={() => void targets.refetch()} />}
      {first && (
        <>
          {first.total && <TargetSums total={first.total} />}
          <div className="lc-target-tools">
            <NativeSelect
              label="Năm"
              value={String(year)}
              data={[-2, -1, 0, 1].map((away) => String(thisYear + away))}
              onChange={(event) => {
                choose('nam', event.currentTarget.value === String(thisYear) ? '' : event.currentTarget.value);
              }}
            />
            <SearchBox
              label="Tìm trang theo tên"
              value={words}
              onSearch={(tim) => {
                choose('tim', tim);
              }}
            />
          </div>
          <p role="status" className="lc-count">
            {numberText(first.plannedCount)} trong {numberText(first.totalCount)} trang có chỉ tiêu, chậm nhất ở trên cùng.
          </p>
          {lines.length > 0 ? <TargetRows lines={lines} onSet={first.maySet ? setEditing : null} /> : <Empty title="Không có trang nào như vậy." />}
          {targets.hasNextPage && (
            <Button variant="default" loading={targets.isFetchingNextPage} onClick={() => void targets.fetchNextPage()}>
              Xem thêm
            </Button>
          )}
        </>
      )}
      {editing && (
        <SetTarget
          line={editing}
          year={year}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      {importing && (
        <Sheet
          year={year}
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
    </Page>
  );
}
