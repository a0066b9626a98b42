import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { bytesText } from '#web';
import type { VideoAttributes } from '#web/rich-text';
import { useDesk } from '../../../api/desk.js';
import { fileQuery } from '../../../api/files.js';
import { waitingWord } from '../../files/file-words.js';
import { Picture } from '../../files/picture.js';
import { CaptionFields } from './caption-fields.js';

/** A film in the text with its words. */
export function VideoView({ node, updateAttributes, deleteNode }: NodeViewProps) {
  const { portal } = useDesk();
  const { fileId, caption, credit, transcript } = node.attrs as VideoAttributes;
  const file = useQuery({ ...fileQuery(portal.id, fileId), enabled: fileId !== '' });
  const name = file.data?.name ?? '';
  return (
    <NodeViewWrapper className="lc-item-file" contentEditable={false}>
      {file.data?.preview && <Picture file={file.data} />}
      <div className="lc-form">
        <p className="lc-strong">
          Video {name} {file.data ? `(${bytesText(file.data.size)})` : ''}
        </p>
        {file.data && waitingWord(file.data) !== '' && <p className="lc-strong">{waitingWord(file.data)}</p>}
        <Textarea
          label={`Lời của video ${name}`}
          description="Chép lời nói và điều xem thấy, cho người không nghe hoặc không nhìn được. Bắt buộc trước khi trình."
          rows={5}
          maxLength={50_000}
          value={transcript}
          onChange={(event) => {
            updateAttributes({ transcript: event.currentTarget.value });
          }}
        />
        <CaptionFields words={{ caption, credit }} creditLabel="Nguồn, người quay" onChange={updateAttributes} />
        <Button variant="default" aria-label={`Bỏ video ${name} khỏi bài`} onClick={deleteNode}>
          Bỏ video
        </Button>
      </div>
    </NodeViewWrapper>
  );
}
