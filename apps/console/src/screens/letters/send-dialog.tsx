import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import type { StoredFile } from '../../api/files.js';
import { relatedPortalsQuery } from '../../api/placements.js';
import { itemsQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { SendLetterDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { More } from '../../ui/more.js';
import { LetterFile, useFileOnWay } from '../requests/letter-file.js';
import { useAnswered } from '../requests/use-answered.js';

const idOf = (field: string): string => `de-nghi-${field}`;
const groups = { ABOVE: 'Cấp trên', BESIDE: 'Trang khác trong tỉnh', BELOW: 'Cấp dưới' } as const;

/** Asks another portal to post something: what stands above comes first, and is chosen to begin with. */
export function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const { portal } = useDesk();
  const answered = useAnswered();
  const related = useQuery(relatedPortalsQuery(portal.id)).data ?? [];
  const items = useInfiniteQuery(itemsQuery(portal.id, 'PUBLISHED', '')).data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const [words, setWords] = useState({ subject: '', words: '', letterNumber: '', letterDate: '', wantedOn: '', itemId: '' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [file, setFile] = useState<StoredFile | null>(null);
  const toPortalId = chosen ?? related[0]?.id ?? '';
  const sending = useMutation({
    mutationFn: async () => {
      const { letterDate, wantedOn, itemId, ...texts } = words;
      const dates = { letterDate: letterDate || null, wantedOn: wantedOn || null };
      const input = { portalId: portal.id, toPortalId, ...texts, ...dates, itemId: itemId || null, fileId: file?.id ?? null };
      return (await request(SendLetterDocument, { input })).sendLetter;
    },
    onSuccess: async ({ letter }) => {
      if (!letter) return;
      onClose();
      await answered(`Đã gửi đến ${letter.toName}. Câu trả lời hiện ở đây và ở Thông báo.`);
    },
  });
  const onWay = useFileOnWay();
  const faults = onWay.faults ?? sending.data?.errors ?? [];
  const set = (name: keyof typeof words) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget;
    // an item that goes with it says what it is about
    const title = name === 'itemId' && words.subject === '' ? items.find(({ id }) => id === value)?.title : undefined;
    setWords({ ...words, [name]: value, ...(title === undefined ? {} : { subject: title }) });
  };
  const field = (name: keyof typeof words, label: string) => ({
    ...{ id: idOf(name), label, value: words[name], error: faultOf(faults, name), onChange: set(name) },
  });
  return (
    <FormDialog
      title="Gửi đề nghị đăng"
      button="Gửi đề nghị"
      busy={sending.isPending}
      trouble={sending.error}
      onClose={onClose}
      onSend={() => {
        onWay.once(sending.mutate);
      }}
    >
      <ErrorSummary faults={faults} idOf={idOf} />
      <NativeSelect
        id={idOf('toPortalId')}
        label="Gửi đến"
        data={(['ABOVE', 'BESIDE', 'BELOW'] as const)
          .map((relation) => ({
            group: groups[relation],
            items: related.filter((each) => each.relation === relation).map(({ id, name }) => ({ value: id, label: name })),
          }))
          .filter((group) => group.items.length > 0)}
        value={toPortalId}
        error={faultOf(faults, 'toPortalId')}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
        }}
      />
      <TextInput {...field('subject', 'Đề nghị đăng nội dung gì')} required description="Cũng là tiêu đề ban đầu của tin." />
      <Textarea {...field('words', 'Nội dung cần đăng')} rows={5} />
      <LetterFile id={idOf('fileId')} file={file} onFile={setFile} onBusy={onWay.onBusy} />
      <More label="Gửi kèm tin của trang, số và ngày công văn">
        <NativeSelect
          {...field('itemId', 'Tin của trang để nơi nhận đăng lại')}
          data={[{ value: '', label: 'Không kèm tin' }, ...items.map(({ id, title }) => ({ value: id, label: title || '(chưa có tiêu đề)' }))]}
        />
        <TextInput {...field('letterNumber', 'Số công văn')} />
        <TextInput {...field('letterDate', 'Ngày công văn')} type="date" />
        <TextInput {...field('wantedOn', 'Muốn đăng trước ngày')} type="date" />
      </More>
    </FormDialog>
  );
}
