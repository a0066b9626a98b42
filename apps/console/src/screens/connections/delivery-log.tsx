import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { dateTimeText } from '#web';
import { request } from '../../api/request.js';
import { deliveriesQuery, type Delivery, type Webhook } from '../../api/webhooks.js';
import { ResendWebhookDeliveryDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { Tag } from '../../ui/state-tag.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { deliveryWords, faultWord, sentWord } from './words.js';

/** What was sent to a connection: a table on a wide screen, cards on a phone. */
export function DeliveryLog({ webhook }: { readonly webhook: Webhook }) {
  const { portalId = '' } = useParams();
  const queries = useQueryClient();
  const log = useInfiniteQuery(deliveriesQuery(portalId, webhook.id));
  const resending = useMutation({
    mutationFn: (deliveryId: string) => request(ResendWebhookDeliveryDocument, { input: { portalId, deliveryId } }),
    onSuccess: async () => {
      announce('Đang gửi lại.');
      await queries.invalidateQueries({ queryKey: deliveriesQuery(portalId, webhook.id).queryKey });
    },
  });
  if (log.isPending) return <Loading />;
  if (log.isLoadingError) return <Failure error={log.error} onRetry={() => void log.refetch()} />;
  const deliveries = log.data.pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  if (deliveries.length === 0) return <p>Chưa gửi tin báo nào.</p>;

  return (
    <>
      {resending.error && (
        <Callout tone="danger" role="alert">
          {sentenceOf(resending.error)}
        </Callout>
      )}
      <table className="lc-table">
        <caption className="lc-unseen">Tin báo đã gửi tới {webhook.label}, mới nhất ở trên cùng</caption>
        <thead>
          <tr>
            <th scope="col">Tin báo</th>
            <th scope="col">Lúc</th>
            <th scope="col">Kết quả</th>
            <th scope="col">
              <span className="lc-unseen">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <Line
              key={delivery.id}
              delivery={delivery}
              canResend={webhook.state === 'ON' && delivery.state !== 'WAITING' && !resending.isPending}
              onResend={() => {
                resending.mutate(delivery.id);
              }}
            />
          ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Line({ delivery, canResend, onResend }: { readonly delivery: Delivery; readonly canResend: boolean; readonly onResend: () => void }) {
  const { event, itemTitle, occurredAt, state, attemptCount, nextAt, lastStatus, lastError } = delivery;
  const tone = deliveryWords[state];
  return (
    <tr>
      <th scope="row">
        {sentWord(event)}
        {itemTitle && <span className="lc-cell-small">{itemTitle}</span>}
      </th>
      <td data-label="Lúc">{dateTimeText(occurredAt)}</td>
      <td data-label="Kết quả">
        <Tag tone={tone.tone} text={state === 'WAITING' && attemptCount > 0 ? 'Chờ gửi lại' : tone.text} />
        {lastError && <span className="lc-cell-small">{faultWord(lastError, lastStatus)}</span>}
        {state === 'WAITING' && attemptCount > 0 && nextAt && <span className="lc-cell-small">Gửi lại lúc {dateTimeText(nextAt)}</span>}
      </td>
      <td>
        {canResend && (
          <Button variant="default" onClick={onResend}>
            Gửi lại<span className="lc-unseen"> tin báo {sentWord(event).toLowerCase()}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
