import type { DetailedError, Upload } from 'tus-js-client';
import { csrfHeaders, renewCsrfToken } from './request.js';

export interface Sending {
  /** Between 0 and 1. */
  readonly onProgress: (share: number) => void;
  /** Id of the file, once all of it is there. */
  readonly onDone: (fileId: string) => void;
  /** A sentence that says what to do. @param isFinal sending the same file again would end the same */
  readonly onFailure: (message: string, isFinal: boolean) => void;
}

/** What is lost at most when a line drops, and what one request takes. */
const partBytes = 8 * 1024 * 1024;
const insufficientStorage = 507;
const pauses = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/** Sends a file so that a line that drops goes on where it was, also after the page was closed. @returns stops it */
export async function sendUpload(portalId: string, file: File, { onProgress, onDone, onFailure }: Sending): Promise<() => void> {
  const { Upload: TusUpload } = await import('tus-js-client');
  const upload: Upload = new TusUpload(file, {
    endpoint: `/manage/uploads?portal=${portalId}`,
    metadata: { filename: file.name },
    chunkSize: partBytes,
    retryDelays: pauses,
    removeFingerprintOnSuccess: true,
    onBeforeRequest: (request) => {
      for (const [name, value] of Object.entries(csrfHeaders())) request.setHeader(name, value);
    },
    onShouldRetry: (error) => {
      const status = statusOf(error);
      // the session was begun anew in another window: its token is another one
      if (status === 403) void renewCsrfToken();
      // a full disk or room does not pass by waiting: somebody has to make room, and who sends has to know
      return status === 0 || status === 403 || status === 409 || (status >= 500 && status !== insufficientStorage);
    },
    onProgress: (sent, all) => {
      onProgress(all === 0 ? 0 : sent / all);
    },
    onSuccess: () => {
      onDone(upload.url?.split('/').at(-1) ?? '');
    },
    onError: (error) => {
      onFailure(sentenceIn(error), [400, 413].includes(statusOf(error)));
    },
  });
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
  return () => void upload.abort();
}

function statusOf(error: Error | DetailedError): number {
  return 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

function sentenceIn(error: Error | DetailedError): string {
  const body = 'originalResponse' in error ? (error.originalResponse?.getBody() ?? '') : '';
  try {
    const { error: said, errors } = JSON.parse(body) as { error?: { message?: string }; errors?: { message?: string }[] };
    return said?.message ?? errors?.[0]?.message ?? lost;
  } catch {
    return lost;
  }
}

const lost = 'Chưa gửi được. Hãy kiểm tra mạng rồi bấm “Gửi tiếp”; phần đã gửi không mất.';
