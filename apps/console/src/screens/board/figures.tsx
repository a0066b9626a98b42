import { numberText } from '#web';
import type { Overview } from '../../api/queries.js';
import { sumOf, type Figure } from './sums.js';

const figures: readonly (readonly [Figure, string, string])[] = [
  ['portals', 'Trang theo dõi', 'mọi trang bạn giám sát'],
  ['items', 'Tin đăng tháng này', 'bài đăng trừ bài đã gỡ'],
  ['waiting', 'Việc đang chờ', 'chờ duyệt, chờ sửa hoặc chờ đăng'],
  ['silent', 'Trang chưa có tin', 'chưa đăng tin nào tháng này'],
];

interface BoardFiguresProps {
  readonly rows: readonly Overview[];
  readonly chosen: Figure | null;
  readonly onChoose: (figure: Figure | null) => void;
}

export function BoardFigures({ rows, chosen, onChoose }: BoardFiguresProps) {
  return (
    <div className="lc-figures" role="group" aria-label="Số liệu chung, bấm để xem các trang được tính">
      {figures.map(([figure, name, meaning]) => (
        <button
          key={figure}
          type="button"
          className="lc-figure"
          aria-pressed={figure === (chosen ?? 'portals')}
          onClick={() => {
            onChoose(figure === 'portals' || figure === chosen ? null : figure);
          }}
        >
          <span className="lc-figure-name">{name}</span>
          <span className="lc-figure-number">{numberText(sumOf(rows, figure))}</span>
          <span className="lc-figure-meaning">{meaning}</span>
        </button>
      ))}
    </div>
  );
}
