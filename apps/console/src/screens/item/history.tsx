import { Link } from 'react-router';
import { dateTimeText, steps } from '#web';
import { deskPath } from '../../api/desk.js';
import type { Whole } from '../../api/queries.js';
import { More } from '../../ui/more.js';

/** Who did what when, newest first, and which bytes were approved. */
export function History({ item }: { readonly item: Whole }) {
  return (
    <section className="lc-card">
      <h2>Lịch sử</h2>
      <ol className="lc-history">
        {item.history.toReversed().map((record, index) => (
          <li key={`${record.at}-${String(index)}`}>
            <strong>
              {steps[record.step].done}
              {record.isWaived && ' (tự duyệt theo quy chế)'}
            </strong>
            <span>
              {record.person?.displayName ?? (record.step === 'ESCALATE' ? 'Hệ thống' : 'Hệ thống, theo giờ đã duyệt')}
              {record.standsInFor && ` (làm thay ${record.standsInFor.displayName})`}, {dateTimeText(record.at)}
            </span>
            {record.reason && <q>{record.reason}</q>}
          </li>
        ))}
      </ol>
      {item.history.some(({ step }) => step === 'SUBMIT') && (
        <p>
          <Link to={deskPath(item.portalId, `noi-dung/${item.id}/so-sanh`)}>So sánh các bản</Link>
        </p>
      )}
      {item.revision && (
        <More label="Dấu niêm phong">
          <p className="lc-small">
            Bản số {item.revision.number}, {item.revision.sealedBy.displayName} trình lúc {dateTimeText(item.revision.sealedAt)}. Mã băm SHA-256 của bản này:
          </p>
          <p className="lc-hash">{item.revision.hash}</p>
        </More>
      )}
    </section>
  );
}
