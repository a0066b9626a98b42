import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { fileQuery, type StoredFile } from '../../api/files.js';
import { Sendings } from '../write/files/sendings.js';
import { useSendings } from '../write/files/use-sendings.js';

const stillSent = [{ field: 'fileId', message: 'Tệp công văn chưa gửi xong. Hãy đợi gửi xong, hoặc bỏ tệp.' }];

/** Keeps a form from being handed in while its file is on the way: it would go without it. */
export function useFileOnWay() {
  const [isOnWay, setOnWay] = useState(false);
  const [isEarly, setEarly] = useState(false);
  return {
    onBusy: setOnWay,
    /** Says so to whoever handed it in too early; null as long as there is nothing to say. */
    faults: isEarly && isOnWay ? stillSent : null,
    /** Hands in, unless the file is on the way. */
    once: (send: () => void): void => {
      setEarly(isOnWay);
      if (!isOnWay) send();
    },
  };
}

interface LetterFileProps {
  readonly id: string;
  readonly file: StoredFile | null;
  readonly onFile: (file: StoredFile | null) => void;
  /** Told whether a file is on its way: useFileOnWay. */
  readonly onBusy?: (isBusy: boolean) => void;
  /** What the button says. */
  readonly called?: string;
}

/** The letter as a file: sent into the library of the portal, where it is for the portal's people alone. */
export function LetterFile({ id, file, onFile, onBusy, called = 'Chọn tệp công văn' }: LetterFileProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const sendings = useSendings(portal.id, async (fileId) => {
    // what the portal had already is used in place of a second copy
    const sent = await queries.query({ ...fileQuery(portal.id, fileId), staleTime: 0 });
    const found = sent.sameAs ? await queries.query(fileQuery(portal.id, sent.sameAs)) : sent;
    if (found.state === 'CLEAN') onFile(found);
    return found;
  });
  const isBusy = sendings.list.some(({ step }) => step === 'sending' || step === 'checking');
  useEffect(() => {
    onBusy?.(isBusy);
  }, [isBusy, onBusy]);
  return (
    <div>
      {file ? (
        <p>
          Tệp công văn: <strong>{file.name}</strong>{' '}
          <Button
            variant="subtle"
            aria-label={`Bỏ ${file.name}`}
            onClick={() => {
              onFile(null);
            }}
          >
            Bỏ
          </Button>
        </p>
      ) : (
        <Button id={id} variant="default" leftSection={<IconPaperclip aria-hidden size={22} />} onClick={() => input.current?.click()}>
          {called}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.docx,.xlsx,image/jpeg,image/png"
        aria-label={called}
        onChange={(event) => {
          sendings.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Sendings sendings={sendings} />
    </div>
  );
}
