import { civilDateText, dateTimeText, numberText, visitWords } from '#web';
import type { VisitPartsFragment } from '../gql/documents.js';

/** Visits of the portal with what they count; nothing where nobody was counted yet. */
export function VisitBlock({ visits }: { readonly visits: VisitPartsFragment | null }) {
  if (!visits) return null;
  const figures = [
    ['Đang truy cập', visits.online],
    ['Hôm nay', visits.today],
    [`Tổng từ ${civilDateText(visits.since)}`, visits.total],
  ] as const;
  return (
    <section class="visits" aria-labelledby="thong-ke-truy-cap">
      <h2 id="thong-ke-truy-cap">Thống kê truy cập</h2>
      <dl>
        {figures.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{numberText(value)}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>Cách đếm</summary>
        <p>
          {visits.definition} {visitWords.view} Không dùng cookie, không lưu địa chỉ của người đọc. Đếm lúc{' '}
          <time dateTime={visits.countedAt}>{dateTimeText(visits.countedAt)}</time>.
        </p>
      </details>
    </section>
  );
}
