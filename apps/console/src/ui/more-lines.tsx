import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';

/** Brings the next lines of a list; nothing once all of them stand there. */
export function MoreLines({ list }: { readonly list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  if (!list.hasNextPage) return null;
  return (
    <Button fullWidth variant="default" className="lc-more-lines" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      Xem thêm
    </Button>
  );
}
