import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/desk.js';
import { stepWaited } from './step-waited.js';
import { workItemsQuery } from '../api/queries.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useNow } from '../ui/use-now.js';
import { CardList, CardRow } from './card-list.js';
import { WaitTag } from './wait-tag.js';

/** What waits for the viewer's decision: of sections assigned to them first, then what is due first. */
export function Approvals() {
  const { portal } = useDesk();
  const waiting = useQuery(workItemsQuery(portal.id));
  const now = useNow();
  return (
    <Page title="Chờ duyệt" office={portal.name} lead="Chuyên mục phân công cho bạn trước, rồi việc đến hạn trước.">
      {waiting.isPending && <Loading />}
      {waiting.isError && !waiting.data && <Failure error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.data?.length === 0 && (
        <Empty title="Không có tin nào chờ bạn duyệt.">
          <p>Tin mới được trình sẽ hiện ở đây.</p>
        </Empty>
      )}
      {waiting.data && waiting.data.length > 0 && (
        <CardList>
          {waiting.data.map(({ id, item, step, since, dueAt, assigned, isAssigned }) => (
            <CardRow key={id} card={item} tag={<WaitTag since={since} dueAt={dueAt ?? null} now={now} />}>
              {step !== 'APPROVE' && <p className="lc-row-meta">{stepWaited(step)}</p>}
              {assigned.length > 0 && <p className="lc-row-meta">{isAssigned ? 'Chuyên mục phân công cho bạn' : `Phân công: ${assigned.join(', ')}`}</p>}
            </CardRow>
          ))}
        </CardList>
      )}
    </Page>
  );
}
