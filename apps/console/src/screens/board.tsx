import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { portalsQuery } from '../api/queries.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useNow } from '../ui/use-now.js';
import { BoardFigures } from './board/figures.js';
import { BoardRows } from './board/rows.js';
import { Silence } from './board/silence.js';
import { Escalated } from './directives/escalated.js';
import { UrgeButton } from './directives/urge-button.js';
import { passes, silenceOf, type Figure, type Span } from './board/sums.js';

/** Rows are fetched by themselves up to here; past it the sums say of how many portals they speak. */
const most = 1_000;

/** Every portal the viewer supervises, worst first. Figures are sums of the rows below them; each opens the rows it counts. */
export function Board() {
  const [address, setAddress] = useSearchParams();
  const words = address.get('tim') ?? '';
  const [figure, setFigure] = useState<Figure | null>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const now = useNow();
  const board = useInfiniteQuery({ ...portalsQuery(words), placeholderData: keepPreviousData });
  const rows = board.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const first = board.data?.pages[0];
  const { hasNextPage, isFetching, fetchNextPage } = board;

  useEffect(() => {
    if (hasNextPage && !isFetching && rows.length < most) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, rows.length]);

  const shown = rows.filter((row) => (figure === null || passes(row, figure)) && (span === null || silenceOf(row, now) === span));
  const whole = first !== undefined && rows.length >= first.totalCount;

  return (
    <Page
      title="Bảng theo dõi"
      office="Giám sát các trang"
      aside={
        <div className="lc-side-by-side">
          <UrgeButton />
          <Button component={Link} to="/chuyen-muc-theo-luat" variant="default">
            Chuyên mục theo luật
          </Button>
        </div>
      }
      lead={
        first && (
          <>
            Số liệu lúc {dateTimeText(first.asOf)}. Hệ thống tự đếm từ bài đã đăng; không ai nhập tay.
            {!whole && ` Đang tính ${numberText(rows.length)} trong ${numberText(first.totalCount)} trang.`}
          </>
        )
      }
    >
      <Escalated />
      {board.isPending && <Loading text="Đang đếm…" />}
      {board.isError && rows.length === 0 && <Failure error={board.error} onRetry={() => void board.refetch()} />}
      {first && (
        <>
          <BoardFigures rows={rows} chosen={figure} onChoose={setFigure} />
          <div className="lc-board-tools">
            <Silence rows={rows} now={now} chosen={span} onChoose={setSpan} />
            <SearchBox
              label="Tìm trang theo tên"
              value={words}
              onSearch={(next) => {
                setAddress(next ? { tim: next } : {}, { replace: true });
              }}
            />
          </div>
          <p role="status" className="lc-count">
            {figure || span ? (
              <>
                Đang xem {numberText(shown.length)} trong {numberText(rows.length)} trang.{' '}
                <button
                  type="button"
                  className="lc-link"
                  onClick={() => {
                    setFigure(null);
                    setSpan(null);
                  }}
                >
                  Xem tất cả
                </button>
              </>
            ) : (
              `${numberText(rows.length)} trang, trang chờ lâu nhất và im lâu nhất ở trên cùng.`
            )}
          </p>
          {shown.length > 0 ? <BoardRows rows={shown} all={rows} now={now} /> : <Empty title="Không có trang nào như vậy." />}
        </>
      )}
    </Page>
  );
}
