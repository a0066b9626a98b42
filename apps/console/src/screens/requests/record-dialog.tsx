import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import type { StoredFile } from '../../api/files.js';
import { request } from '../../api/request.js';
import { RecordPostingRequestDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { LetterFile, useFileOnWay } from './letter-file.js';
import { useAnswered } from './use-answered.js';

const idOf = (field: string): string => `cong-van-${field}`;

/** A letter that came in today, with its file. */
export function RecordDialog({ onClose }: { readonly onClose: () => void }) {
  const { portal } = useDesk();
  const answered = useAnswered();
  const [words, setWords] = useState({ sender: '', subject: '', letterNumber: '', letterDate: '', wantedOn: '' });
  const [file, setFile] = useState<StoredFile | null>(null);
  const recording = useMutation({
    mutationFn: async () => {
      const { letterDate, wantedOn, ...texts } = words;
      const input = { portalId: portal.id, ...texts, letterDate: letterDate || null, wantedOn: wantedOn || null, fileId: file?.id ?? null };
      return (await request(RecordPostingRequestDocument, { input })).recordPostingRequest;
    },
    onSuccess: async ({ request: made }) => {
      if (!made) return;
      onClose();
      await answered('Đã ghi nhận công văn. Những người trả lời được báo ở Hôm nay.');
    },
  });
  const onWay = useFileOnWay();
  const faults = onWay.faults ?? recording.data?.errors ?? [];
  const field = (
    name: keyof typeof words,
    label: string,
    more: { readonly type?: string; readonly required?: boolean; readonly description?: string } = {},
  ) => (
    <TextInput
      id={idOf(name)}
      label={label}
      {...more}
      value={words[name]}
      error={faultOf(faults, name)}
      onChange={(event) => {
        setWords({ ...words, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <FormDialog
      title="Ghi công văn đến"
      button="Ghi nhận"
      busy={recording.isPending}
      trouble={recording.error}
      onClose={onClose}
      onSend={() => {
        onWay.once(recording.mutate);
      }}
    >
      <ErrorSummary faults={faults} idOf={idOf} />
      {field('sender', 'Đơn vị đề nghị', { required: true })}
      {field('subject', 'Đề nghị đăng nội dung gì', { required: true, description: 'Cũng là tiêu đề ban đầu của tin.' })}
      {field('letterNumber', 'Số công văn')}
      {field('letterDate', 'Ngày công văn', { type: 'date' })}
      {field('wantedOn', 'Muốn đăng trước ngày', { type: 'date' })}
      <LetterFile id={idOf('fileId')} file={file} onFile={setFile} onBusy={onWay.onBusy} />
    </FormDialog>
  );
}
