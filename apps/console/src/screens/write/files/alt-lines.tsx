import { Textarea } from '@mantine/core';
import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { FigureAttributes } from '#web/rich-text';

const longest = 300;

/** One field for what all pictures show, a line for each in the order of the text: several small fields are what people leave empty. */
export function AltLines({ editor }: { readonly editor: Editor }) {
  const alts = useEditorState({ editor, selector: ({ editor: now }) => figuresOf(now).map(({ alt }) => alt), equalityFn: sameList });
  const [typed, setTyped] = useState('');
  useEffect(() => {
    // changed at a picture itself, or another picture came
    setTyped((before) => (sameList(linesOf(before, alts.length), alts) ? before : alts.join('\n').replace(/\n+$/, '')));
  }, [alts]);
  if (alts.length < 2) return null;
  return (
    <Textarea
      label={`Mô tả ${String(alts.length)} ảnh, mỗi ảnh một dòng`}
      description="Điều người xem thấy trong từng ảnh, theo thứ tự ảnh trong bài. Bắt buộc trước khi trình."
      rows={Math.min(6, alts.length + 1)}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        put(editor, linesOf(text, alts.length));
      }}
    />
  );
}

function figuresOf(editor: Editor): { readonly position: number; readonly alt: string }[] {
  const figures: { position: number; alt: string }[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return;
    const { alt, isDecoration } = node.attrs as FigureAttributes;
    if (!isDecoration) figures.push({ position, alt });
  });
  return figures;
}

function linesOf(text: string, count: number): string[] {
  const lines = text.split('\n');
  return Array.from({ length: count }, (_, index) => (lines[index] ?? '').slice(0, longest));
}

function put(editor: Editor, lines: readonly string[]): void {
  editor.commands.command(({ tr }) => {
    for (const [index, { position, alt }] of figuresOf(editor).entries()) {
      const line = lines[index];
      if (line !== undefined && line !== alt) tr.setNodeAttribute(position, 'alt', line);
    }
    return true;
  });
}

function sameList(one: readonly string[], other: readonly string[] | null): boolean {
  return other !== null && one.length === other.length && one.every((each, index) => each === other[index]);
}
