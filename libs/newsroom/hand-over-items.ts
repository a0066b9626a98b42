import type { HandOverFunction, InHandFunction } from '#people';
import { keeperOf } from './item.subject.js';

/** Whoever takes over keeps every item from now on: drafts to finish, what waits, what is public and may be revised. */
export const handOverItems: HandOverFunction = async (scope, { from, to, at }) => {
  const [counts] = await scope.manager.query<[{ drafts: number; items: number }]>(
    `with moved as (
       update item i set keeper_id = $2 where i.portal_id = scope.portal() and ${keeperOf} = $1 returning i.id, i.state
     ), noted as (
       insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
       select scope.portal(), $3, $4, 'item.keep', 'item', id, $5, jsonb_build_object('from', $1::text, 'to', $2::text) from moved
     )
     select count(*) filter (where state in ('draft', 'returned'))::integer as drafts, count(*)::integer as items from moved`,
    [from, to, at, scope.personId, scope.requestId],
  );
  return counts;
};

/** What a person keeps: drafts and what came back, of all their items. */
export const itemsInHand: InHandFunction = async (scope, personId) => {
  const [counts] = await scope.manager.query<[{ drafts: number; items: number }]>(
    `select count(*) filter (where i.state in ('draft', 'returned'))::integer as drafts, count(*)::integer as items
     from item i where i.portal_id = scope.portal() and ${keeperOf} = $1`,
    [personId],
  );
  return counts;
};
