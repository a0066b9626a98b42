/** SQL that waits until nobody else takes room for files of the scope's portal, or settles one. */
export const filesLock = `pg_advisory_xact_lock(hashtextextended('file ' || scope.portal()::text, 0))`;

/** States of a file; see the column. */
export type FileState = 'arriving' | 'quarantine' | 'converting' | 'clean' | 'refused' | 'duplicate' | 'removed';

export type FileKind = 'picture' | 'document' | 'video' | 'captions';

export type FileWarning = 'small' | 'blurred' | 'location_removed' | 'unscanned';

/** A type of file that is taken. */
export interface FileType {
  readonly kind: FileKind;
  readonly type: string;
  readonly extension: string;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Types that are taken, by the extension that their files get. */
export const fileTypes = {
  jpg: { kind: 'picture', type: 'image/jpeg', extension: 'jpg' },
  png: { kind: 'picture', type: 'image/png', extension: 'png' },
  webp: { kind: 'picture', type: 'image/webp', extension: 'webp' },
  gif: { kind: 'picture', type: 'image/gif', extension: 'gif' },
  avif: { kind: 'picture', type: 'image/avif', extension: 'avif' },
  pdf: { kind: 'document', type: 'application/pdf', extension: 'pdf' },
  docx: { kind: 'document', type: docx, extension: 'docx' },
  xlsx: { kind: 'document', type: xlsx, extension: 'xlsx' },
  mp4: { kind: 'video', type: 'video/mp4', extension: 'mp4' },
  webm: { kind: 'video', type: 'video/webm', extension: 'webm' },
  vtt: { kind: 'captions', type: 'text/vtt', extension: 'vtt' },
} as const satisfies Readonly<Record<string, FileType>>;

/** Name that people gave a file: one line, no path, at most 200 characters. */
export function fileNameOf(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const line = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(line).slice(0, 200).join('').trim() || 'tệp';
}

/** The name under which a reader keeps a file: what people called it, with the ending that its bytes ask for. */
export function downloadName(name: string, extension: string): string {
  const stem = name
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/[<>:"|?*]/g, ' ')
    .trim();
  return `${stem || 'tep'}.${extension}`;
}
