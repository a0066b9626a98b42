import type { Editor } from '@tiptap/react';
import type { EditorView } from '@tiptap/pm/view';
import { useMemo, useRef, useState, type RefObject } from 'react';
import { legacyReading, type LegacyReading } from '#web/legacy';
import { cleanPasted } from './clean-pasted.js';

export interface PasteHandle {
  /** What the editor asks before it takes what was pasted. */
  readonly transformPastedHTML: (html: string) => string;
  readonly handlePaste: (view: EditorView, event: ClipboardEvent) => boolean;
  /** To be called after each paste: looks how the text is written. */
  readonly look: (editor: Editor) => void;
  /** Sends pictures to the portal; set by whoever can. */
  readonly send: RefObject<((files: readonly File[]) => void) | null>;
  /** Pictures that could not be taken along. */
  readonly refused: number;
  readonly legacy: LegacyReading | null;
  readonly convert: (editor: Editor) => void;
  readonly dismiss: () => void;
}

/** Pasting: the text is cleaned, pictures with their bytes are sent, and letters of the time before Unicode are noticed. */
export function usePaste(): PasteHandle {
  const send = useRef<((files: readonly File[]) => void) | null>(null);
  const [refused, setRefused] = useState(0);
  const [legacy, setLegacy] = useState<LegacyReading | null>(null);
  const handle = useMemo(
    () => ({
      send,
      transformPastedHTML: (html: string): string => {
        const cleaned = cleanPasted(html);
        // Word gives the address of a picture on the writer's own disk; pages that of another site
        setRefused(cleaned.refused);
        if (cleaned.files.length > 0) send.current?.(cleaned.files);
        return cleaned.html;
      },
      handlePaste: (_view: EditorView, { clipboardData }: ClipboardEvent): boolean => {
        const pictures = [...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
        // Office adds a drawing of the text that it copies: words come first
        if (pictures.length === 0 || clipboardData?.getData('text/plain').trim()) return false;
        send.current?.(pictures);
        return true;
      },
      look: (editor: Editor): void => {
        setLegacy(legacyReading(textsOf(editor)));
      },
      convert: (editor: Editor): void => {
        const reading = legacyReading(textsOf(editor));
        setLegacy(null);
        if (!reading) return;
        editor.commands.command(({ tr, state }) => {
          const found: { from: number; to: number; text: string }[] = [];
          state.doc.descendants((node, at) => {
            const text = node.isText && node.text ? reading.convert(node.text) : node.text;
            if (node.isText && text && text !== node.text) found.push({ from: at, to: at + node.nodeSize, text });
          });
          // from the end, so that places before stay where they are
          for (const { from, to, text } of found.reverse()) tr.insertText(text, from, to);
          return true;
        });
      },
      dismiss: (): void => {
        setRefused(0);
        setLegacy(null);
      },
    }),
    [],
  );
  return { ...handle, refused, legacy };
}

function textsOf(editor: Editor): string[] {
  const texts: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.isText && node.text) texts.push(node.text);
  });
  return texts;
}
