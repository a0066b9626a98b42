import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react';
import { useEffect, useId, type RefObject } from 'react';
import { readCaret } from './caret.js';
import { AddFiles } from './files/add-files.js';
import { editorExtensions } from './files/editor-extensions.js';
import { PasteNotice } from './paste/paste-notice.js';
import { usePaste } from './paste/use-paste.js';
import { Toolbar } from './toolbar.js';

interface RichEditorProps {
  readonly id: string;
  readonly label: string;
  /** The document to begin with; later ones are not read. */
  readonly body: unknown;
  readonly error: string | undefined;
  /** Filled with the editor once it is there, for what leads to a place in the text. */
  readonly handle: RefObject<Editor | null>;
  readonly onChange: (body: unknown) => void;
}

/** The text field with its tools. Loaded when first needed. */
export default function RichEditor({ id, label, body, error, handle, onChange }: RichEditorProps) {
  const labelId = useId();
  const errorId = useId();
  const paste = usePaste();
  const editor = useEditor({
    extensions: editorExtensions,
    content: body as JSONContent,
    // a style element made at run time is refused by the CSP; its rules are in writing.css
    injectCSS: false,
    // "- " and "1. " at the start of a line stay as typed, as in official papers; tools make lists
    enableInputRules: false,
    enablePasteRules: ['link'],
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed, transaction }) => {
      onChange(changed.getJSON());
      if (transaction.getMeta('paste') === true) paste.look(changed);
    },
    editorProps: {
      transformPastedHTML: paste.transformPastedHTML,
      handlePaste: paste.handlePaste,
      handleDOMEvents: { keydown: readCaret },
      attributes: {
        id,
        class: 'lc-article lc-editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        lang: 'vi',
        spellcheck: 'false',
      },
    },
  });

  useEffect(() => {
    handle.current = editor;
    return () => {
      handle.current = null;
    };
  }, [handle, editor]);

  return (
    <div className="lc-field">
      <span
        id={labelId}
        className="lc-label"
        onClick={() => {
          editor.commands.focus();
        }}
      >
        {label}
      </span>
      <AddFiles editor={editor} send={paste.send} />
      <PasteNotice editor={editor} paste={paste} />
      <div className="lc-editor" data-invalid={error ? true : undefined}>
        <Toolbar editor={editor} />
        <EditorContent editor={editor} />
      </div>
      {error && (
        <p id={errorId} className="lc-field-error">
          {error}
        </p>
      )}
    </div>
  );
}
