import type { EditorView } from '@tiptap/pm/view';

/**
 * Tells the editor where the browser has put the caret, before it acts on a key. It hears of that by an event that comes later than the next key
 * when keys follow each other faster than a busy machine draws: End and Enter after "select all" then replaced the whole text.
 * @returns false: the key is still the editor's
 */
export function readCaret(view: EditorView, { isComposing }: KeyboardEvent): false {
  // the words of an input method are the browser's own until they are whole
  if (!isComposing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}
