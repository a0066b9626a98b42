import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconMovie, IconPaperclip, IconPhotoPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, type RefObject } from 'react';
import { useDesk } from '../../../api/desk.js';
import { fileQuery, type StoredFile } from '../../../api/files.js';
import { RoomNotice } from '../../files/room.js';
import { AltLines } from './alt-lines.js';
import { takeHandedOver } from './handed-over.js';
import { pictureTypes } from './picture-types.js';
import { Sendings } from './sendings.js';
import { useSendings } from './use-sendings.js';

const films = 'video/mp4,video/webm';
const documents = '.pdf,.docx,.xlsx,application/pdf';

interface AddFilesProps {
  readonly editor: Editor;
  /** Filled with what sends files that come another way, as pasted ones. */
  readonly send: RefObject<((files: readonly File[]) => void) | null>;
}

/** Takes pictures, films and documents, several at once, from camera, library or disk, and puts each at the end of the text once it has arrived. */
export function AddFiles({ editor, send }: AddFilesProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const put = (file: StoredFile): void => {
    const { id, name, alt, caption, credit } = file;
    const node =
      file.kind === 'DOCUMENT'
        ? { type: 'attachment', attrs: { fileId: id, label: name.replace(/\.[^.]{1,5}$/, '') } }
        : file.kind === 'VIDEO'
          ? { type: 'video', attrs: { fileId: id, caption, credit } }
          : { type: 'figure', attrs: { fileId: id, alt, caption, credit } };
    editor.commands.insertContentAt(editor.state.doc.content.size, [node, { type: 'paragraph' }]);
  };
  const sendings = useSendings(portal.id, async (fileId) => {
    // what the portal had already is used in place of a second copy
    const sent = await queries.query({ ...fileQuery(portal.id, fileId), staleTime: 0 });
    const file = sent.sameAs ? await queries.query(fileQuery(portal.id, sent.sameAs)) : sent;
    if (file.state === 'CLEAN' || file.state === 'CONVERTING') put(file);
    return file;
  });
  const { add } = sendings;
  useEffect(() => {
    send.current = add;
    const handed = takeHandedOver();
    if (handed.length > 0) add(handed);
    return () => {
      send.current = null;
    };
  }, [send, add]);
  return (
    <div className="lc-add-files">
      <div className="lc-actions-row">
        <Chooser label="Thêm ảnh" icon={IconPhotoPlus} accept={pictureTypes} onChoose={sendings.add} />
        <Chooser label="Thêm video" icon={IconMovie} accept={films} onChoose={sendings.add} />
        <Chooser label="Thêm tệp" icon={IconPaperclip} accept={documents} onChoose={sendings.add} />
      </div>
      <RoomNotice portalId={portal.id} />
      <Sendings sendings={sendings} />
      <AltLines editor={editor} />
    </div>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly icon: typeof IconPhotoPlus;
  readonly accept: string;
  readonly onChoose: (files: readonly File[]) => void;
}

function Chooser({ label, icon: Icon, accept, onChoose }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" size="md" leftSection={<Icon aria-hidden size={22} />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          // the same file may be chosen again
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
