import { Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useDesk } from '../../../api/desk.js';
import { fileQuery } from '../../../api/files.js';
import { Callout } from '../../../ui/callout.js';
import { waitingWord } from '../../files/file-words.js';
import { Picture } from '../../files/picture.js';
import { captionFaults } from '../files/caption-faults.js';
import { Sendings } from '../files/sendings.js';
import { useSendings } from '../files/use-sendings.js';
import type { FieldOfForm } from './kind-input.js';

interface KindFileProps {
  readonly field: FieldOfForm;
  readonly value: unknown;
  readonly id: string;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const accepted: Readonly<Record<NonNullable<FieldOfForm['accepts']>, string>> = {
  PICTURE: 'image/jpeg,image/png,image/webp,image/gif,image/avif',
  DOCUMENT: '.pdf,.docx,.xlsx,application/pdf',
  VIDEO: 'video/mp4,video/webm',
  CAPTIONS: '.vtt,.srt,text/vtt',
};

/** What a file is told that is sound, and of another kind than the field takes; it stays in the library. */
const wanted: typeof accepted = {
  PICTURE: 'Tệp này không phải ảnh. Ô này nhận ảnh JPEG, PNG, WebP, GIF, AVIF; hãy chọn tệp khác.',
  DOCUMENT: 'Tệp này không phải văn bản. Ô này nhận PDF, DOCX, XLSX; hãy chọn tệp khác.',
  VIDEO: 'Tệp này không phải video. Ô này nhận MP4, WebM; hãy chọn tệp khác.',
  CAPTIONS: 'Tệp này không phải phụ đề. Ô này nhận VTT, SRT; hãy chọn tệp khác.',
};

/** One file of a field, with what it shows where it is a picture. */
export function KindFile({ field: { label, help, accepts, isRequired }, value, id, error, onChange }: KindFileProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { fileId = '', alt = '' } = (value ?? {}) as { readonly fileId?: string; readonly alt?: string };
  const file = useQuery({ ...fileQuery(portal.id, fileId), enabled: fileId !== '' });
  const sendings = useSendings(portal.id, async (sentId) => {
    const sent = await queries.query({ ...fileQuery(portal.id, sentId), staleTime: 0 });
    const kept = sent.sameAs ? await queries.query(fileQuery(portal.id, sent.sameAs)) : sent;
    if (kept.state !== 'CLEAN' && kept.state !== 'CONVERTING') return kept;
    if (accepts && kept.kind !== accepts) return { ...kept, state: 'REFUSED', refusal: wanted[accepts] };
    onChange({ fileId: kept.id, alt: alt || kept.alt });
    return kept;
  });
  const isPicture = accepts === 'PICTURE';
  const [faults, setFaults] = useState<readonly string[]>([]);
  // a file of captions is read here first: every wrong line at once, before anything is sent
  const send = async (chosen: File): Promise<void> => {
    const found = accepts === 'CAPTIONS' ? await captionFaults(chosen) : [];
    // the field has one file: what was said of the last one is over
    for (const { key } of sendings.list) sendings.drop(key);
    setFaults(found);
    if (found.length === 0) sendings.add([chosen]);
  };
  return (
    <div className="lc-field lc-kind-file">
      <span className="lc-label">
        {label}
        {isRequired && <span aria-hidden> *</span>}
      </span>
      {help && <p className="lc-small">{help}</p>}
      {fileId !== '' && (
        <div className="lc-item-file">
          {(isPicture || file.data?.preview) && <Picture file={file.data ?? { preview: null, kind: 'PICTURE' }} alt={alt} />}
          <div className="lc-form">
            <p>
              <strong>{file.data?.name ?? 'Đang mở tệp…'}</strong> {file.data ? waitingWord(file.data) : ''}
            </p>
            {(isPicture || accepts === 'DOCUMENT') && (
              <Textarea
                label={isPicture ? 'Lời mô tả ảnh' : 'Tên hiện trên trang'}
                description={isPicture ? 'Điều người xem thấy trong ảnh. Bắt buộc trước khi trình.' : 'Để trống thì lấy tên tệp.'}
                rows={2}
                maxLength={300}
                value={alt}
                onChange={(event) => {
                  onChange({ fileId, alt: event.currentTarget.value.replace(/\n+/g, ' ') });
                }}
              />
            )}
            <Button
              variant="default"
              aria-label={`Bỏ tệp ${label}`}
              onClick={() => {
                onChange(null);
              }}
            >
              Bỏ tệp
            </Button>
          </div>
        </div>
      )}
      <Button id={id} variant="default" leftSection={<IconUpload aria-hidden size={20} />} onClick={() => input.current?.click()}>
        {fileId === '' ? 'Chọn tệp' : 'Đổi tệp'}
        <span className="lc-unseen">: {label}</span>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepts ? accepted[accepts] : undefined}
        aria-label={label}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void send(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Sendings sendings={sendings} />
      {faults.length > 0 && (
        <Callout tone="danger" role="alert">
          <p>Tệp phụ đề chưa đúng, chưa gửi. Hãy sửa rồi chọn lại:</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Callout>
      )}
      {error && <p className="lc-field-error">{error}</p>}
    </div>
  );
}
