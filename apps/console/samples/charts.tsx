import '../src/styles/mantine.css';
import 'virtual:theme.css';
import '../src/styles/base.css';
import '../src/styles/parts.css';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { Bars } from '../src/ui/chart/bars.js';
import { Choropleth } from '../src/ui/chart/choropleth.js';
import type { Place } from '../src/ui/chart/use-places.js';
import { Grid, type CellState, type GridRow } from '../src/ui/chart/grid.js';
import { Spark, Trend } from '../src/ui/chart/trend.js';

/** Every chart with made-up figures, to be looked at and for tests/browser/charts.spec.ts. Which ones stands in the address: `?xem=bars`. */
const months = Array.from({ length: 36 }, (_, index) => {
  const [month, year] = [(index % 12) + 1, 2024 + Math.floor(index / 12)];
  const value = index === 9 ? null : Math.round(180 + 120 * Math.sin(index / 4) + 3 * index);
  return { name: `tháng ${String(month)}/${String(year)}`, short: `${String(month)}/${String(year)}`, value };
});

const kinds = [
  { id: 'news', name: 'Tin tức – Sự kiện', value: 1_220, to: '/mo/tin-tuc' },
  { id: 'direction', name: 'Chỉ đạo, điều hành', value: 640 },
  { id: 'rest', name: 'Chưa xếp chuyên đề', value: 1_343, isRest: true },
  { id: 'law', name: 'Tuyên truyền, phổ biến pháp luật', value: 87 },
  { id: 'none', name: 'Lấy ý kiến dự thảo', value: 0 },
];

const size = 10;
const places = Array.from({ length: 96 }, (_, index): Place => {
  const [column, row] = [index % size, Math.floor(index / size)];
  const [x, y] = [column * 400, row * 300];
  const hasShape = index < 91;
  return {
    id: String(index),
    name: `Xã Mẫu ${String(index + 1)}`,
    value: index % 17 === 5 ? null : (index * index) % 97,
    to: `/mo/${String(index + 1)}`,
    path: hasShape ? `M${String(x)} ${String(y)}l420 30 -30 290 -400-20z` : null,
    centre: hasShape ? { x: x + 200, y: y + 150 } : null,
  };
});

const columns = Array.from({ length: 41 }, (_, index) => {
  const short = String(index + 1).padStart(2, '0');
  return { id: short, name: `Chuyên mục theo luật số ${short}`, short: `S-${short}` };
});
const states: readonly (CellState | null)[] = ['yes', 'yes', 'yes', 'late', 'none', null];
const rows = Array.from({ length: 441 }, (_, row): GridRow => {
  const cells = columns.map((_column, column) => states[(row * 7 + column * column + ((row * column) % 5)) % states.length] ?? null);
  return { id: String(row), name: `Trang của Phường Mẫu Có Tên Khá Dài ${String(row + 1)}`, to: `/mo/${String(row + 1)}`, cells };
});

const map = (drawn: readonly Place[], viewBox: string | null) => (
  <Choropleth
    title="Tin đăng tháng này"
    lead="Số liệu lúc 09:00, 26/11/2026"
    unit="tin"
    of="đơn vị"
    viewBox={viewBox}
    places={drawn}
    foot="Ranh giới: hình vẽ mẫu."
  />
);

const samples: Readonly<Record<string, () => React.ReactNode>> = {
  trend: () => <Trend title="Tin đăng theo tháng" lead="36 tháng, đến 26/11/2026" unit="tin" points={months} />,
  spark: () => (
    <p>
      Xã Mẫu <Spark points={months.slice(-12).map(({ value }) => value)} />
    </p>
  ),
  bars: () => <Bars title="Tin theo chuyên đề" lead="Năm 2026, đến 26/11" of="Chuyên đề" unit="tin" rows={kinds} shares />,
  map: () => map(places, '-20 -20 4060 3060'),
  tiles: () => map(places, null),
  grid: () => <Grid title="Trang theo chuyên mục bắt buộc" lead="Đến 26/11/2026" columns={columns} rows={rows} />,
};

function Samples() {
  const { pathname } = useLocation();
  const asked = new URLSearchParams(window.location.search).get('xem');
  return (
    <div style={{ display: 'grid', gap: '1rem', padding: '1rem', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <h1>Biểu đồ mẫu</h1>
      <p id="noi-mo">{pathname}</p>
      {Object.entries(samples)
        .filter(([name]) => asked === null || asked === name)
        .map(([name, draw]) => (
          <div key={name}>{draw()}</div>
        ))}
    </div>
  );
}

const router = createMemoryRouter([{ path: '*', element: <Samples /> }]);
const root = document.getElementById('root');
if (root) createRoot(root).render(<RouterProvider router={router} />);
