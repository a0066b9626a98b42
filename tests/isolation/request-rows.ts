import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';

/** A letter that waits for an answer. @returns its id */
export async function waitingRequest(world: World, portal: WorldPortal, recordedBy: string, id: string, mark = ''): Promise<string> {
  await world.rows(
    `insert into posting_request (portal_id, id, state, sender, letter_number, letter_date, subject, received_on, due_on, recorded_by)
     values ($1, $2, 'received', $3, '12/CV', '2026-10-30', $4, '2026-11-02', '2026-11-09', $5)`,
    [portal.id, id, `Công an ${mark}`, `Đăng cảnh báo ${mark}`, recordedBy],
  );
  return id;
}

/** Letters of a portal: one that was declined, one with its file that was taken up, and one that waits. @returns the id of the latter */
export async function requestsOf(world: World, portal: WorldPortal & { readonly privateMark: string; readonly authorId: string }): Promise<string> {
  const { privateMark, authorId } = portal;
  await world.rows(
    `insert into posting_request (portal_id, state, sender, letter_number, subject, received_on, due_on, recorded_by, answer, answered_on)
     values ($1, 'declined', $2, '', $2, '2026-10-02', '2026-10-09', $3, $2, '2026-10-05')`,
    [portal.id, `Hội ${privateMark}`, authorId],
  );
  await world.rows(
    `insert into posting_request (portal_id, state, sender, letter_number, subject, file_id, received_on, due_on, recorded_by, item_id, answered_on)
     select $1, 'accepted', $2, '', $2, (select id from file where portal_id = $1 and state = 'clean' order by id limit 1), '2026-10-02', '2026-10-09', $3,
       (select id from item where portal_id = $1 order by id limit 1), '2026-10-05'`,
    [portal.id, `Đoàn ${privateMark}`, authorId],
  );
  return waitingRequest(world, portal, authorId, newId(), privateMark);
}
