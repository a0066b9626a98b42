import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { whenText } from '#web';
import { deskPath, useViewer } from '../../api/desk.js';
import { myNoticesQuery, type OwnNotice } from '../../api/my-desk.js';
import { request } from '../../api/request.js';
import { MarkAllNoticesReadDocument } from '../../gql/graphql.js';
import { Page } from '../../ui/page.js';
import { Tag } from '../../ui/state-tag.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useNow } from '../../ui/use-now.js';
import { CardList } from '../card-list.js';
import { Choices } from './choices.js';

const words: Readonly<Record<OwnNotice['kind'], string>> = {
  RETURNED: 'Bị trả lại',
  APPROVED: 'Được duyệt, đăng',
  WITHDRAWN: 'Bị gỡ khỏi trang',
  ESCALATED: 'Quá hạn xử lý',
  PUSHED: 'Cấp trên đăng lên trang',
  OFFERED: 'Đề nghị trang đăng',
  ANSWERED: 'Trả lời đề xuất',
  REQUESTED: 'Đơn vị đề nghị đăng',
  REQUEST_ANSWERED: 'Đề nghị đăng đã trả lời',
};

/** What others did, in every portal in which the viewer works. */
export default function Notices() {
  const viewer = useViewer();
  const now = useNow();
  const queries = useQueryClient();
  const list = useQuery(myNoticesQuery);
  const marking = useMutation({
    mutationFn: () => request(MarkAllNoticesReadDocument, {}),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => ['myDay', 'today'].includes(String(queryKey[0])) }),
  });
  const notices = list.data ?? [];
  const unread = notices.filter(({ readAt }) => readAt === null).length;
  return (
    <Page
      title="Thông báo"
      office={viewer.person.displayName}
      lead={unread > 0 ? `${String(unread)} thông báo chưa đọc.` : 'Đã đọc hết.'}
      aside={
        unread > 0 && (
          <Button
            variant="default"
            loading={marking.isPending}
            onClick={() => {
              marking.mutate();
            }}
          >
            Đánh dấu đã đọc hết
          </Button>
        )
      }
    >
      {marking.isError && <Failure error={marking.error} />}
      {list.isPending && <Loading />}
      {list.isError && notices.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && notices.length === 0 && <Empty title="Chưa có thông báo nào." />}
      {notices.length > 0 && (
        <CardList>
          {notices.map((notice) => (
            <li key={notice.id} className="lc-card lc-row">
              <div className="lc-row-main">
                <Link className="lc-row-link" to={placeOf(notice)}>
                  {notice.title || '(chưa có tiêu đề)'}
                </Link>
                {notice.reason && <p className="lc-row-reason">{notice.reason}</p>}
                <p className="lc-row-meta">
                  {words[notice.kind]} · {notice.byName ?? 'Hệ thống'} · {whenText(notice.at, now)}
                  {viewer.desks.length > 1 && ` · ${notice.portal.name}`}
                </p>
              </div>
              {notice.readAt === null && <Tag tone="info" text="Mới" icon={IconBell} />}
            </li>
          ))}
        </CardList>
      )}
      <Choices />
    </Page>
  );
}

/** Where it can be acted on: the item, the letters of units or to other portals, or the list of what comes from elsewhere. */
function placeOf({ portal, isOwn, isSent, itemId, kind }: OwnNotice): string {
  if (isSent) return deskPath(portal.id, 'de-nghi-gui');
  if (kind === 'REQUESTED' || kind === 'REQUEST_ANSWERED' || (kind === 'ESCALATED' && !isOwn)) return deskPath(portal.id, 'de-nghi-dang');
  if (!isOwn) return deskPath(portal.id, 'tin-cap-tren');
  return deskPath(portal.id, `${kind === 'RETURNED' ? 'soan' : 'noi-dung'}/${itemId}`);
}
