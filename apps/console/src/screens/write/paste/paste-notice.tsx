import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { numberText } from '#web';
import { Callout } from '../../../ui/callout.js';
import type { PasteHandle } from './use-paste.js';

const writings = { TWICE: 'mã hóa hai lần', CP1258: 'Windows-1258', TCVN3: 'TCVN3 (ABC)', VNI: 'VNI' } as const;

/** What could not be taken along of what was pasted, and what to do. */
export function PasteNotice({ editor, paste }: { readonly editor: Editor; readonly paste: PasteHandle }) {
  const { refused, legacy } = paste;
  if (refused === 0 && !legacy) return null;
  return (
    <div className="lc-pasted" role="status">
      {refused > 0 && (
        <Callout tone="waiting">
          Chưa lấy được {numberText(refused)} ảnh trong phần vừa dán, vì ảnh nằm trên máy hoặc trên trang khác. Hãy lưu ảnh về máy rồi bấm “Thêm ảnh”.
        </Callout>
      )}
      {legacy && (
        <Callout tone="waiting">
          Phần vừa dán gõ bằng bảng mã cũ {writings[legacy.code]}, người đọc sẽ thấy chữ sai.{' '}
          <Button
            variant="default"
            onClick={() => {
              paste.convert(editor);
            }}
          >
            Chuyển sang Unicode
          </Button>
        </Callout>
      )}
      <Button variant="subtle" onClick={paste.dismiss}>
        Đã hiểu
      </Button>
    </div>
  );
}
