import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import type { FigureAttributes } from '#web/rich-text';
import { useDesk } from '../../../api/desk.js';
import { fileQuery } from '../../../api/files.js';
import { waitingWord, warningWords } from '../../files/file-words.js';
import { Picture } from '../../files/picture.js';
import { CaptionFields } from './caption-fields.js';

/** A picture in the text with what has to be said of it. */
export function FigureView({ node, updateAttributes, deleteNode, editor, getPos }: NodeViewProps) {
  const { portal } = useDesk();
  const { fileId, alt, caption, credit, isDecoration, isCover } = node.attrs as FigureAttributes;
  const file = useQuery({ ...fileQuery(portal.id, fileId), enabled: fileId !== '' });
  const name = file.data?.name ?? '';
  const standForItem = (): void => {
    const here = getPos();
    // one picture stands for the item, so the others no longer do
    editor.commands.command(({ tr, state }) => {
      state.doc.descendants((other, at) => {
        if (other.type.name === 'figure') tr.setNodeMarkup(at, undefined, { ...other.attrs, isCover: at === here && !isCover });
      });
      return true;
    });
  };
  return (
    <NodeViewWrapper as="figure" className="lc-item-file" contentEditable={false}>
      <Picture file={file.data ?? { preview: null, kind: 'PICTURE' }} alt={alt} />
      <div className="lc-form">
        {file.data && waitingWord(file.data) !== '' && <p className="lc-strong">{waitingWord(file.data)}</p>}
        {file.data?.warnings.map((warning) => (
          <p key={warning} className="lc-small">
            {warningWords[warning]}
          </p>
        ))}
        <Textarea
          label={`Lời mô tả ảnh ${name}`}
          description="Điều người xem thấy trong ảnh, cho người không nhìn được. Bắt buộc trước khi trình."
          rows={2}
          maxLength={300}
          disabled={isDecoration}
          value={alt}
          onChange={(event) => {
            updateAttributes({ alt: event.currentTarget.value.replace(/\n+/g, ' ') });
          }}
        />
        <CaptionFields words={{ caption, credit }} creditLabel="Nguồn, người chụp" onChange={updateAttributes} />
        <label className="lc-check">
          <input
            type="checkbox"
            checked={isDecoration}
            onChange={(event) => {
              updateAttributes({ isDecoration: event.currentTarget.checked });
            }}
          />
          Ảnh trang trí, không có nội dung
        </label>
        <label className="lc-check">
          <input type="checkbox" checked={isCover} onChange={standForItem} />
          Ảnh đại diện của tin trong danh sách
        </label>
        <Button variant="default" aria-label={`Bỏ ảnh ${name} khỏi bài`} onClick={deleteNode}>
          Bỏ ảnh
        </Button>
      </div>
    </NodeViewWrapper>
  );
}
