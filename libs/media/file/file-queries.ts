import { isId, likeText, type OpenScope } from '#platform/db';
import { sentenceOf } from '#platform/errors';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import type { FileKind, FileState, FileWarning } from './file.js';
import type { FileConnection, StoredFile } from './file.types.js';
import { usesOf } from './file-users.js';

interface FileRow {
  id: string;
  portalId: string;
  state: FileState;
  name: string;
  size: string;
  kind: FileKind | null;
  type: string | null;
  width: number | null;
  height: number | null;
  warnings: FileWarning[];
  refusal: string | null;
  refusalLine: number | null;
  sameAs: string | null;
  alt: string;
  caption: string;
  credit: string;
  preview: string | null;
  uploadedBy: string;
  uploaderName: string | null;
  uploadedAt: Date;
}

/** The narrowest plain form of a picture is what screens of the console show. */
const columns = `f.id, f.portal_id as "portalId", f.state, f.name, f.size, f.kind, f.type, f.width, f.height, f.warnings, f.refusal, f.refusal_line as "refusalLine", f.copy_of as "sameAs",
  f.alt, f.caption, f.credit, f.uploaded_by as "uploadedBy", b.display_name as "uploaderName", f.uploaded_at as "uploadedAt",
  (select r.name from rendition r where r.portal_id = f.portal_id and r.file_id = f.id and r.type = 'image/webp' order by r.width limit 1) as preview`;
const tables = 'file f left join byline b on b.portal_id = f.portal_id and b.person_id = f.uploaded_by';

/** Address of a rendition within the session; see FileController. */
const previewPath = (portalId: string, name: string): string => `/manage/files/${portalId}/${name}`;

/** Files of the portal by id, with where they are used; those that were thrown away too. */
export async function filesById(scope: OpenScope, ids: readonly string[]): Promise<StoredFile[]> {
  const rows: FileRow[] = await scope.manager.query(`select ${columns} from ${tables} where f.portal_id = scope.portal() and f.id = any ($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return shown(scope, rows);
}

export interface FileFilter {
  readonly search?: string | null;
  readonly kind?: FileKind | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Files of the portal that can be used or are on their way to it, latest first. */
export async function listFiles(scope: OpenScope, filter: FileFilter): Promise<FileConnection> {
  const first = checkFirst(filter.first, 100);
  const [time, id] = filter.after == null ? [] : decodeCursor(filter.after, 2, ([at, key]) => isInstant(at ?? '') && isId(key ?? ''));
  const rows: (FileRow & { cursorTime: string })[] = await scope.manager.query(
    `select ${columns}, to_char(f.uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "cursorTime"
     from ${tables}
     where f.portal_id = scope.portal() and f.state in ('quarantine', 'converting', 'clean', 'refused')
       and ($1::text is null or f.kind = $1)
       and ($2::text is null or (f.uploaded_at, f.id) < ($2::timestamptz, $3::uuid))
       and ($4::text is null or vn_fold(f.name || ' ' || f.alt || ' ' || f.caption) like '%' || vn_fold($4) || '%')
     order by f.uploaded_at desc, f.id desc
     limit $5`,
    [filter.kind ?? null, time ?? null, id ?? null, likeText(filter.search), first + 1],
  );
  const page = rows.slice(0, first);
  const files = new Map((await shown(scope, page)).map((file) => [file.id, file]));
  const edges = page.flatMap((row) => {
    const node = files.get(row.id);
    return node ? [{ cursor: encodeCursor([row.cursorTime, row.id]), node }] : [];
  });
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

async function shown(scope: OpenScope, rows: readonly FileRow[]): Promise<StoredFile[]> {
  const uses = await usesOf(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map(({ portalId, uploadedBy, uploaderName, refusal, refusalLine, preview, size, ...row }) => ({
    ...row,
    size: Number(size),
    refusal: refusal === null ? null : sentenceOf(refusal, { line: refusalLine ?? '' }),
    preview: preview === null ? null : previewPath(portalId, preview),
    uploadedBy: { id: uploadedBy, displayName: uploaderName ?? '' },
    uses: uses
      .filter(({ fileId }) => fileId === row.id)
      .map(({ subjectType, subjectId, title, isPublic }) => ({ subjectType, itemId: subjectId, title, isPublic })),
  }));
}
