import { isDeepStrictEqual } from 'node:util';
import { subject as asSubject } from '@casl/ability';
import { publicationOf } from '#delivery';
import { abilityInPortal } from '#people';
import { recordAudit, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { processErrors } from '#process';
import { sectionTakesItems } from '#units';
import { classFaults } from './item-classes.js';
import { filesOfFields } from './files/field-files.js';
import { draftFiles, keepDraftFiles } from './files/item-files.js';
import { kindOf } from './item-kinds.js';
import { FaultsError, itemErrors } from './item.js';
import { itemSubject, loadItem } from './item.subject.js';
import { readFields, type FieldValues } from './kinds/field-values.js';
import { offFaults } from './kinds-here.js';
import { readText } from './text.js';

export interface SaveInput {
  readonly itemId: string;
  readonly baseVersion: number;
  readonly title: string;
  readonly summary: string;
  readonly body: unknown;
  readonly sectionId: string;
  /** Values of the fields of its kind by name; left out: as they are, as far as the kind has them. */
  readonly fields?: unknown;
  /** Left out: as it is. */
  readonly kind?: string | null;
  /** `null`: none; left out: as it is. */
  readonly topic?: string | null;
}

interface DraftRow {
  readonly version: number;
  readonly editedBy: string;
  readonly fields: FieldValues;
  readonly same: boolean;
}

/**
 * Saves the draft when nobody saved since `baseVersion`; else writes nothing. Saving what already stands changes nothing,
 * so a repeated autosave is harmless.
 * @returns 'saved', or 'conflict' when the draft has moved on
 * @throws FaultsError by field, NOT_FOUND, FORBIDDEN, STEP_NOT_POSSIBLE once it is with the board
 */
export async function saveDraft(scope: OpenScope, clock: Clock, input: SaveInput): Promise<'saved' | 'conflict'> {
  const { personId } = scope;
  if (!personId) throw commonErrors.UNAUTHENTICATED();
  const item = await loadItem(scope, input.itemId);
  if (!item) throw commonErrors.NOT_FOUND();
  const now = clock.now();
  const ability = await abilityInPortal(scope, civilDateOf(now));
  // What they may not read is as unknown as what is not there.
  if (!ability.can('read', asSubject('item', { ...itemSubject.attributes(item) }))) throw commonErrors.NOT_FOUND();
  if (!ability.can('edit', asSubject('item', { ...itemSubject.attributes(item) }))) throw commonErrors.FORBIDDEN();
  if (item.state !== 'draft' && item.state !== 'returned') throw processErrors.STEP_NOT_POSSIBLE({ step: 'edit', state: item.state });

  if (item.portalState === 'closed') throw itemErrors.PORTAL_CLOSED();

  const { text, faults } = readText(input);
  const { sectionId } = input;
  const kind = input.kind ?? item.kind;
  const topic = input.topic === undefined ? item.topic : input.topic;
  const [draft] = await scope.manager.query<[DraftRow]>(
    `select version, edited_by as "editedBy", fields, title = $2 and summary = $3 and body = $4::jsonb as same from draft where portal_id = scope.portal() and item_id = $1`,
    [item.id, text.title, text.summary, JSON.stringify(text.body)],
  );
  const fields = readFields(kindOf(kind).fields, input.fields ?? draft.fields);
  const values = JSON.stringify(fields.values);
  const files = await draftFiles(scope, text.body, filesOfFields(fields.values));
  const all = [...faults, ...fields.faults, ...files.faults, ...classFaults({ kind, topic }, item)];
  if (sectionId !== item.sectionId && !(await sectionTakesItems(scope, sectionId, civilDateOf(now))))
    all.push({ field: 'sectionId', error: itemErrors.SECTION_UNKNOWN() });
  if (kind !== item.kind) all.push(...(await offFaults(scope, kind, civilDateOf(now))));
  if (kind !== item.kind && (await publicationOf(scope, item.id))) all.push({ field: 'kind', error: itemErrors.KIND_STANDS() });
  if (all.length > 0) throw new FaultsError(all);

  const samePlace = sectionId === item.sectionId && kind === item.kind && topic === item.topic;
  if (draft.same && samePlace && isDeepStrictEqual(draft.fields, fields.values)) return 'saved';
  if (draft.version !== input.baseVersion) return 'conflict';

  // a text that stays as it is is not written anew
  await scope.manager.query(
    `update draft set version = version + 1, title = $2, summary = $3, body = case when body = $4::jsonb then body else $4::jsonb end, edited_by = $5, edited_at = $6, fields = $7,
            editor_ids = case when $5::uuid = any (editor_ids) then editor_ids else editor_ids || $5::uuid end
     where portal_id = scope.portal() and item_id = $1`,
    [item.id, text.title, text.summary, JSON.stringify(text.body), personId, now, values],
  );
  await keepDraftFiles(scope, item.id, files.ids);
  // four indexes hold the hour of the last change: autosaves move it once a minute
  await scope.manager.query(
    `update item set updated_at = $2, section_id = $3, kind = $4, topic = $5
     where portal_id = scope.portal() and id = $1 and ($6 or updated_at <= $2::timestamptz - interval '1 minute')`,
    [item.id, now, sectionId, kind, topic, !samePlace || draft.editedBy !== personId],
  );
  // Autosaves come every few seconds: the audit says who took up the draft from which version, not each of them.
  if (draft.version > 1 && draft.editedBy === personId && samePlace) return 'saved';
  await recordAudit(scope, { act: 'item.edit', subjectType: 'item', subjectId: item.id, at: now, details: { version: input.baseVersion + 1 } });
  return 'saved';
}
