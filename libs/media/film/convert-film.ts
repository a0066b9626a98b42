import { mkdir, rm, stat } from 'node:fs/promises';
import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { PortalJob } from '#platform/jobs';
import { fileTypes, type FileType, type FileWarning } from '../file/file.js';
import { makeRenditions, renditionName } from '../picture/make-renditions.js';
import { accept, refuse, type Checked, type Made, type RenditionRow } from '../settle/outcome.js';
import { hashOf, keepAsItCame, type SettleTools } from '../settle/settle-file.js';
import { keptKey, originalKey } from '../store/store.js';
import type { FilmTool } from './film-tool.js';
import { makeFilm } from './make-film.js';

export const convertFilmJob: { readonly name: string; readonly data?: PortalJob & { readonly fileId: string } } = { name: 'convert-film' };

export interface ConvertTools extends Pick<SettleTools, 'source' | 'store' | 'clock'> {
  /** Null: there is none any more, and the film is shown as it came. */
  readonly tool: FilmTool | null;
  /** Ms that a film may take; left out: by its length. */
  readonly patience?: number;
}

/**
 * Handler of the job `convert-film`: makes a checked film into what every browser plays, with a still of it. The film as it came stays
 * private. Bytes are stored before the rows that name them; may run twice, and from the beginning when it was cut off.
 * @throws DISK_FULL, or when the tool was killed: then it is tried again
 */
export async function convertFilm(tools: ConvertTools, { portalId, fileId }: { portalId: string; fileId: string }): Promise<void> {
  const { source, store, clock, tool } = tools;
  const film = await inPortal(source, portalId, (scope) => waitingFilm(scope, fileId));
  if (!film) return;
  const key = originalKey(portalId, renditionName(film.hash, film.type.extension));
  try {
    const made = await store.withCopy(key, (copy) => (tool ? makeAnew(tools, tool, portalId, copy, film) : keepAsItCame(store, portalId, copy, film)));
    await inPortal(source, portalId, (scope) => accept(scope, fileId, { ...film, ...made }, clock.now()));
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'unavailable') throw error;
    await inPortal(source, portalId, (scope) => refuse(scope, fileId, error, clock.now()));
  }
  // what came stays beside what was made; where nothing was, it goes
  if (!(await inPortal(source, portalId, (scope) => isMade(scope, film.hash)))) await store.remove(key);
}

async function waitingFilm(scope: OpenScope, id: string): Promise<Checked | null> {
  const rows: { hash: Buffer; type: string; warnings: FileWarning[] }[] = await scope.manager.query(
    `select hash, type, warnings from file where portal_id = scope.portal() and id = $1 and state = 'converting'`,
    [id],
  );
  const [row] = rows;
  const type = Object.values<FileType>(fileTypes).find((each) => each.type === row?.type);
  return row && type ? { hash: row.hash, type, warnings: row.warnings } : null;
}

async function isMade(scope: OpenScope, hash: Buffer): Promise<boolean> {
  const rows: object[] = await scope.manager.query(`select from file where portal_id = scope.portal() and hash = $1 and state in ('converting', 'clean')`, [
    hash,
  ]);
  return rows.length > 0;
}

async function makeAnew({ store, patience }: ConvertTools, tool: FilmTool, portalId: string, copy: string, film: Checked): Promise<Made> {
  const folder = `${copy}-film`;
  await mkdir(folder, { mode: 0o700 });
  try {
    const { size: came } = await stat(copy);
    const made = await makeFilm(tool, copy, film.type.type, folder, patience);
    const renditions: RenditionRow[] = [];
    if (made.poster !== null)
      await makeRenditions(made.poster, async ({ bytes, ...each }) => {
        await store.keepBytes(keptKey(portalId, each.name), bytes);
        renditions.push({ ...each, size: bytes.length });
      });
    const { size } = await stat(made.film);
    const name = renditionName(await hashOf(made.film), fileTypes.mp4.extension);
    await store.keep(keptKey(portalId, name), made.film);
    renditions.push({ name, type: fileTypes.mp4.type, size, width: made.width, height: made.height });
    const stored = renditions.reduce((sum, each) => sum + each.size, came);
    return { width: made.width, height: made.height, warnings: film.warnings, renditions, stored };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
