import { spokespersonSeat } from '#people';
import { isId, type OpenScope } from '#platform/db';
import type { Subject } from '#process';
import { appraise, type AppraiseInput } from './appraise-item.js';
import { approve, type ApproveInput } from './approve-item.js';
import { archive, type ArchiveInput } from './archive-item.js';
import { confirm } from './confirm-item.js';
import { escalate, type EscalateInput } from './escalate-item.js';
import { importStep, undoImport, type ImportInput, type UndoImportInput } from './import-item.js';
import type { ItemRow } from './item.js';
import { publish, type PublishInput } from './publish-item.js';
import { returnStep, type ReturnInput } from './return-item.js';
import { revise, type ReviseInput } from './revise-item.js';
import { schedule, type ScheduleInput } from './schedule-item.js';
import { rush } from './rush-item.js';
import { submit, type SubmitInput } from './submit-item.js';
import { withdraw, type WithdrawInput } from './withdraw-item.js';

export interface ItemInputs {
  submit: SubmitInput;
  return: ReturnInput;
  appraise: AppraiseInput;
  approve: ApproveInput;
  rush: PublishInput;
  confirm: PublishInput;
  publish: PublishInput;
  schedule: ScheduleInput;
  revise: ReviseInput;
  withdraw: WithdrawInput;
  archive: ArchiveInput;
  escalate: EscalateInput;
  import: ImportInput;
  undo_import: UndoImportInput;
}

/** The item as a subject of the process. Each step is a file of its own. */
export const itemSubject: Subject<ItemRow, ItemInputs> = {
  type: 'item',
  load: loadItem,
  attributes: (row) => ({ keeperId: row.keeperId, authorId: row.authorId, sectionId: row.sectionId, kind: row.kind }),
  steps: {
    submit,
    return: returnStep,
    appraise,
    approve,
    rush,
    confirm,
    publish,
    schedule,
    revise,
    withdraw,
    archive,
    escalate,
    import: importStep,
    undo_import: undoImport,
  },
};

/** Who keeps an item `i`. Not coalesce: PostgreSQL takes that for leaky, and leaves the index aside under policies. */
export const keeperOf = 'case when i.keeper_id is null then i.author_id else i.keeper_id end';

/** SQL of who sits as spokesperson in the portal of an item `i`, or stands in, today. */
export const speakers = `array(select g.person_id from portal_grant g
  where g.portal_id = i.portal_id and g.seat = '${spokespersonSeat}' and g.starts_on <= (now() at time zone interval '7 hours')::date
    and (g.ends_on is null or g.ends_on >= (now() at time zone interval '7 hours')::date))`;

const columns = `i.id, i.kind, i.locale, i.state, i.section_id as "sectionId", i.topic, i.author_id as "authorId", ${keeperOf} as "keeperId", i.revision_id as "revisionId",
  i.publish_at as "publishAt", i.public_since::text as "publicSince", i.created_at as "createdAt",
  l.section_id as "publicSectionId", l.topic as "publicTopic",
  (select p.state from portal p where p.portal_id = i.portal_id) as "portalState",
  r.sealed_at as "sealedAt", coalesce(r.editor_ids, '{}') as "editorIds",
  coalesce(r.allows_own_approval, false) as "waivesFourEyes", r.approve_days as "approveDays", r.publish_days as "publishDays", r.urgent_days as "urgentDays",
  i.is_unapproved as "isUnapproved", case when r.is_spoken then ${speakers} end as "speakerIds"`;
const tables = `item i
  left join revision r on r.portal_id = i.portal_id and r.id = i.revision_id
  left join placement l on l.portal_id = i.portal_id and l.item_id = i.id and l.mark = 'own'`;

/** An item of the scope's portal as it stands; null when there is none of that id. */
export async function readItem(scope: OpenScope, id: string): Promise<ItemRow | null> {
  if (!isId(id)) return null;
  const rows: ItemRow[] = await scope.manager.query(`select ${columns} from ${tables} where i.portal_id = scope.portal() and i.id = $1`, [id]);
  return rows[0] ?? null;
}

/** One item, locked until the transaction ends. Locked first and read then: whoever waited for another step sees what it left in other tables too. */
export async function loadItem(scope: OpenScope, id: string): Promise<ItemRow | null> {
  if (!isId(id)) return null;
  await scope.manager.query('select from item where portal_id = scope.portal() and id = $1 for update', [id]);
  return readItem(scope, id);
}
