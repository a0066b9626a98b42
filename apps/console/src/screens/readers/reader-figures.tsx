import { numberText } from '#web';
import type { Readers } from '../../api/readers.js';
import { Bars } from '../../ui/chart/bars.js';
import { Trend } from '../../ui/chart/trend.js';
import { Box, durationText, HowCounted, pointOf } from './reader-parts.js';

interface ReaderFiguresProps {
  readonly readers: Readers;
  /** What an item opens; left out: nothing. */
  readonly toItem?: (id: string) => string;
}

/** Visits, what was read and rated, and from where readers came; of nobody is it known who. */
export function ReaderFigures({ readers, toItem }: ReaderFiguresProps) {
  const { period, visits, views, averageSeconds, ratings, useful, leftOut } = readers;
  return (
    <>
      <div className="lc-figures" role="group" aria-label={`Người đọc, ${period}`}>
        <Box name="Lượt truy cập" number={numberText(visits)} meaning={period} />
        <Box
          name="Lượt xem trang"
          number={numberText(views)}
          meaning={leftOut > 0 ? `không tính ${numberText(leftOut)} lượt xem dồn dập` : 'không tính máy tìm kiếm'}
        />
        <Box name="Thời gian trung bình" number={averageSeconds === null ? '–' : durationText(averageSeconds)} meaning="mỗi lượt truy cập" />
        <Box
          name="Đánh giá hữu ích"
          number={ratings === 0 ? '–' : `${numberText(Math.round((100 * useful) / ratings))} %`}
          meaning={ratings === 0 ? 'chưa có ai đánh giá' : `${numberText(useful)}/${numberText(ratings)} lượt đánh giá`}
        />
      </div>
      <div className="lc-board-charts lc-portal-charts">
        <Trend title="Lượt truy cập theo ngày" unit="lượt" by="day" points={readers.days.map(({ day, visits: value }) => pointOf(day, value))} />
        <Bars title="Được đọc nhiều" of="Tin, bài" unit="lượt xem" rows={readers.items.map((item) => rowOf(item, toItem))} />
        {readers.banners.length > 0 && (
          <Bars
            title="Banner được bấm"
            of="Banner"
            unit="lượt bấm"
            rows={readers.banners.map(({ id, title, clicks: value }) => ({ id, name: title, value, ...(toItem ? { to: toItem(id) } : {}) }))}
          />
        )}
        {readers.referrers.length > 0 && (
          <Bars title="Đến từ trang khác" of="Trang" unit="lượt" rows={readers.referrers.map(({ host, visits: value }) => ({ id: host, name: host, value }))} />
        )}
        {readers.reasons.length > 0 && (
          <Bars
            title="Vì sao chưa hữu ích"
            of="Lý do"
            unit="lượt"
            rows={readers.reasons.map(({ reason, ratings: value }) => ({ id: reason, name: reason, value }))}
          />
        )}
      </div>
      <HowCounted words={readers.definitions} />
    </>
  );
}

function rowOf({ id, title, views, ratings, useful }: Readers['items'][number], toItem: ((id: string) => string) | undefined) {
  const rated = ratings > 0 ? ` (hữu ích ${numberText(useful)}/${numberText(ratings)})` : '';
  return { id, name: title + rated, value: views, ...(toItem ? { to: toItem(id) } : {}) };
}
