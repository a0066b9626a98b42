import { dateTimeText, civilDateText, itemStates, numberText, portalStates, roles } from '#web';
import { More } from '../../ui/more.js';
import type { AuditFilterName, AuditLine } from './filter.js';

interface AuditLinesProps {
  readonly lines: readonly AuditLine[];
  readonly withPortals: boolean;
  readonly onChoose: (name: AuditFilterName, value: string) => void;
}

/** A table on a wide screen, cards on a phone. A name chooses whom or which portal to see alone. */
export function AuditLines({ lines, withPortals, onChoose }: AuditLinesProps) {
  return (
    <table className="lc-table lc-audit">
      <caption className="lc-unseen">Nhật ký, dòng mới nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Người làm</th>
          <th scope="col">Thời điểm</th>
          {withPortals && <th scope="col">Trang</th>}
          <th scope="col">Trước và sau</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} withPortals={withPortals} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, withPortals, onChoose }: Omit<AuditLinesProps, 'lines'> & { readonly line: AuditLine }) {
  const { person } = line;
  return (
    <tr>
      <th scope="row">
        {line.words}
        <span className="lc-cell-small">{line.subjectWords}</span>
      </th>
      <td data-label="Người làm">
        {person ? (
          <Choice
            text={person.displayName || 'Người không còn tên ở trang này'}
            also="chỉ xem việc của người này"
            onChoose={() => {
              onChoose('personId', person.id);
            }}
          />
        ) : (
          'Hệ thống'
        )}
      </td>
      <td data-label="Thời điểm">{dateTimeText(line.at)}</td>
      {withPortals && (
        <td data-label="Trang">
          <Choice
            text={line.portalName}
            also="chỉ xem trang này"
            onChoose={() => {
              onChoose('portalId', line.portalId);
            }}
          />
        </td>
      )}
      <td data-label="Trước và sau">
        <BeforeAfter line={line} onChoose={onChoose} />
      </td>
    </tr>
  );
}

function Choice({ text, also, onChoose }: { readonly text: string; readonly also?: string; readonly onChoose: () => void }) {
  return (
    <button type="button" className="lc-link lc-audit-choice" onClick={onChoose}>
      {text}
      {also && <span className="lc-unseen">, {also}</span>}
    </button>
  );
}

/** The change in one line, and everything that was noted under it. */
function BeforeAfter({ line: { act, number, subjectId, details }, onChoose }: Pick<AuditLinesProps, 'onChoose'> & { readonly line: AuditLine }) {
  const of = (name: string): string | null => {
    const detail = details.find((each) => each.name === name);
    return detail ? detailText(detail) : null;
  };
  const [from, to] = [of('from'), of('to')];
  return (
    <div>
      {to && (
        <p>
          {from && from !== to ? `${from} → ` : ''}
          {to}
        </p>
      )}
      <More label="Chi tiết">
        <dl className="lc-audit-details">
          {number !== null && (
            <>
              <dt>Dòng số</dt>
              <dd>{numberText(number)}</dd>
            </>
          )}
          <dt>Mã việc</dt>
          <dd>{act}</dd>
          <dt>Mã đối tượng</dt>
          <dd>{subjectId}</dd>
          {details.map((detail) => (
            <div key={detail.name}>
              <dt>{detail.label}</dt>
              <dd>{detailText(detail) ?? 'không có'}</dd>
            </div>
          ))}
        </dl>
        <Choice
          text="Xem mọi việc với đối tượng này"
          onChoose={() => {
            onChoose('subjectId', subjectId);
          }}
        />
      </More>
    </div>
  );
}

/** States of what is no item, in words. */
const otherStates: Readonly<Record<string, string>> = {
  OFFERED: 'Được đề nghị',
  PLACED: 'Đã đăng lại',
  DECLINED: 'Không nhận',
  REMOVED: 'Đã gỡ',
  RECEIVED: 'Đã ghi nhận',
  ACCEPTED: 'Đã nhận',
  SENT: 'Đã gửi',
  SEEN: 'Đã xem',
  ANSWERED: 'Đã trả lời',
  DONE: 'Đã xong',
};

/** What stands beside an act as people read it; null where there was nothing. */
function detailText({ value, personName }: AuditLine['details'][number]): string | null {
  return personName ?? (value === null ? null : valueText(value));
}

/** States, roles and days in words; ids and numbers as they are. */
function valueText(value: string): string {
  if (value === 'true' || value === 'false') return value === 'true' ? 'có' : 'không';
  const code = value.toUpperCase();
  if (code in itemStates) return itemStates[code as keyof typeof itemStates].word;
  if (code in roles) return roles[code as keyof typeof roles];
  if (code in portalStates) return portalStates[code as keyof typeof portalStates].word;
  if (code in otherStates) return otherStates[code] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? civilDateText(value) : value;
}
