import { subject as asSubject } from '@casl/ability';
import { v7 as newId } from 'uuid';
import { abilityInPortal } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { portalOf, sectionTakesItems } from '#units';
import { classFaults } from './item-classes.js';
import { FaultsError, itemErrors } from './item.js';
import { offFaults } from './kinds-here.js';
import { emptyBody, readText } from './text.js';

export interface CreateInput {
  readonly kind: string;
  readonly sectionId: string;
  readonly title: string;
  readonly topic?: string | null;
  /** Made by the client (a UUID): asking again with it begins no second item. */
  readonly idempotencyKey?: string | null;
}

/** Opens an empty item with its draft. @returns its id, or that of the item which the person began with the same key @throws FaultsError, FORBIDDEN */
export async function createItem(scope: OpenScope, process: Process, clock: Clock, input: CreateInput): Promise<string> {
  const { personId } = scope;
  if (!personId) throw commonErrors.UNAUTHENTICATED();
  const id = newId();
  const today = civilDateOf(clock.now());
  const made = asSubject('item', { authorId: personId, keeperId: personId, sectionId: input.sectionId, kind: input.kind });
  if (!(await abilityInPortal(scope, today)).can('create', made)) throw commonErrors.FORBIDDEN();
  const key = input.idempotencyKey?.toLowerCase() ?? null;
  const begun = key === null ? null : await begunWith(scope, personId, key);
  if (begun !== null) return begun;
  const { text, faults } = readText({ title: input.title, summary: '', body: emptyBody });
  const portal = await portalOf(scope);
  if (portal?.state === 'closed') throw itemErrors.PORTAL_CLOSED();
  const all = [...faults, ...classFaults(input), ...(await offFaults(scope, input.kind, today))];
  if (!(await sectionTakesItems(scope, input.sectionId, today))) all.push({ field: 'sectionId', error: itemErrors.SECTION_UNKNOWN() });
  if (all.length > 0) throw new FaultsError(all);

  await process.begin(scope, 'item', id, ['create', made], async ({ at }) => {
    await scope.manager.query(
      `insert into item (portal_id, id, kind, state, section_id, topic, author_id, created_at, updated_at, idempotency_key)
       values (scope.portal(), $1, $2, 'draft', $3, $4, $5, $6, $6, $7)`,
      [id, input.kind, input.sectionId, input.topic ?? null, personId, at, key],
    );
    await scope.manager.query(
      `insert into draft (portal_id, item_id, version, title, summary, body, editor_ids, edited_by, edited_at)
       values (scope.portal(), $1, 1, $2, '', $3, array[$4::uuid], $4, $5)`,
      [id, text.title, text.body, personId, at],
    );
    return { toState: 'draft' };
  });
  return id;
}

/** The item that a person began with a key; null when there is none. Of two who ask with it at once, the second waits for the first. @throws FaultsError */
async function begunWith(scope: OpenScope, personId: string, key: string): Promise<string | null> {
  if (!isId(key)) throw new FaultsError([{ field: 'idempotencyKey', error: itemErrors.IDEMPOTENCY_KEY_INVALID() }]);
  await scope.manager.query(`select pg_advisory_xact_lock(hashtextextended('item:' || $1::text, 0))`, [key]);
  const rows: { id: string }[] = await scope.manager.query('select id from item where portal_id = scope.portal() and author_id = $1 and idempotency_key = $2', [
    personId,
    key,
  ]);
  return rows[0]?.id ?? null;
}
