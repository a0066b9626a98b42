import type { Editor } from '@tiptap/react';
import type { DraftCheck } from '../../../api/writing.js';

/** Selects the words that a check speaks of. The text may have moved on since: then they are looked for where they now are. */
export function goToInText(editor: Editor, { from, to, quote }: DraftCheck): void {
  const { doc } = editor.state;
  const isThere = to <= doc.content.size && (quote === '' || doc.textBetween(from, to).includes(quote) || doc.nodeAt(from)?.isAtom === true);
  const start = isThere ? from : placeOf(editor, quote);
  if (start === null) {
    editor.commands.focus();
    return;
  }
  const node = doc.nodeAt(start);
  const chain = editor.chain().focus();
  if (node?.isBlock) chain.setNodeSelection(start);
  else chain.setTextSelection({ from: start, to: isThere ? to : start + quote.length });
  chain.scrollIntoView().run();
  // a picture has fields of its own, where it is mended
  const shown = node?.isAtom ? editor.view.nodeDOM(start) : null;
  if (shown instanceof HTMLElement) shown.querySelector<HTMLElement>('textarea, input')?.focus();
}

function placeOf(editor: Editor, quote: string): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    const at = found === null && node.isText && quote !== '' ? (node.text ?? '').indexOf(quote) : -1;
    if (at >= 0) found = position + at;
    return found === null;
  });
  return found;
}

/** The same in a plain field. */
export function goToInField(id: string, { from, to }: DraftCheck): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(from, to);
}
