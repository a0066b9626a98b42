import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { numberText } from '#web';
import { canSpread, useDesk } from '../../api/desk.js';
import { placesQuery } from '../../api/queries.js';
import { postingRequestCountsQuery, postingRequestsQuery, type PostingRequest } from '../../api/requests.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { CardList } from '../card-list.js';
import { AcceptDialog } from './accept-dialog.js';
import { AskDialog } from './ask-dialog.js';
import { DeclineDialog } from './decline-dialog.js';
import { RecordDialog } from './record-dialog.js';
import { RequestRow } from './request-row.js';

type Open = { readonly act: 'record' } | { readonly act: 'accept' | 'ask' | 'decline'; readonly request: PostingRequest };

/** Letters by which units ask to have something posted: those that wait, then those that were answered. */
export default function Requests() {
  const desk = useDesk();
  const counts = useQuery(postingRequestCountsQuery(desk.portal.id)).data;
  const [open, setOpen] = useState<Open | null>(null);
  // read beforehand, so that the dialog is whole at once
  useQuery(placesQuery(desk.portal.id));
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Page
      title="Đề nghị đăng của đơn vị"
      office={desk.portal.name}
      lead={
        counts &&
        `Năm nay: nhận ${numberText(counts.received)} đề nghị, đã trả lời ${numberText(counts.answered)}, đúng hạn ${numberText(counts.onTime)}. Đang quá hạn: ${numberText(counts.late)}, kể cả của năm trước. Hạn trả lời là 5 ngày làm việc.`
      }
      aside={
        canSpread(desk) && (
          <Button
            size="lg"
            leftSection={<IconPlus aria-hidden size={22} />}
            onClick={() => {
              setOpen({ act: 'record' });
            }}
          >
            Ghi công văn đến
          </Button>
        )
      }
    >
      <Letters waiting onOpen={setOpen} />
      <Letters waiting={false} onOpen={setOpen} />
      {open?.act === 'record' && <RecordDialog onClose={close} />}
      {open?.act === 'accept' && <AcceptDialog request={open.request} onClose={close} />}
      {open?.act === 'ask' && <AskDialog request={open.request} onClose={close} />}
      {open?.act === 'decline' && <DeclineDialog request={open.request} onClose={close} />}
    </Page>
  );
}

function Letters({ waiting, onOpen }: { readonly waiting: boolean; readonly onOpen: (open: Open) => void }) {
  const { portal } = useDesk();
  const list = useInfiniteQuery(postingRequestsQuery(portal.id, waiting));
  const requests = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const id = waiting ? 'cho-tra-loi' : 'da-tra-loi';
  // what was answered says nothing where nothing was
  if (!waiting && list.isSuccess && requests.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{waiting ? 'Chờ trả lời' : 'Đã trả lời'}</h2>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && requests.length === 0 && <Empty title="Không có đề nghị nào chờ trả lời." />}
      <CardList>
        {requests.map((request) => (
          <RequestRow
            key={request.id}
            request={request}
            onAccept={() => {
              onOpen({ act: 'accept', request });
            }}
            onAsk={() => {
              onOpen({ act: 'ask', request });
            }}
            onDecline={() => {
              onOpen({ act: 'decline', request });
            }}
          />
        ))}
      </CardList>
      {list.hasNextPage && (
        <Button fullWidth variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </section>
  );
}
