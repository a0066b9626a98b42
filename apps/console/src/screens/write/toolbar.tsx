import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconDots,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSeparatorHorizontal,
  IconStrikethrough,
  IconTable,
  IconUnderline,
  type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type KeyboardEvent } from 'react';
import { LinkDialog } from './link-dialog.js';
import { TableTools } from './table-tools.js';

/** The tools of the text field: those used daily at once, the others behind "Thêm công cụ". Arrow keys go from one to the next. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const [more, setMore] = useState(false);
  const [linking, setLinking] = useState(false);
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      block: [2, 3, 4].find((level) => now.isActive('heading', { level })) ?? 0,
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      strike: now.isActive('strike'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      table: now.isActive('table'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();

  return (
    <div className="lc-tools" role="toolbar" aria-label="Công cụ soạn thảo" onKeyDown={rove}>
      <div className="lc-tools-row">
        <select
          aria-label="Kiểu đoạn"
          value={at.block}
          onChange={(event) => {
            const level = Number(event.currentTarget.value);
            if (level === 2 || level === 3 || level === 4) run().setHeading({ level }).run();
            else run().setParagraph().run();
          }}
        >
          <option value={0}>Đoạn văn</option>
          <option value={2}>Đề mục lớn</option>
          <option value={3}>Đề mục vừa</option>
          <option value={4}>Đề mục nhỏ</option>
        </select>
        <Tool icon={IconBold} label="Đậm" pressed={at.bold} onPress={() => run().toggleBold().run()} />
        <Tool icon={IconItalic} label="Nghiêng" pressed={at.italic} onPress={() => run().toggleItalic().run()} />
        <Tool icon={IconList} label="Danh sách chấm" pressed={at.bullets} onPress={() => run().toggleBulletList().run()} />
        <Tool icon={IconListNumbers} label="Danh sách số" pressed={at.numbers} onPress={() => run().toggleOrderedList().run()} />
        <Tool
          icon={IconDots}
          label="Thêm công cụ"
          expanded={more}
          onPress={() => {
            setMore(!more);
          }}
        />
      </div>
      {more && (
        <div className="lc-tools-row">
          <Tool
            icon={IconLink}
            label="Liên kết"
            pressed={at.link}
            onPress={() => {
              setLinking(true);
            }}
          />
          <Tool icon={IconArrowBackUp} label="Hoàn tác" disabled={!at.undo} onPress={() => run().undo().run()} />
          <Tool icon={IconArrowForwardUp} label="Làm lại" disabled={!at.redo} onPress={() => run().redo().run()} />
          <Tool icon={IconUnderline} label="Gạch chân" pressed={at.underline} onPress={() => run().toggleUnderline().run()} />
          <Tool icon={IconStrikethrough} label="Gạch ngang chữ" pressed={at.strike} onPress={() => run().toggleStrike().run()} />
          <Tool icon={IconBlockquote} label="Trích dẫn" pressed={at.quote} onPress={() => run().toggleBlockquote().run()} />
          <Tool icon={IconSeparatorHorizontal} label="Đường kẻ ngang" onPress={() => run().setHorizontalRule().run()} />
          <Tool icon={IconTable} label="Chèn bảng" disabled={at.table} onPress={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()} />
        </div>
      )}
      {at.table && <TableTools editor={editor} />}
      {linking && (
        <LinkDialog
          editor={editor}
          onClose={() => {
            setLinking(false);
          }}
        />
      )}
    </div>
  );
}

interface ToolProps {
  readonly icon: Icon;
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Tool({ icon: Icon, label, pressed, expanded, disabled, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="lc-tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled}
      // the selection in the text must outlive the press
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <Icon aria-hidden size={22} stroke={1.75} />
    </button>
  );
}

function rove(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLButtonElement) || target.closest('dialog')) return;
  const tools = [...currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const next = tools.indexOf(target) + (event.key === 'ArrowRight' ? 1 : -1);
  tools.at(next % tools.length)?.focus();
  event.preventDefault();
}
