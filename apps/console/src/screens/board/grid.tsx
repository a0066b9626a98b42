import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dateTimeText, fold, numberText } from '#web';
import { sectionGridQuery } from '../../api/figures.js';
import { Grid, type GridRow } from '../../ui/chart/grid.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { PeriodPicker } from './period-picker.js';
import { useBoardAddress } from './use-board-address.js';

/** Portals by the sections that the law asks for: which got something in the period, and which nothing. */
export default function SectionGridScreen() {
  const { period, unitId, search, go, to } = useBoardAddress();
  const grid = useQuery(sectionGridQuery(period, unitId));
  const data = grid.data;
  const folded = fold(search);
  const rows = (data?.portals ?? [])
    .filter(({ name }) => fold(name).includes(folded))
    .map(({ portalId, name, cells }): GridRow => {
      const of = new Map(cells.map(({ code, published }) => [code, published]));
      const state = (code: string): GridRow['cells'][number] => {
        const published = of.get(code);
        return published === undefined ? null : published > 0 ? 'yes' : 'none';
      };
      return { id: portalId, name, to: to({}, `/bang-theo-doi/trang/${portalId}`), cells: (data?.sections ?? []).map(({ code }) => state(code)) };
    });
  return (
    <div className="lc-board">
      <Breadcrumbs steps={[{ to: to({ search: '' }, '/bang-theo-doi'), name: 'Bảng theo dõi' }]} here="Chuyên mục" />
      <Page
        title="Chuyên mục theo luật"
        office="Bảng theo dõi"
        lead={
          <>
            Chuyên mục bắt buộc nào có tin, bài mới trong kỳ, chuyên mục nào chưa. {data && `Số liệu lúc ${dateTimeText(data.asOf)}. `}
            <Link to="/chuyen-muc-theo-luat">Bổ sung chuyên mục còn thiếu</Link>
          </>
        }
      >
        <div className="lc-board-tools">
          <PeriodPicker
            value={period}
            onChange={(chosen) => {
              go('period', chosen);
            }}
          />
          <SearchBox
            label="Tìm trang theo tên"
            value={search}
            onSearch={(words) => {
              go('search', words, true);
            }}
          />
        </div>
        {grid.isPending && <Loading text="Đang đếm…" />}
        {grid.isError && !data && <Failure error={grid.error} onRetry={() => void grid.refetch()} />}
        {data &&
          (rows.length === 0 ? (
            <Empty title="Không có trang nào như vậy." />
          ) : (
            <Grid
              title={`${numberText(rows.length)} trang, ${numberText(data.sections.length)} chuyên mục`}
              columns={data.sections.map(({ code, name }) => ({ id: code, name, short: code }))}
              rows={rows}
            />
          ))}
      </Page>
    </div>
  );
}
