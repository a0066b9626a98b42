import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { dateText, dayOf, waitText, waitWords } from '#web';
import { deskPath, useViewer } from '../../api/desk.js';
import { myTasksQuery, type Task } from '../../api/my-desk.js';
import { Tag } from '../../ui/state-tag.js';
import { useNow } from '../../ui/use-now.js';
import { CardList } from '../card-list.js';

/** At most so many at first; what is due first stands above. */
const most = 5;

/** What waits beside the steps of items. */
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(waitWords).map(([step, text]) => [step.toLowerCase(), text])),
  place: 'Được gửi đến, chờ nhận',
  answer: 'Đơn vị đề nghị đăng, chờ trả lời',
  reply: 'Trang khác hỏi lại về đề nghị đã gửi',
};

/** In this portal what came from others, and everything of the other portals in which the viewer works; what is due first above. */
export function useTasksElsewhere(portalId: string): readonly Task[] {
  return (useQuery(myTasksQuery).data ?? []).filter(({ portal, subject }) => portal.id !== portalId || subject !== 'ITEM');
}

/** Work of one person over all portals. */
export function MyTasks({ portalId }: { readonly portalId: string }) {
  const { desks } = useViewer();
  const now = useNow();
  const tasks = useTasksElsewhere(portalId);
  const [isWhole, setIsWhole] = useState(false);
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="viec-noi-khac">
      <h2 id="viec-noi-khac">
        {desks.length > 1 ? 'Việc ở mọi trang của bạn' : 'Được gửi đến trang'} ({tasks.length})
      </h2>
      <CardList>
        {(isWhole ? tasks : tasks.slice(0, most)).map((task) => (
          <li key={task.id} className="lc-card lc-row">
            <div className="lc-row-main">
              <Link className="lc-row-link" to={placeOf(task)}>
                {task.title || '(chưa có tiêu đề)'}
              </Link>
              <p className="lc-row-meta">
                {desks.length > 1 && `${task.portal.name} · `}
                {words[task.step] ?? 'Chờ xử lý'} · {waitText(task.since, now)}
              </p>
            </div>
            <DueTag task={task} now={now} />
          </li>
        ))}
      </CardList>
      {!isWhole && tasks.length > most && (
        <Button
          variant="default"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          Xem tất cả {tasks.length} việc
        </Button>
      )}
    </section>
  );
}

/** Until when it is in time; the civil day of Vietnam counts. */
function DueTag({ task: { dueOn }, now }: { readonly task: Task; readonly now: Date }) {
  const today = dayOf(now);
  if (dueOn < today) return <Tag tone="danger" text={`Quá hạn ${dateText(dueOn)}`} />;
  return <Tag tone={dueOn === today ? 'waiting' : 'info'} text={dueOn === today ? 'Hạn hôm nay' : `Hạn ${dateText(dueOn)}`} />;
}

function placeOf({ portal, subject, step, itemId }: Task): string {
  if (subject === 'PLACEMENT') return deskPath(portal.id, 'tin-cap-tren');
  if (subject === 'REQUEST') return deskPath(portal.id, 'de-nghi-dang');
  if (subject === 'LETTER') return deskPath(portal.id, 'de-nghi-gui');
  return deskPath(portal.id, `${step === 'submit' ? 'soan' : 'noi-dung'}/${itemId}`);
}
