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

export interface RequestIds {
  /** A letter that waits for an answer. */
  readonly requestId: string;
  /** One to another portal, which asks for more. */
  readonly letterId: string;
}

/** Letters to a portal: one that was declined, one with its file that was taken up, and one that waits; and those that it sent. */
export async function requestsOf(world: World, portal: Marked): Promise<RequestIds> {
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
  return { requestId: await waitingRequest(world, portal, authorId, newId(), privateMark), letterId: await lettersFrom(world, portal) };
}

type Marked = WorldPortal & { readonly privateMark: string; readonly authorId: string };

/** Letters of a portal to one that nobody of the world sees: answered, and asked for more. @returns the id of the latter */
export async function lettersFrom(world: World, portal: Marked): Promise<string> {
  const { privateMark, authorId } = portal;
  const to = await world.portal({ sections: 1 });
  const put = async (state: string, more: string): Promise<string> =>
    (
      await world.rows<{ id: string }>(
        `insert into sent_letter (portal_id, state, sender, to_portal_id, to_name, letter_number, subject, words, created_by, sent_on, question, reply, replies, answer, answered_on, posted_slug, file_id, item_id)
         values ($1, $2, $3, $4, $3, '', $3, $3, $5, '2026-10-02', ${more}, (select id from file where portal_id = $1 and state = 'clean' order by id limit 1),
           (select id from item where portal_id = $1 order by id limit 1)) returning id`,
        [portal.id, state, `Thư ${privateMark}`, to.id, authorId],
      )
    )[0]!.id;
  await put('posted', `null, $3, 1, $3, '2026-10-05', 'bai-da-dang'`);
  return put('asked', `$3, null, 0, null, null, null`);
}

/** Letters between two portals of the world, in both directions: one on its way, and one that arrived. The worker alone sees them from both sides. */
export async function lettersBetween(world: World, one: Marked, other: Marked): Promise<void> {
  await letterBetween(world, one, other);
  await letterBetween(world, other, one);
}

async function letterBetween(world: World, from: Marked, to: Marked): Promise<void> {
  const mark = `Thư riêng ${from.privateMark}`;
  const put = async (state: string): Promise<string> =>
    (
      await world.rows<{ id: string }>(
        `insert into sent_letter (portal_id, state, sender, to_portal_id, to_name, letter_number, subject, words, created_by, sent_on, answer, answered_on)
         values ($1, $2, $3, $4, 'Trang nhận', '', $3, $3, $5, '2026-10-02', $6, $7) returning id`,
        [from.id, state, mark, to.id, from.authorId, state === 'declined' ? 'Không' : null, state === 'declined' ? '2026-10-05' : null],
      )
    )[0]!.id;
  await put('sent');
  const letterId = await put('declined');
  await world.rows(
    `insert into posting_request (portal_id, state, sender, letter_number, subject, received_on, due_on, from_portal_id, letter_id, answer, answered_on)
     values ($1, 'declined', 'Trang gửi', '', $2, '2026-10-02', '2026-10-09', $3, $4, $2, '2026-10-05')`,
    [to.id, `Đã trả lời ${to.privateMark}`, from.id, letterId],
  );
}

/** A request of another portal that waits. @returns its id */
export async function requestOfPortal(world: World, portal: WorldPortal): Promise<string> {
  const id = newId();
  await world.rows(
    `insert into posting_request (portal_id, id, state, sender, letter_number, subject, received_on, due_on, from_portal_id, letter_id)
     values ($1, $2, 'received', 'Trang gửi', '', 'Đăng giúp', '2026-11-02', '2026-11-09', uuidv7(), uuidv7())`,
    [portal.id, id],
  );
  return id;
}
