import { Link } from 'react-router';
import { civilDateText, dateText, numberText, whenText } from '#web';
import { letterAddress, type Directive } from '../../api/directives.js';
import { Tag } from '../../ui/state-tag.js';
import { LetterButton } from './letter-button.js';
import { reminderText, standing } from './words.js';

interface DirectiveRowsProps {
  readonly directives: readonly Directive[];
  readonly now: Date;
}

/** Who, what is missing, what was sent, what came back, whether it helped. A table on a wide screen, cards on a phone. */
export function DirectiveRows({ directives, now }: DirectiveRowsProps) {
  return (
    <table className="lc-table">
      <caption className="lc-unseen">Các đôn đốc, mới nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">Trang</th>
          <th scope="col">Còn thiếu</th>
          <th scope="col">Đã gửi</th>
          <th scope="col">Trang phản hồi</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Công văn</th>
        </tr>
      </thead>
      <tbody>
        {directives.map((directive) => (
          <Row key={directive.portal.id + directive.id} directive={directive} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ directive, now }: { readonly directive: Directive; readonly now: Date }) {
  const { portal, reasons, sentAt, sentBy, reminders, seenAt, seenBy, answer, answeredBy, doneAt, isEscalatedToMe, deadline } = directive;
  const { text, tone } = standing(directive);
  const reminded = reminders.filter((reminder) => reminder.sentAt !== null);
  const next = doneAt === null ? reminders.find((reminder) => reminder.sentAt === null && new Date(reminder.dueOn) > now) : undefined;
  return (
    <tr>
      <th scope="row">
        <Link to={`/don-doc?trang=${portal.id}`}>{portal.name}</Link>
        {isEscalatedToMe && (
          <div>
            <Tag tone="danger" text="Báo tới bạn" />
          </div>
        )}
      </th>
      <td data-label="Còn thiếu">
        <div>
          {reasons.map(({ measure, words, endValue }) => (
            <p key={measure}>
              {words}
              {endValue !== null && <span className="lc-cell-small">Khi kết thúc: {numberText(endValue)} ngày</span>}
            </p>
          ))}
        </div>
      </td>
      <td data-label="Đã gửi">
        <div>
          {dateText(sentAt)}
          {sentBy && <span className="lc-cell-small">{sentBy}</span>}
          {reminded.length > 0 && <span className="lc-cell-small">Đã nhắc: {reminded.map(({ days }) => reminderText(days)).join(', ')}</span>}
          {next && <span className="lc-cell-small">Sẽ nhắc {civilDateText(next.dueOn)} nếu chưa cập nhật</span>}
        </div>
      </td>
      <td data-label="Trang phản hồi">
        <div>
          {seenAt ? `Đã xem ${whenText(seenAt, now)}` : 'Chưa xem'}
          {seenBy && <span className="lc-cell-small">{seenBy}</span>}
          {answer && (
            <p className="lc-row-reason">
              {answeredBy}: {answer}
            </p>
          )}
        </div>
      </td>
      <td data-label="Kết quả">
        <div>
          <Tag tone={tone} text={text} />
          {doneAt && (
            <span className="lc-cell-small">
              {dateText(doneAt)}, hạn {civilDateText(deadline)}
            </span>
          )}
        </div>
      </td>
      <td data-label="Công văn">
        <LetterButton address={letterAddress(directive)} of={portal.name} />
      </td>
    </tr>
  );
}
