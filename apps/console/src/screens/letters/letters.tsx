import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { numberText } from '#web';
import { canSpread, useDesk } from '../../api/desk.js';
import { sentLetterCountsQuery, sentLettersQuery, type SentLetter } from '../../api/letters.js';
import { relatedPortalsQuery } from '../../api/placements.js';
import { itemsQuery } from '../../api/queries.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { CardList } from '../card-list.js';
import { LetterRow } from './letter-row.js';
import { ReplyDialog } from './reply-dialog.js';
import { SendDialog } from './send-dialog.js';

/** Letters of this portal that ask others to post something, the latest first. */
export default function Letters() {
  const desk = useDesk();
  const counts = useQuery(sentLetterCountsQuery(desk.portal.id)).data;
  const list = useInfiniteQuery(sentLettersQuery(desk.portal.id));
  const letters = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const [open, setOpen] = useState<'send' | SentLetter | null>(null);
  // read beforehand, so that the dialog is whole at once
  useQuery({ ...relatedPortalsQuery(desk.portal.id), enabled: canSpread(desk) });
  useInfiniteQuery({ ...itemsQuery(desk.portal.id, 'PUBLISHED', ''), enabled: canSpread(desk) });
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Page
      title="Đề nghị gửi trang khác"
      office={desk.portal.name}
      lead={
        counts &&
        `Năm nay: gửi ${numberText(counts.sent)} đề nghị, đã được trả lời ${numberText(counts.answered)}, đang đăng ${numberText(counts.posted)}, không đăng ${numberText(counts.declined)}.`
      }
      aside={
        canSpread(desk) && (
          <Button
            size="lg"
            leftSection={<IconSend aria-hidden size={22} />}
            onClick={() => {
              setOpen('send');
            }}
          >
            Gửi đề nghị
          </Button>
        )
      }
    >
      {list.isPending && <Loading />}
      {list.isError && letters.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && letters.length === 0 && (
        <Empty title="Trang chưa gửi đề nghị nào.">
          <p>Muốn Cổng tỉnh hoặc trang khác trong tỉnh đăng giúp, bấm “Gửi đề nghị”.</p>
        </Empty>
      )}
      <CardList>
        {letters.map((letter) => (
          <LetterRow
            key={letter.id}
            letter={letter}
            onReply={() => {
              setOpen(letter);
            }}
          />
        ))}
      </CardList>
      {list.hasNextPage && (
        <Button fullWidth variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
      {open === 'send' && <SendDialog onClose={close} />}
      {open !== null && open !== 'send' && <ReplyDialog letter={open} onClose={close} />}
    </Page>
  );
}
