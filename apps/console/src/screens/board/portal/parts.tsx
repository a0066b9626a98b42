import { useQuery } from '@tanstack/react-query';
import { figureQuery, type FigureBy } from '../../../api/figures.js';
import { Bars } from '../../../ui/chart/bars.js';

/** What the items of a portal are broken down by, with its name in the address. */
export const partsBy = [
  { by: 'TOPIC', address: 'chu-de', title: 'Theo chủ đề', of: 'Chủ đề' },
  { by: 'KIND', address: 'loai', title: 'Theo loại', of: 'Loại' },
  { by: 'SECTION', address: 'chuyen-muc', title: 'Theo chuyên mục', of: 'Chuyên mục' },
  { by: 'MARK', address: 'nguon', title: 'Tự viết, đăng lại', of: 'Nguồn' },
] as const satisfies readonly { by: FigureBy; address: string; title: string; of: string }[];

interface PartsProps {
  readonly portalId: string;
  readonly period: string | null;
  readonly to: (by: string, key: string) => string;
}

/** What the items of the period are made of; each part opens the rows that it counts. */
export function Parts({ portalId, period, to }: PartsProps) {
  return partsBy.map((part) => <Part key={part.by} portalId={portalId} period={period} part={part} to={to} />);
}

function Part({ portalId, period, part: { by, address, title, of }, to }: PartsProps & { readonly part: (typeof partsBy)[number] }) {
  const { data: figure } = useQuery(figureQuery(portalId, 'items_published', period, by));
  if (!figure || figure.parts.length === 0) return null;
  const rows = figure.parts.map(({ key, name, amount }) => ({ id: key, name, value: amount ?? 0, to: to(address, key) }));
  const rest = figure.residual === 0 ? [] : [{ id: 'rest', name: 'Không phân loại', value: figure.residual, isRest: true }];
  return <Bars title={title} of={of} unit="tin, bài" rows={[...rows, ...rest]} shares />;
}
