import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { bytesText, dateText } from '#web';
import { canWrite, deskPath, useDesk } from '../../api/desk.js';
import type { StoredFile } from '../../api/files.js';
import { request } from '../../api/request.js';
import { DescribeFileDocument, RemoveFileDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { sentenceOf } from '../../ui/states.js';
import { waitingWord, warningWords } from './file-words.js';
import { Picture } from './picture.js';

/** What uses a file besides items: what it is called, and where it is looked at. */
const words: Readonly<Record<string, string>> = { request: 'Công văn: ', letter: 'Công văn: ', paper: 'Văn bản của ban biên tập: ' };
const places: Readonly<Record<string, string>> = { request: 'de-nghi-dang', letter: 'de-nghi-gui', paper: 'ban-bien-tap' };

/** A file of the library: what it is, where it is used, what can be done with it. */
export function FileCard({ file }: { readonly file: StoredFile }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [describing, setDescribing] = useState(false);
  const removing = useMutation({
    mutationFn: () => request(RemoveFileDocument, { input: { portalId: desk.portal.id, fileId: file.id } }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => ['files', 'fileQuota'].includes(String(queryKey[0])) }),
  });
  const mayRemove = file.state === 'CLEAN' && file.uses.length === 0 && desk.roles.some((role) => role === 'BOARD_HEAD' || role === 'PORTAL_ADMIN');
  const waiting = waitingWord(file);
  return (
    <article className="lc-card lc-file">
      <Picture file={file} alt={file.alt} />
      <div>
        <h2 className="lc-file-name">{file.name}</h2>
        <p className="lc-small">
          {bytesText(file.size)}
          {file.width && file.height ? ` · ${String(file.width)} × ${String(file.height)}` : ''} · {dateText(file.uploadedAt)} · {file.uploadedBy.displayName}
        </p>
        {waiting && <p className="lc-strong">{waiting}</p>}
        {file.kind === 'PICTURE' && file.alt === '' && <p className="lc-small">Chưa có lời mô tả.</p>}
        {file.warnings.map((warning) => (
          <p key={warning} className="lc-small">
            {warningWords[warning]}
          </p>
        ))}
        {file.uses.length === 0 ? (
          <p className="lc-small">Chưa dùng ở tin nào.</p>
        ) : (
          <ul className="lc-file-uses">
            {file.uses.map(({ subjectType, itemId, title, isPublic }) => (
              <li key={itemId}>
                {words[subjectType] ?? ''}
                <Link to={deskPath(desk.portal.id, places[subjectType] ?? `noi-dung/${itemId}`)}>{title || '(chưa có tiêu đề)'}</Link>
                {isPublic ? ' (đang hiện trên trang)' : ''}
              </li>
            ))}
          </ul>
        )}
        {removing.isError && (
          <Callout tone="danger" role="alert">
            {sentenceOf(removing.error)}
          </Callout>
        )}
        <div className="lc-actions-row">
          {file.state === 'CLEAN' && canWrite(desk) && (
            <Button
              variant="default"
              aria-label={`Mô tả ${file.name}`}
              onClick={() => {
                setDescribing(true);
              }}
            >
              Mô tả
            </Button>
          )}
          {mayRemove && (
            <Button
              variant="default"
              aria-label={`Xóa ${file.name}`}
              loading={removing.isPending}
              onClick={() => {
                removing.mutate();
              }}
            >
              Xóa
            </Button>
          )}
        </div>
      </div>
      {describing && (
        <Describe
          file={file}
          onClose={() => {
            setDescribing(false);
          }}
        />
      )}
    </article>
  );
}

function Describe({ file, onClose }: { readonly file: StoredFile; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [alt, setAlt] = useState(file.alt);
  const [caption, setCaption] = useState(file.caption);
  const [credit, setCredit] = useState(file.credit);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const saving = useMutation({
    mutationFn: () => request(DescribeFileDocument, { input: { portalId: portal.id, fileId: file.id, alt, caption, credit } }),
    onSuccess: async ({ describeFile }) => {
      setFaults(describeFile.errors);
      if (!describeFile.file) return;
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['files', 'file'].includes(String(queryKey[0])) });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Mô tả “${file.name}”`}
      button="Lưu"
      busy={saving.isPending}
      trouble={saving.error}
      onClose={onClose}
      onSend={() => {
        saving.mutate();
      }}
    >
      <Textarea
        label="Lời mô tả"
        description="Điều người xem thấy trong ảnh, cho người không nhìn được."
        maxLength={300}
        value={alt}
        error={faultOf(faults, 'alt')}
        onChange={(event) => {
          setAlt(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Chú thích"
        maxLength={500}
        value={caption}
        error={faultOf(faults, 'caption')}
        onChange={(event) => {
          setCaption(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Nguồn, người chụp"
        maxLength={200}
        value={credit}
        error={faultOf(faults, 'credit')}
        onChange={(event) => {
          setCredit(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
