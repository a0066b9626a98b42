import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { steps, weekdayDateText, whenText } from '#web';
import { canDecide, canWrite, deskPath, useDesk } from '../api/desk.js';
import { openDirectivesQuery } from '../api/directives.js';
import { todayQuery } from '../api/queries.js';
import { request } from '../api/request.js';
import { reviewsQuery } from '../api/reviews.js';
import { MarkNoticesReadDocument, type TodayQuery } from '../gql/graphql.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useNow } from '../ui/use-now.js';
import { CardList, CardRow } from './card-list.js';
import { stepWaited } from './step-waited.js';
import { WaitTag } from './wait-tag.js';
import { RoomNotice } from './files/room.js';
import { MyTasks, useTasksElsewhere } from './my-desk/tasks.js';
import { DeskDirectives } from './directives/desk-directives.js';
import { DueReviews } from './reviews/due-reviews.js';
import { isSoon } from './reviews/review-tag.js';
import { FromPictures } from './write/from-pictures.js';

/** At most so many jobs of a kind; the rest is a tap away. */
const most = 5;

/** The day's work: what waits for me, what came back, what I was writing, what happened to my items. */
export function Today() {
  const desk = useDesk();
  const today = useQuery(todayQuery(desk.portal.id));
  const now = useNow();
  const write = canWrite(desk) && (
    <div className="lc-actions-row">
      <FromPictures portalId={desk.portal.id} />
      <Button component={Link} size="lg" to={deskPath(desk.portal.id, 'soan')} leftSection={<IconPlus aria-hidden size={22} />}>
        Viết tin mới
      </Button>
    </div>
  );
  return (
    <Page title="Hôm nay" office={desk.portal.name} lead={weekdayDateText(now)} aside={write}>
      <DeskDirectives />
      <RoomNotice portalId={desk.portal.id} />
      {today.data ? <Jobs today={today.data} now={now} /> : today.isError ? <Failure error={today.error} onRetry={() => void today.refetch()} /> : <Loading />}
    </Page>
  );
}

/** How much there is beside the items of the portal: what came from others, what the portal is urged for, what is to be looked at again; null: not known yet. */
function useOthers(portalId: string): number | null {
  const now = useNow();
  const tasks = useTasksElsewhere(portalId);
  const directives = useQuery(openDirectivesQuery(portalId));
  const reviews = useQuery(reviewsQuery(portalId));
  if (directives.isPending || reviews.isPending) return null;
  return tasks.length + (directives.data?.length ?? 0) + (reviews.data?.filter((review) => isSoon(review, now)).length ?? 0);
}

function Jobs({ today, now }: { readonly today: TodayQuery; readonly now: Date }) {
  const desk = useDesk();
  const mine = today.items.edges.map(({ node }) => node);
  const returned = mine.filter(({ state }) => state === 'RETURNED');
  const drafts = mine.filter(({ state }) => state === 'DRAFT');
  // what came back to me stands below with its reason
  const waiting = today.workItems
    .filter(({ item }) => !returned.some(({ id }) => id === item.id))
    // by the day it is due, whoever the section is assigned to
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const unread = today.notices.filter(({ readAt, step, item }) => readAt === null && !(step === 'RETURN' && item.state === 'RETURNED'));
  const others = useOthers(desk.portal.id);
  const reasonOf = (itemId: string) => today.notices.find(({ step, item }) => step === 'RETURN' && item.id === itemId);

  if (waiting.length + mine.length + unread.length === 0 && others === 0) {
    return (
      <Empty title="Không có việc nào đang chờ bạn.">
        <p>{canWrite(desk) ? 'Bấm “Viết tin mới” khi có tin cần đăng.' : 'Việc mới sẽ hiện ở đây.'}</p>
      </Empty>
    );
  }

  return (
    <>
      {waiting.length > 0 && (
        <section>
          <h2>Chờ bạn xử lý ({waiting.length})</h2>
          <CardList>
            {waiting.slice(0, most).map(({ id, item, step, since, dueAt }) => (
              <CardRow key={id} card={item} tag={<WaitTag since={since} dueAt={dueAt ?? null} now={now} />}>
                <p className="lc-row-meta">{stepWaited(step)}</p>
              </CardRow>
            ))}
          </CardList>
          {waiting.length > most && canDecide(desk) && (
            <p>
              <Link to={deskPath(desk.portal.id, 'cho-duyet')}>Xem tất cả {waiting.length} việc chờ</Link>
            </p>
          )}
        </section>
      )}
      {returned.length > 0 && (
        <section>
          <h2>Bị trả lại, cần sửa ({returned.length})</h2>
          <CardList>
            {returned.slice(0, most).map((card) => {
              const notice = reasonOf(card.id);
              return (
                <CardRow key={card.id} card={card}>
                  {notice?.reason && (
                    <p className="lc-row-reason">
                      {notice.by?.displayName ?? 'Ban biên tập'}: {notice.reason}
                    </p>
                  )}
                </CardRow>
              );
            })}
          </CardList>
        </section>
      )}
      <MyTasks portalId={desk.portal.id} />
      <DueReviews />
      {drafts.length > 0 && (
        <section>
          <h2>Đang viết dở ({drafts.length})</h2>
          <CardList>
            {drafts.slice(0, most).map((card) => (
              <CardRow key={card.id} card={card} />
            ))}
          </CardList>
          {drafts.length > most && (
            <p>
              <Link to={`${deskPath(desk.portal.id, 'noi-dung')}?trang-thai=DRAFT`}>Xem tất cả bản nháp</Link>
            </p>
          )}
        </section>
      )}
      {unread.length > 0 && <News notices={unread} now={now} />}
    </>
  );
}

/** What others did with my items, until I have seen it. */
function News({ notices, now }: { readonly notices: TodayQuery['notices']; readonly now: Date }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const marking = useMutation({
    mutationFn: () => request(MarkNoticesReadDocument, { input: { portalId: portal.id, noticeIds: notices.map(({ id }) => id) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['today', portal.id] }),
  });
  return (
    <section>
      <div className="lc-section-head">
        <h2>Tin của bạn vừa có thay đổi ({notices.length})</h2>
        <Button
          variant="default"
          loading={marking.isPending}
          onClick={() => {
            marking.mutate();
          }}
        >
          Đã xem hết
        </Button>
      </div>
      {marking.isError && <Failure error={marking.error} />}
      <CardList>
        {notices.slice(0, most).map(({ id, step, by, reason, at, item }) => (
          <CardRow key={id} card={item} view>
            <p className="lc-row-reason">
              {by?.displayName ?? 'Hệ thống'}: {steps[step].done.toLowerCase()}, {whenText(at, now)}
              {reason && `. ${reason}`}
            </p>
          </CardRow>
        ))}
      </CardList>
    </section>
  );
}
