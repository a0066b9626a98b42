import type { Editor } from '@tiptap/react';

/** What can be done with the table under the cursor; in words, since nobody knows the pictures. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const run = () => editor.chain().focus();
  const tools: readonly (readonly [label: string, act: () => boolean])[] = [
    ['Thêm hàng', () => run().addRowAfter().run()],
    ['Thêm cột', () => run().addColumnAfter().run()],
    ['Xóa hàng', () => run().deleteRow().run()],
    ['Xóa cột', () => run().deleteColumn().run()],
    ['Hàng tiêu đề', () => run().toggleHeaderRow().run()],
    ['Gộp ô', () => run().mergeOrSplit().run()],
    ['Canh phải', () => run().setCellAttribute('align', 'right').run()],
    ['Canh trái', () => run().setCellAttribute('align', null).run()],
    ['Viết tiếp dưới bảng', () => leaveTable(editor)],
    ['Xóa bảng', () => run().deleteTable().run()],
  ];
  return (
    <div className="lc-tools-row" role="group" aria-label="Bảng">
      {tools.map(([label, act]) => (
        <button
          key={label}
          type="button"
          className="lc-tool lc-tool-word"
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={act}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Puts the cursor below the table, on a new line when the table is the last thing. */
function leaveTable(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'table') continue;
    const after = $from.after(depth);
    const next = editor.state.doc.resolve(after).nodeAfter;
    const chain = editor.chain();
    if (!next) chain.insertContentAt(after, { type: 'paragraph' });
    return chain
      .setTextSelection(after + 1)
      .focus()
      .run();
  }
  return false;
}
