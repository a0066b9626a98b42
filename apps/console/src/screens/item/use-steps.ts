import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dateTimeText } from '#web';
import { deskPath } from '../../api/desk.js';
import type { Whole } from '../../api/queries.js';
import { request, Trouble } from '../../api/request.js';
import {
  AppraiseItemDocument,
  ApproveItemDocument,
  ArchiveItemDocument,
  ConfirmItemDocument,
  PublishItemDocument,
  PublishItemUrgentlyDocument,
  ReturnItemDocument,
  ReviseItemDocument,
  WithdrawItemDocument,
  type ThenPublish,
} from '../../gql/graphql.js';
import type { Fault } from '../../ui/error-summary.js';

interface Payload {
  readonly item?: Whole | null;
  readonly errors: readonly Fault[];
}

interface Taken {
  readonly act: () => Promise<Payload>;
  /** What to say once it is done. */
  readonly said: string;
  /** Where to go; the item itself when not given. */
  readonly to?: string;
  readonly after?: (() => void) | undefined;
}

/** Takes steps of an item: one at a time, faults by field, and the lists renewed. */
export function useSteps(item: Whole) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { id: itemId, portalId } = item;
  const revisionId = item.revision?.id ?? '';
  const here = deskPath(portalId, `noi-dung/${itemId}`);

  const taking = useMutation({
    mutationFn: ({ act }: Taken) => act(),
    onSuccess: async ({ item: after, errors }, taken) => {
      setFaults(errors);
      if (!after) return;
      queries.setQueryData(['item', portalId, itemId], after);
      taken.after?.();
      await navigate(taken.to ?? here, { replace: taken.to === undefined, state: { flash: taken.said } });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['today', 'items', 'workItems', 'portals', 'myDay'].includes(String(queryKey[0])) });
    },
    onError: (error) => {
      // somebody was quicker: show the item as it now is, beside the sentence
      if (error instanceof Trouble && ['conflict', 'forbidden', 'invalid'].includes(error.kind))
        void queries.invalidateQueries({ queryKey: ['item', portalId, itemId] });
    },
  });
  const take = (taken: Taken): void => {
    setFaults([]);
    taking.mutate(taken);
  };

  return {
    busy: taking.isPending,
    trouble: taking.error,
    faults,
    reset: () => {
      setFaults([]);
      taking.reset();
    },
    appraise: () => {
      take({
        act: async () => (await request(AppraiseItemDocument, { input: { portalId, itemId, revisionId } })).appraiseItem,
        said: 'Đã ghi thẩm định. Tin đang chờ ban biên tập duyệt.',
      });
    },
    rush: () => {
      take({
        act: async () => (await request(PublishItemUrgentlyDocument, { input: { portalId, itemId, revisionId } })).publishItemUrgently,
        said: 'Đã đăng khẩn. Ban biên tập sẽ duyệt sau.',
      });
    },
    confirm: () => {
      take({ act: async () => (await request(ConfirmItemDocument, { input: { portalId, itemId, revisionId } })).confirmItem, said: 'Đã duyệt bài đăng khẩn.' });
    },
    approve: (then: ThenPublish, publishAt?: Date, after?: () => void) => {
      const said = publishAt
        ? `Đã duyệt. Tin sẽ tự đăng lúc ${dateTimeText(publishAt)}.`
        : then === 'NOW'
          ? 'Đã duyệt và đăng lên trang.'
          : 'Đã duyệt. Tin chưa lên trang.';
      const input = { portalId, itemId, revisionId, then, publishAt: publishAt?.toISOString() ?? null };
      take({ act: async () => (await request(ApproveItemDocument, { input })).approveItem, said, after });
    },
    publish: (publishAt: Date | null, after?: () => void) => {
      const said = publishAt ? `Đã hẹn. Tin sẽ tự đăng lúc ${dateTimeText(publishAt)}.` : 'Đã đăng lên trang.';
      const input = { portalId, itemId, revisionId, publishAt: publishAt?.toISOString() ?? null };
      take({ act: async () => (await request(PublishItemDocument, { input })).publishItem, said, after });
    },
    giveBack: (reason: string, after: () => void) => {
      take({
        act: async () => (await request(ReturnItemDocument, { input: { portalId, itemId, revisionId, reason } })).returnItem,
        said: 'Đã trả lại cho người viết.',
        after,
      });
    },
    withdraw: (reason: string, after: () => void) => {
      take({ act: async () => (await request(WithdrawItemDocument, { input: { portalId, itemId, reason } })).withdrawItem, said: 'Đã gỡ khỏi trang.', after });
    },
    revise: () => {
      take({
        act: async () => (await request(ReviseItemDocument, { input: { portalId, itemId } })).reviseItem,
        said: 'Đã mở để sửa. Bản đang ở trên trang vẫn giữ nguyên cho đến khi bản mới được duyệt.',
        to: deskPath(portalId, `soan/${itemId}`),
      });
    },
    archive: () => {
      take({ act: async () => (await request(ArchiveItemDocument, { input: { portalId, itemId } })).archiveItem, said: 'Đã lưu trữ.' });
    },
  };
}
