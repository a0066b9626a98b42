import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { numberText } from '#web';
import { draftChecksQuery, type DraftCheck } from '../../../api/writing.js';
import { sentenceOf } from '../../../ui/states.js';

interface ChecksPanelProps {
  readonly portalId: string;
  /** Null before the item exists. */
  readonly itemId: string | null;
  readonly version: number;
  readonly onGo: (check: DraftCheck) => void;
}

/** What is worth a second look before the text is handed in, renewed after each save; each leads to its place. */
export function ChecksPanel({ portalId, itemId, version, onGo }: ChecksPanelProps) {
  const checks = useQuery({ ...draftChecksQuery(portalId, itemId ?? '', version), enabled: itemId !== null, placeholderData: keepPreviousData });
  const found = checks.data ?? [];
  const must = found.filter(({ refuses }) => refuses);
  const may = found.filter(({ refuses }) => !refuses);
  return (
    <section className="lc-checks" aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">Kiểm tra trước khi trình</h2>
      <p role="status">{wordOf(itemId, must.length, may.length, checks.isError ? sentenceOf(checks.error) : '')}</p>
      {must.length > 0 && <Group title="Phải sửa" checks={must} onGo={onGo} />}
      {may.length > 0 && <Group title="Nên xem lại" checks={may} onGo={onGo} />}
    </section>
  );
}

function wordOf(itemId: string | null, must: number, may: number, trouble: string): string {
  if (trouble !== '') return trouble;
  if (itemId === null) return 'Viết vài chữ, phần kiểm tra sẽ hiện ở đây.';
  if (must + may === 0) return 'Chưa thấy chỗ nào cần xem lại.';
  return [must > 0 && `${numberText(must)} chỗ phải sửa`, may > 0 && `${numberText(may)} chỗ nên xem lại`].filter(Boolean).join(', ');
}

function Group({ title, checks, onGo }: { readonly title: string; readonly checks: readonly DraftCheck[]; readonly onGo: (check: DraftCheck) => void }) {
  const Icon = title === 'Phải sửa' ? IconAlertTriangle : IconInfoCircle;
  return (
    <>
      <h3>
        <Icon aria-hidden size={20} /> {title}
      </h3>
      <ul>
        {checks.map((check) => (
          <li key={check.id}>
            {check.quote !== '' && <q>{short(check.quote)}</q>} {check.message}
            {check.better !== null && (
              <span className="lc-better">
                <IconCircleCheck aria-hidden size={16} /> Có thể là: {short(check.better)}
              </span>
            )}
            <button
              type="button"
              className="lc-link"
              onClick={() => {
                onGo(check);
              }}
            >
              Đến chỗ này<span className="lc-unseen">: {short(check.quote) || check.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
