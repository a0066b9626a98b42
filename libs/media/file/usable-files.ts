import { isId, type OpenScope } from '#platform/db';
import type { AppError } from '#platform/errors';
import { mediaErrors } from '../errors.js';
import type { FileKind, FileState, FileWarning } from './file.js';

/** A form of a file that may become public. */
export interface Rendition {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** A file as a text needs it. */
export interface UsableFile {
  readonly id: string;
  readonly name: string;
  readonly state: FileState;
  readonly kind: FileKind | null;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly warnings: readonly FileWarning[];
  /** Narrowest first; none before it was checked. */
  readonly renditions: readonly Rendition[];
}

/** Files of the scope's portal by id, kept from being thrown away until the transaction ends; unknown ids are left out. */
export async function usableFiles(scope: OpenScope, ids: readonly string[]): Promise<Map<string, UsableFile>> {
  const wanted = [...new Set(ids.filter(isId))];
  if (wanted.length === 0) return new Map();
  const rows: (Omit<UsableFile, 'size' | 'renditions'> & { size: string })[] = await scope.manager.query(
    `select id, name, state, kind, size, width, height, warnings from file
     where portal_id = scope.portal() and id = any ($1::uuid[]) and state <> 'removed' order by id for key share`,
    [wanted],
  );
  const forms: (Omit<Rendition, 'size'> & { fileId: string; size: string })[] = await scope.manager.query(
    `select file_id as "fileId", name, type, size, width, height from rendition
     where portal_id = scope.portal() and file_id = any ($1::uuid[]) order by width, type`,
    [wanted],
  );
  const byFile = Map.groupBy(forms, ({ fileId }) => fileId);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        size: Number(row.size),
        renditions: (byFile.get(row.id) ?? []).map(({ name, type, size, width, height }) => ({ name, type, size: Number(size), width, height })),
      },
    ]),
  );
}

/** Why a file cannot be shown to readers now, if so. */
export function notUsable(file: UsableFile | undefined): AppError | null {
  if (!file || file.state === 'duplicate') return mediaErrors.FILE_UNKNOWN();
  if (file.state === 'refused') return mediaErrors.FILE_REFUSED({ name: file.name });
  return file.state === 'clean' ? null : mediaErrors.FILE_NOT_READY({ name: file.name });
}
