import { notUsable, usableFiles, type FileUse } from '#media';
import { demand, recordAct } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors, defineErrors, FaultsError } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';

const paperFileErrors = defineErrors({
  PAPER_FILE_UNKNOWN: {
    kind: 'invalid',
    vi: 'Tệp chưa gửi xong hoặc không dùng được. Hãy chọn lại tệp.',
    en: 'The file has not arrived or cannot be used. Choose it again.',
  },
});

/** The signed copy of a paper of the board. */
export interface PaperFileShown {
  readonly paperId: string;
  readonly fileId: string;
  readonly name: string;
}

/** Signed copies of the papers of the scope's board. */
export function paperFilesOf(scope: OpenScope): Promise<PaperFileShown[]> {
  return scope.manager.query(
    `select c.paper_id as "paperId", f.id as "fileId", f.name
     from board_paper_file c join file f on f.portal_id = c.portal_id and f.id = c.file_id
     where c.portal_id = scope.portal() order by c.paper_id desc limit 200`,
  );
}

/**
 * Puts the signed copy beside a paper of the scope's board, in the place of the one before.
 * @throws NOT_FOUND, FORBIDDEN, FaultsError
 */
export async function attachPaperFile(
  scope: OpenScope,
  clock: Clock,
  { paperId, fileId }: { readonly paperId: string; readonly fileId: string },
): Promise<void> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'board', 'change');
  const papers: unknown[] = isId(paperId) ? await scope.manager.query('select 1 from board_paper where portal_id = scope.portal() and id = $1', [paperId]) : [];
  if (papers.length === 0) throw commonErrors.NOT_FOUND();
  if (!isId(fileId) || notUsable((await usableFiles(scope, [fileId])).get(fileId)) !== null)
    throw new FaultsError([{ field: 'fileId', error: paperFileErrors.PAPER_FILE_UNKNOWN() }]);
  const [before] = await scope.manager.query<{ file: string }[]>(
    'select file_id as file from board_paper_file where portal_id = scope.portal() and paper_id = $1 for update',
    [paperId],
  );
  await scope.manager.query(
    `insert into board_paper_file (portal_id, paper_id, file_id, attached_by, attached_at) values (scope.portal(), $1, $2, $3, $4)
     on conflict (portal_id, paper_id) do update set file_id = excluded.file_id, attached_by = excluded.attached_by, attached_at = excluded.attached_at`,
    [paperId, fileId, scope.personId, at],
  );
  await recordAct(scope, { act: 'board.attach', subjectType: 'board', subjectId: paperId, at, details: { file: fileId, fileBefore: before?.file ?? null } });
}

/** Where papers of the board use files, for the library. */
export async function papersUsing(scope: OpenScope, fileIds: readonly string[]): Promise<FileUse[]> {
  if (fileIds.length === 0) return [];
  return scope.manager.query(
    `select c.file_id as "fileId", 'paper' as "subjectType", p.id as "subjectId", p.number as title, false as "isPublic"
     from board_paper_file c join board_paper p on p.portal_id = c.portal_id and p.id = c.paper_id
     where c.portal_id = scope.portal() and c.file_id = any ($1::uuid[]) order by p.starts_on, p.id`,
    [fileIds],
  );
}
