import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dateText, dayOf, itemStates } from '#web';
import { canDecline, canSpread, deskPath, useDesk } from '../../api/desk.js';
import type { PostingRequest } from '../../api/requests.js';
import { Tag } from '../../ui/state-tag.js';
import { useNow } from '../../ui/use-now.js';

interface RequestRowProps {
  readonly request: PostingRequest;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** A letter of a unit: what it asks, until when it is to be answered, what was answered. */
export function RequestRow({ request, onAccept, onDecline }: RequestRowProps) {
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
        <ItemLine request={request} />
        {state === 'RECEIVED' && (
          <p className="lc-row-meta">
            <DueTag dueOn={request.dueOn} />
          </p>
        )}
        {answer && (
          <p className="lc-row-reason">
            {answeredOn && `Trả lời ${dateText(answeredOn)}: `}
            {answer}
          </p>
        )}
      </div>
      {state === 'RECEIVED' ? (
        <div className="lc-around-acts">
          {canSpread(desk) && (
            <Button aria-label={`Nhận đăng: ${subject}`} onClick={onAccept}>
              Nhận đăng
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

function letterText({ letterNumber, letterDate }: PostingRequest): string {
  const parts = [letterNumber && `số ${letterNumber}`, letterDate && `ngày ${dateText(letterDate)}`].filter(Boolean);
  return parts.length > 0 ? `công văn ${parts.join(' ')}` : '';
}

/** The item that was made of it, and how far that is. */
function ItemLine({ request: { itemId, itemTitle, itemState } }: { readonly request: PostingRequest }) {
  const { portal } = useDesk();
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
