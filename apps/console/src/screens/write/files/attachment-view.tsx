import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { bytesText } from '#web';
import type { AttachmentAttributes } from '#web/rich-text';
import { useDesk } from '../../../api/desk.js';
import { fileQuery } from '../../../api/files.js';
import { waitingWord } from '../../files/file-words.js';

/** A document in the text: the words of its link. */
export function AttachmentView({ node, updateAttributes, deleteNode }: NodeViewProps) {
  const { portal } = useDesk();
  const { fileId, label } = node.attrs as AttachmentAttributes;
  const file = useQuery({ ...fileQuery(portal.id, fileId), enabled: fileId !== '' });
  const about = file.data ? `${file.data.name} (${bytesText(file.data.size)})` : '';
  return (
    <NodeViewWrapper className="lc-item-file" contentEditable={false}>
      <div className="lc-form">
        {file.data && waitingWord(file.data) !== '' && <p className="lc-strong">{waitingWord(file.data)}</p>}
        <TextInput
          label="Tên tệp đính kèm"
          description={about}
          maxLength={500}
          value={label}
          onChange={(event) => {
            updateAttributes({ label: event.currentTarget.value });
          }}
        />
        <Button variant="default" aria-label={`Bỏ tệp ${label} khỏi bài`} onClick={deleteNode}>
          Bỏ tệp
        </Button>
      </div>
    </NodeViewWrapper>
  );
}
