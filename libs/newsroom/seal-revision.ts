import { v7 as newId } from 'uuid';
import type { PublicCover } from '#delivery';
import type { UsableFile } from '#media';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { StepTaken } from '#process';
import { refusals } from './checks/run-checks.js';
import { coverOf, figuresIn, filmsIn } from './files/cover.js';
import { figuresOfFields, filesOfFields, filmsOfFields } from './files/field-files.js';
import { keepSealedFiles, sealableFiles } from './files/item-files.js';
import { kindOf } from './item-kinds.js';
import { FaultsError, itemErrors, type Fault, type ItemRow } from './item.js';
import { fieldFaults, shownFaults } from './kinds/kind-rules.js';
import { sealDraft, type WholeDraft } from './kinds/seal-draft.js';
import { missing, most, type Sealed } from './text.js';

/** What the process asks of a revision, as of now: what the portal decides later does not reach what waits (ADR 35). */
export interface SealedProcess {
  readonly approveDays: number | null;
  readonly publishDays: number | null;
  readonly urgentDays: number | null;
  readonly allowsOwnApproval: boolean;
  readonly isSpoken: boolean;
}

/** Whose words they are, and who hands them in. */
interface SealedBy {
  readonly editorIds: readonly string[];
  readonly personId: string | null;
}

/** A revision as it stands now, with what the public side needs of it. */
interface SealedRevision extends Sealed {
  readonly revisionId: string;
  readonly cover: PublicCover | null;
  /** Names of the renditions of its files. */
  readonly files: readonly string[];
  /** Size of its HTML and text. */
  readonly bytes: number;
}

interface Sealable {
  readonly files: ReadonlyMap<string, UsableFile>;
  readonly faults: readonly Fault[];
}

/** Files of a draft, and what keeps it from being handed in, whichever way it comes. */
async function sealable(scope: OpenScope, row: ItemRow, draft: WholeDraft, today: CivilDate): Promise<Sealable> {
  const kind = kindOf(row.kind);
  const { fields: values } = draft;
  const { files, faults } = await sealableFiles(scope, draft.body, filesOfFields(values));
  return {
    files,
    faults: [
      ...missing(draft, kind.needsText !== false || Object.keys(values).length === 0),
      ...faults,
      ...refusals({ kind: row.kind, text: draft, files, today }),
      ...fieldFaults(kind, values, today, files),
      ...(await newlyLacking(scope, row, draft, today)),
    ],
  };
}

/** An album without a photo is refused, but not the correction of one that has stood on the portal without any: it could only be withdrawn. */
async function newlyLacking(scope: OpenScope, row: ItemRow, draft: WholeDraft, today: CivilDate): Promise<Fault[]> {
  const kind = kindOf(row.kind);
  const faults = shownFaults(kind, draft.fields, draft.body, today);
  if (faults.length === 0) return faults;
  const [standing]: Pick<WholeDraft, 'fields' | 'body'>[] = await scope.manager.query(
    `select r.fields, r.body from publication p join revision r on r.portal_id = p.portal_id and r.id = p.revision_id
     where p.portal_id = scope.portal() and p.item_id = $1`,
    [row.id],
  );
  return standing && shownFaults(kind, standing.fields, standing.body, today).length > 0 ? [] : faults;
}

/**
 * Seals a draft, the one way in which words of an item stop changing: its fields and files with it, rendered, so that publishing only
 * copies what is made here.
 * @throws FaultsError by field, before anything is written
 */
export async function sealRevision(row: ItemRow, draft: WholeDraft, by: SealedBy, process: SealedProcess, taken: StepTaken): Promise<SealedRevision> {
  const { scope, today } = taken;
  const { files, faults } = await sealable(scope, row, draft, today);
  if (faults.length > 0) throw new FaultsError([...faults]);
  const sealed = sealDraft(row, draft, files, today);
  if (sealed.html.length > most.html) throw new FaultsError([{ field: 'body', error: itemErrors.TEXT_TOO_LONG({ most: most.html }) }]);
  const revisionId = newId();
  const kind = kindOf(row.kind);
  const films = [...filmsOfFields(kind, draft.fields), ...filmsIn(draft.body)];
  const cover = coverOf([...figuresOfFields(kind, draft.fields), ...figuresIn(draft.body)], files, films);
  const names = [...files.values()].flatMap(({ renditions }) => renditions.map(({ name }) => name));
  await scope.manager.query(
    `insert into revision (portal_id, id, item_id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at, cover, files, approve_days, publish_days,
       allows_own_approval, urgent_days, is_spoken, fields, details)
     select scope.portal(), $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20
     from revision where portal_id = scope.portal() and item_id = $2`,
    [
      revisionId,
      row.id,
      draft.title,
      draft.summary,
      draft.body,
      sealed.html,
      sealed.text,
      sealed.hash,
      by.editorIds,
      by.personId,
      taken.at,
      cover,
      names,
      process.approveDays,
      process.publishDays,
      process.allowsOwnApproval,
      process.urgentDays,
      process.isSpoken,
      draft.fields,
      sealed.details,
    ],
  );
  await keepSealedFiles(scope, row.id, [...files.keys()]);
  return { ...sealed, revisionId, cover, files: names, bytes: Buffer.byteLength(sealed.html) + Buffer.byteLength(sealed.text) };
}
