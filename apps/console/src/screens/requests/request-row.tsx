import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateText, dayOf, itemStates } from '#web';
import { canDecline, canSpread, deskPath, useDesk } from '../../api/desk.js';
import type { PostingRequest } from '../../api/requests.js';
import { Tag } from '../../ui/state-tag.js';
import { useNow } from '../../ui/use-now.js';
import { letterText } from './letter-text.js';

interface RequestRowProps {
  readonly request: PostingRequest;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onAsk: () => void;
}

/** A letter of a unit: what it asks, until when it is to be answered, what was answered. */
export function RequestRow({ request, onAccept, onDecline, onAsk }: RequestRowProps) {
  const desk = useDesk();
  const { sender, subject, receivedOn, fileName, wantedOn, recordedByName, state, answer, answeredOn } = request;
  const letter = letterText(request);
  return (
    <li className="lc-card lc-around">
      <div className="lc-row-main">
        <p className="lc-around-title">{subject}</p>
        <p className="lc-row-meta">
          {sender}
          {letter && ` · ${letter}`} · ghi nhận {dateText(receivedOn)}
          {recordedByName && ` (${recordedByName})`}
          {wantedOn && ` · muốn đăng trước ${dateText(wantedOn)}`}
        </p>
        {fileName && (
          <p className="lc-row-meta">
            Tệp công văn: <Link to={`${deskPath(desk.portal.id, 'kho')}?tim=${encodeURIComponent(fileName)}`}>{fileName}</Link>
          </p>
        )}
        <LetterLines request={request} />
        <ItemLine request={request} />
        {state === 'RECEIVED' && (
          <p className="lc-row-meta">
            <DueTag dueOn={request.dueOn} />
          </p>
        )}
        {state === 'ASKED' && (
          <p className="lc-row-meta">
            <Tag tone="info" text="Chờ nơi gửi trả lời" />
          </p>
        )}
        {answer && (
          <p className="lc-row-reason">
            {answeredOn && `Trả lời ${dateText(answeredOn)}: `}
            {answer}
          </p>
        )}
      </div>
      {state === 'RECEIVED' || state === 'ASKED' ? (
        <div className="lc-around-acts">
          {canSpread(desk) && (
            <Button aria-label={`Nhận đăng: ${subject}`} onClick={onAccept}>
              Nhận đăng
            </Button>
          )}
          {canSpread(desk) && state === 'RECEIVED' && request.isFromPortal && (
            <Button variant="default" aria-label={`Hỏi lại: ${subject}`} onClick={onAsk}>
              Hỏi lại
            </Button>
          )}
          {canDecline(desk) && (
            <Button variant="default" aria-label={`Không đăng: ${subject}`} onClick={onDecline}>
              Không đăng
            </Button>
          )}
        </div>
      ) : (
        <Tag tone={state === 'ACCEPTED' ? 'done' : 'plain'} text={state === 'ACCEPTED' ? 'Nhận đăng' : 'Không đăng'} />
      )}
    </li>
  );
}

/** What a letter of another portal says, and what was asked about it. */
function LetterLines({ request: { words, originTitle, originUrl, missingFile, question, reply, state } }: { readonly request: PostingRequest }) {
  return (
    <>
      {words && <p className="lc-letter-words">{words}</p>}
      {originTitle && (
        <p className="lc-row-meta">
          Gửi kèm tin: <a href={originUrl ?? ''}>{originTitle}</a>
        </p>
      )}
      {missingFile && <p className="lc-row-meta">Tệp {missingFile} không vào được kho (kho hết chỗ hoặc tệp bị từ chối). Hãy hỏi lại nơi gửi.</p>}
      {question && (
        <p className="lc-row-reason">
          Đã hỏi: {question}
          {state !== 'ASKED' && reply && ` · Trả lời: ${reply}`}
        </p>
      )}
    </>
  );
}

/** The item that was made of it, and how far that is. */
function ItemLine({ request: { itemId, itemTitle, itemState, isTakenOver } }: { readonly request: PostingRequest }) {
  const { portal } = useDesk();
  if (isTakenOver)
    return (
      <p className="lc-row-meta">
        Đã đăng lại tin của nơi gửi; gỡ ở <Link to={deskPath(portal.id, 'tin-cap-tren')}>Tin cấp trên</Link>.
      </p>
    );
  if (!itemId || !itemState) return null;
  return (
    <p className="lc-row-meta">
      Tin: <Link to={deskPath(portal.id, `noi-dung/${itemId}`)}>{itemTitle || '(chưa có tiêu đề)'}</Link> ({itemStates[itemState].word.toLowerCase()})
    </p>
  );
}

/** Until when the answer is in time; the civil day of Vietnam counts. */
function DueTag({ dueOn }: { readonly dueOn: string }) {
  const today = dayOf(useNow());
  if (dueOn < today) return <Tag tone="danger" text={`Quá hạn ${dateText(dueOn)}`} />;
  return <Tag tone="waiting" text={dueOn === today ? 'Hạn trả lời hôm nay' : `Hạn trả lời ${dateText(dueOn)}`} />;
}
