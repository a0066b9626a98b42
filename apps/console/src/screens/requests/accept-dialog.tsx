import { NativeSelect, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemStates } from '#web';
import { deskPath, useDesk, useViewer } from '../../api/desk.js';
import { itemsQuery, placesQuery } from '../../api/queries.js';
import { request as ask } from '../../api/request.js';
import type { PostingRequest } from '../../api/requests.js';
import { AcceptPostingRequestDocument } from '../../gql/graphql.js';
import { faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { More } from '../../ui/more.js';
import { usualSection } from '../write/usual-section.js';
import { useAnswered } from './use-answered.js';

/** Chosen in place of an item: the one that goes with the letter. */
const theirs = 'theirs';

/** Takes a letter up: a new item is begun with its words, or one that is there is named. */
export function AcceptDialog({ request, onClose }: { readonly request: PostingRequest; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const { person } = useViewer();
  const answered = useAnswered();
  const sections = useQuery(placesQuery(portal.id)).data?.sections ?? [];
  const items = useInfiniteQuery(itemsQuery(portal.id, null, '')).data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const [sectionId, setSectionId] = useState<string | null>(null);
  // what the sender posted already stands here as it is, unless another item is wanted
  const [itemId, setItemId] = useState(request.originTitle ? theirs : '');
  const [answer, setAnswer] = useState('');
  const section = sectionId ?? usualSection({ personId: person.id, portalId: portal.id }, sections);
  const accepting = useMutation({
    mutationFn: async () => {
      const own = itemId === '' || itemId === theirs ? null : itemId;
      const input = { portalId: portal.id, requestId: request.id, itemId: own, sectionId: own ? null : section, takeOver: itemId === theirs, answer };
      return (await ask(AcceptPostingRequestDocument, { input })).acceptPostingRequest;
    },
    onSuccess: async ({ request: after }) => {
      if (!after) return;
      onClose();
      if (itemId === theirs) await answered('Đã đăng lại tin của nơi gửi.');
      else if (itemId || !after.itemId) await answered('Đã ghi là nhận đăng.');
      else await answered('Đã nhận. Hãy soạn tin rồi trình duyệt.', deskPath(portal.id, `soan/${after.itemId}`));
    },
  });
  const faults = accepting.data?.errors ?? [];
  return (
    <FormDialog
      title="Nhận đăng"
      button={itemId === theirs ? 'Đăng lại' : itemId ? 'Ghi là đã nhận' : 'Nhận và soạn tin'}
      busy={accepting.isPending}
      trouble={accepting.error}
      onClose={onClose}
      onSend={() => {
        accepting.mutate();
      }}
    >
      <p className="lc-strong">{request.subject}</p>
      <p className="lc-small">{request.sender}</p>
      {request.originTitle && itemId === theirs && (
        <p className="lc-small">Đăng lại: {request.originTitle}. Trang ghi nguồn; nơi gửi sửa hay gỡ thì bài ở đây theo.</p>
      )}
      {(itemId === '' || itemId === theirs) && (
        <NativeSelect
          label="Chuyên mục của tin"
          data={sections.map(({ id, name }) => ({ value: id, label: name }))}
          value={section}
          error={faultOf(faults, 'sectionId')}
          onChange={(event) => {
            setSectionId(event.currentTarget.value);
          }}
        />
      )}
      <More label="Tin đã có sẵn, lời trả lời">
        <NativeSelect
          label="Tin đã có"
          data={[
            ...(request.originTitle ? [{ value: theirs, label: `Đăng lại tin của nơi gửi: ${request.originTitle}` }] : []),
            { value: '', label: 'Soạn tin mới' },
            ...items
              .filter(({ state }) => state !== 'ARCHIVED')
              .map(({ id, title, state }) => ({ value: id, label: `${title || '(chưa có tiêu đề)'} (${itemStates[state].word.toLowerCase()})` })),
          ]}
          value={itemId}
          error={faultOf(faults, 'itemId')}
          onChange={(event) => {
            setItemId(event.currentTarget.value);
          }}
        />
        <Textarea
          label="Lời trả lời đơn vị"
          rows={3}
          value={answer}
          error={faultOf(faults, 'answer')}
          onChange={(event) => {
            setAnswer(event.currentTarget.value);
          }}
        />
      </More>
    </FormDialog>
  );
}
