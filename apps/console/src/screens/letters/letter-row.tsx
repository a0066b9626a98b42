import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateText } from '#web';
import { canSpread, deskPath, useDesk } from '../../api/desk.js';
import type { SentLetter } from '../../api/letters.js';
import { Tag } from '../../ui/state-tag.js';
import { letterText } from '../requests/letter-text.js';

const states = {
  SENT: { tone: 'waiting', text: 'Chờ trả lời' },
  ASKED: { tone: 'danger', text: 'Bị hỏi lại' },
  ACCEPTED: { tone: 'info', text: 'Nhận đăng' },
  POSTED: { tone: 'done', text: 'Đã đăng' },
  DECLINED: { tone: 'plain', text: 'Không đăng' },
  UNDELIVERED: { tone: 'danger', text: 'Không gửi được' },
} as const;

/** A letter to another portal: what was asked, and what came of it. */
export function LetterRow({ letter, onReply }: { readonly letter: SentLetter; readonly onReply: () => void }) {
  const desk = useDesk();
  const { state, subject, toName, sentOn, sentByName, wantedOn, fileName, itemId, itemTitle, question, reply, answer, answeredOn, url } = letter;
  const paper = letterText(letter);
  return (
    <li className="lc-card lc-around">
      <div className="lc-row-main">
        <p className="lc-around-title">{subject}</p>
        <p className="lc-row-meta">
          Gửi {toName}
          {paper && ` · ${paper}`} · {dateText(sentOn)}
          {sentByName && ` (${sentByName})`}
          {wantedOn && ` · muốn đăng trước ${dateText(wantedOn)}`}
          {fileName && ` · kèm ${fileName}`}
        </p>
        {itemId && (
          <p className="lc-row-meta">
            Gửi kèm tin: <Link to={deskPath(desk.portal.id, `noi-dung/${itemId}`)}>{itemTitle || '(chưa có tiêu đề)'}</Link>
          </p>
        )}
        {question && (
          <p className="lc-row-reason">
            Hỏi lại: {question}
            {state !== 'ASKED' && reply && ` · Đã trả lời: ${reply}`}
          </p>
        )}
        {(answer || answeredOn) && (
          <p className="lc-row-reason">
            {answeredOn && `Trả lời ${dateText(answeredOn)}`}
            {answer && `: ${answer}`}
          </p>
        )}
        {url && (
          <p className="lc-row-meta">
            <a href={url}>Xem bài đã đăng</a>
          </p>
        )}
        {state === 'UNDELIVERED' && <p className="lc-row-reason">Trang nhận đã dừng hoạt động trước khi đề nghị đến nơi. Hãy gửi trang khác.</p>}
      </div>
      {state === 'ASKED' && canSpread(desk) ? (
        <div className="lc-around-acts">
          <Button aria-label={`Trả lời: ${subject}`} onClick={onReply}>
            Trả lời
          </Button>
        </div>
      ) : (
        <Tag {...states[state]} />
      )}
    </li>
  );
}
