import { subject as asSubject } from '@casl/ability';
import { v7 as newId } from 'uuid';
import { abilityInPortal } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { portalOf, sectionTakesItems } from '#units';
import { classFaults } from './item-classes.js';
import { FaultsError, itemErrors } from './item.js';
import { paidFaults } from './paid-kinds.js';
import { emptyBody, readText } from './text.js';

export interface CreateInput {
  readonly kind: string;
  readonly sectionId: string;
  readonly title: string;
  readonly topic?: string | null;
}

/** Opens an empty item with its draft. @returns its id @throws FaultsError, FORBIDDEN */
export async function createItem(scope: OpenScope, process: Process, clock: Clock, input: CreateInput): Promise<string> {
  const { personId } = scope;
  if (!personId) throw commonErrors.UNAUTHENTICATED();
  const id = newId();
  const today = civilDateOf(clock.now());
  const ability = await abilityInPortal(scope, today);
  if (!ability.can('create', asSubject('item', { authorId: personId, keeperId: personId, sectionId: input.sectionId, kind: input.kind })))
    throw commonErrors.FORBIDDEN();
  const { text, faults } = readText({ title: input.title, summary: '', body: emptyBody });
  const portal = await portalOf(scope);
  if (portal?.state === 'closed') throw itemErrors.PORTAL_CLOSED();
  const all = [...faults, ...classFaults(input), ...(await paidFaults(scope, input.kind))];
  if (!(await sectionTakesItems(scope, input.sectionId, today))) all.push({ field: 'sectionId', error: itemErrors.SECTION_UNKNOWN() });
  if (all.length > 0) throw new FaultsError(all);

  await process.begin(scope, 'item', id, async ({ at }) => {
    await scope.manager.query(
      `insert into item (portal_id, id, kind, state, section_id, topic, author_id, created_at, updated_at)
       values (scope.portal(), $1, $2, 'draft', $3, $4, $5, $6, $6)`,
      [id, input.kind, input.sectionId, input.topic ?? null, personId, at],
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
