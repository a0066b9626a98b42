import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';

interface Urged extends WorldPortal {
  readonly publicMark: string;
  readonly authorId: string;
}

/**
 * A directive to a portal with a reminder. Those who read it are the portal's people and its supervisors, who read no draft: its words
 * are marked like what is public, so that only others count as a leak. @returns its id
 */
export async function directiveTo(world: World, portal: Urged): Promise<string> {
  const id = newId();
  await world.rows(
    `insert into directive (portal_id, id, round_id, from_portal_id, letterhead, reasons, deadline, note, sent_by, sent_at)
     values ($1, $2, $3, $1, $4, '[{"measure": "days_silent", "value": 15, "limit": 10}]', '2199-01-01', $5, $6, now())`,
    [
      portal.id,
      id,
      newId(),
      JSON.stringify({ superior: portal.publicMark, issuer: portal.publicMark, place: portal.publicMark }),
      `Lời của giám sát ${portal.publicMark}`,
      portal.authorId,
    ],
  );
  await world.rows(`insert into directive_reminder (portal_id, directive_id, day_offset, due_on) values ($1, $2, 0, '2199-01-01')`, [portal.id, id]);
  return id;
}

/** Somebody was told that a portal stayed late. */
export async function escalatedTo(world: World, portal: Urged, directiveId: string, personId: string): Promise<void> {
  await world.rows(
    `insert into directive_escalation (portal_id, directive_id, about_portal_id, about_unit_id, person_id, told_at) values ($1, $2, $1, $3, $4, now())`,
    [portal.id, directiveId, portal.unitId, personId],
  );
  // one that goes into the next letter, and one that went
  for (const letterAt of [null, '2026-11-25'])
    await world.rows(
      `insert into late_step (portal_id, about_portal_id, work_id, person_id, told_at, letter_at) values ($1, $1, gen_random_uuid(), $2, now(), $3)`,
      [portal.id, personId, letterAt],
    );
}
