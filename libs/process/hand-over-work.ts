import type { HandOverFunction, InHandFunction } from '#people';

/**
 * What waits for one person waits for another from now on: the old task is closed, so the record of who it waited for
 * stands, and the new one keeps the day since when it waits.
 */
export const handOverWork: HandOverFunction = async (scope, { from, to, at }) => {
  const closed: { id: string }[] = await scope.manager.query(
    `with closed as (update work_item set closed_at = $2 where portal_id = scope.portal() and person_id = $1 and closed_at is null returning id)
     select id from closed`,
    [from, at],
  );
  await scope.manager.query(
    `insert into work_item (portal_id, subject_type, subject_id, step, person_id, since, due_at)
     select portal_id, subject_type, subject_id, step, $2, since, due_at from work_item where portal_id = scope.portal() and id = any ($1::uuid[])`,
    [closed.map(({ id }) => id), to],
  );
  return { waiting: closed.length };
};

/** What waits for one person by name. */
export const workInHand: InHandFunction = async (scope, personId) => {
  const [counts] = await scope.manager.query<[{ waiting: number }]>(
    'select count(*)::integer as waiting from work_item where portal_id = scope.portal() and person_id = $1 and closed_at is null',
    [personId],
  );
  return counts;
};
