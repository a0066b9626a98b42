import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredFile } from '../../../api/files.js';
import { sendUpload } from '../../../api/upload.js';
import { sentenceOf } from '../../../ui/states.js';

export interface Sent {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  readonly step: 'sending' | 'checking' | 'failed' | 'refused';
  readonly message: string;
}

export interface SendingsHandle {
  readonly list: readonly Sent[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: number) => void;
  readonly drop: (key: number) => void;
}

const checkMs = 1_000;

/**
 * Files on their way to the portal, one after the other: a phone has one line.
 * @param settle asks how a file stands that has arrived; it is asked again while it is being checked
 */
export function useSendings(portalId: string, settle: (fileId: string) => Promise<StoredFile>): SendingsHandle {
  const [list, setList] = useState<readonly Sent[]>([]);
  const latest = useRef(settle);
  const stops = useRef(new Map<number, () => void>());
  const last = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  latest.current = settle;

  const change = useCallback((key: number, more: Partial<Sent>): void => {
    setList((before) => before.map((each) => (each.key === key ? { ...each, ...more } : each)));
  }, []);
  const drop = useCallback((key: number): void => {
    stops.current.get(key)?.();
    stops.current.delete(key);
    setList((before) => before.filter((each) => each.key !== key));
  }, []);

  const follow = useCallback(
    async (key: number, fileId: string): Promise<void> => {
      change(key, { step: 'checking', share: 1 });
      try {
        for (;;) {
          const file = await latest.current(fileId);
          // a film stands in the text already while it is converted: that may take longer than anybody waits
          if (file.state === 'CLEAN' || file.state === 'CONVERTING') {
            drop(key);
            return;
          }
          if (file.state === 'REFUSED' || file.state === 'REMOVED') {
            change(key, { step: 'refused', message: file.refusal ?? 'Tệp đã bị xóa.' });
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, checkMs));
        }
      } catch (error) {
        change(key, { step: 'failed', message: sentenceOf(error) });
      }
    },
    [change, drop],
  );

  const send = useCallback(
    (key: number, file: File): void => {
      const turn = line.current.then(
        () =>
          new Promise<void>((resolve) => {
            change(key, { step: 'sending', message: '' });
            void sendUpload(portalId, file, {
              onProgress: (share) => {
                change(key, { share });
              },
              onDone: (fileId) => {
                resolve();
                void follow(key, fileId);
              },
              onFailure: (message, isFinal) => {
                resolve();
                change(key, { step: isFinal ? 'refused' : 'failed', message });
              },
            }).then((stop) =>
              stops.current.set(key, () => {
                stop();
                resolve();
              }),
            );
          }),
      );
      line.current = turn;
    },
    [portalId, change, follow],
  );

  const add = useCallback(
    (files: readonly File[]): void => {
      const more = files.map((file): Sent => ({ key: (last.current += 1), file, share: 0, step: 'sending', message: '' }));
      setList((before) => [...before, ...more]);
      for (const { key, file } of more) send(key, file);
    },
    [send],
  );
  const again = useCallback(
    (key: number): void => {
      const found = list.find((each) => each.key === key);
      if (found) send(key, found.file);
    },
    [list, send],
  );

  useEffect(() => {
    const all = stops.current;
    return () => {
      for (const stop of all.values()) stop();
    };
  }, []);
  return { list, add, again, drop };
}
