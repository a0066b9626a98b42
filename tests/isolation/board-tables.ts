import { pictureOf } from './file-rows.js';
import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';

/** Tables of editorial boards and of the process; see expectations.ts for how they are read. */
export const boardTables: Readonly<Record<string, TableExpectation>> = {
  'public.board_paper': {
    kind: 'portal',
    keys: ['portal_id', 'is_public'],
    policies: { board_paper_editing: 'all to editing', board_paper_delivery: 'select to delivery' },
    access: {
      // Nobody changes a paper; the next one ends it.
      editing: { grants: 'select, insert, update(ends_on)', rows: here },
      delivery: {
        grants: 'select(decided_by, decided_on, ends_on, id, is_public, kind, number, portal_id, starts_on, text)',
        rows: { select: 't.is_public' },
      },
    },
  },
  'public.board_paper_file': {
    kind: 'portal',
    policies: { board_paper_file_editing: 'all to editing' },
    access: { editing: { grants: 'select, insert, update(attached_at, attached_by, file_id)', rows: here } },
  },
  'public.board_seat': {
    kind: 'portal',
    keys: ['portal_id', 'is_public'],
    policies: { board_seat_editing: 'all to editing', board_seat_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, update(ends_on)', rows: here },
      // The name as the decision writes it, never whose account it is.
      delivery: { grants: 'select(display_name, duty, ends_on, id, is_public, paper_id, portal_id, position, title)', rows: { select: 't.is_public' } },
    },
  },
  'public.work_item': {
    kind: 'portal',
    policies: { work_item_editing: 'all to editing, jobs', work_item_due: 'select to jobs', work_item_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, update(closed_at)', rows: here },
      // Without a portal it sees what is open, to know in whose scope to write letters.
      jobs: {
        grants: 'select, insert, update(closed_at, escalated_at)',
        rows: { select: `(${here} or (:portal is null and t.closed_at is null))`, insert: here, update: here, updated: here, delete: here },
      },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.process_rule': {
    kind: 'portal',
    policies: { process_rule_editing: 'all to editing' },
    // Nobody changes a rule; the next one ends it.
    access: { editing: { grants: 'select, insert, update(ended_at)', rows: here } },
  },
  'public.board_duty': {
    kind: 'portal',
    policies: { board_duty_editing: 'all to editing', board_duty_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert', rows: here },
      // What a public notice says of a public seat.
      delivery: {
        grants: 'select',
        rows: {
          select: `exists (select from board_paper q where q.portal_id = t.portal_id and q.id = t.paper_id and q.is_public)
            and exists (select from board_seat s where s.portal_id = t.portal_id and s.id = t.seat_id and s.is_public)`,
        },
      },
    },
  },
};

interface Marked extends WorldPortal {
  readonly publicMark: string;
  readonly privateMark: string;
  readonly authorId: string;
}

const idOf = (last: number): string => `019aa000-0000-7000-8000-00000000b${String(last).padStart(3, '0')}`;

export interface BoardIds {
  /** A paper of a board of the past. */
  readonly paperId: string;
  /** A seat of the editorial board in force. */
  readonly seatId: string;
  /** A rule of its process. */
  readonly ruleId: string;
}

/** A board with papers of each kind under the same ids in every portal, some of them not public. @returns ids of what only this portal has */
export async function boardOf(world: World, portal: Marked, sectionId: string): Promise<BoardIds> {
  const paper = (id: number, kind: string, since: string, until: string | null, isPublic: boolean): Promise<object[]> =>
    world.rows(
      `insert into board_paper (portal_id, id, kind, number, decided_on, decided_by, starts_on, ends_on, text, is_public, recorded_by, recorded_at)
       values ($1, $2, $3, '1/QĐ', $4, $5, $4, $6, $7, $8, $9, now())`,
      [
        portal.id,
        idOf(id),
        kind,
        since,
        isPublic ? portal.publicMark : portal.privateMark,
        until,
        isPublic ? portal.publicMark : portal.privateMark,
        isPublic,
        portal.authorId,
      ],
    );
  await paper(1, 'decision', '2026-01-02', null, true);
  await paper(2, 'regulation', '2026-01-02', null, true);
  await paper(3, 'assignment', '2025-01-02', '2026-01-01', false);
  await paper(7, 'assignment', '2026-01-02', null, true);
  await paper(4, 'decision', '2025-01-02', '2026-01-01', false);
  const seatId = newId();
  for (const [position, [id, isPublic]] of (
    [
      [idOf(5), true],
      [idOf(6), false],
      [seatId, true],
    ] as const
  ).entries())
    await world.rows('insert into board_seat (portal_id, id, paper_id, position, title, display_name, is_public) values ($1, $2, $3, $4, $5, $6, $7)', [
      portal.id,
      id,
      idOf(1),
      position,
      'Thành viên',
      isPublic ? `Người ${portal.publicMark}` : `Người ${portal.privateMark}`,
      isPublic,
    ]);
  // A paper and a right that only this portal has, on a board of the past: no case ends them.
  const [own] = await world.rows<{ id: string }>(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, ends_on, is_public, recorded_by, recorded_at)
     values ($1, 'decision', '0/QĐ', '2024-01-02', $2, '2024-01-02', '2025-01-01', false, $3, now()) returning id`,
    [portal.id, portal.privateMark, portal.authorId],
  );
  await world.rows(
    `insert into board_seat (portal_id, paper_id, position, title, display_name, is_public, grant_id)
     select $1, $2, 0, 'Thành viên', $3, false, id from portal_grant where portal_id = $1 and person_id = $4 limit 1`,
    [portal.id, own!.id, portal.privateMark, portal.authorId],
  );
  const duties = [
    [idOf(3), seatId, portal.sectionIds[0]],
    [idOf(7), idOf(5), sectionId],
    [idOf(7), idOf(6), sectionId],
  ];
  for (const duty of duties)
    await world.rows('insert into board_duty (portal_id, paper_id, seat_id, section_id) values ($1, $2, $3, $4)', [portal.id, ...duty]);
  await world.rows('insert into board_paper_file (portal_id, paper_id, file_id, attached_by, attached_at) values ($1, $2, $3, $4, now())', [
    portal.id,
    idOf(1),
    await pictureOf(world, portal),
    portal.authorId,
  ]);
  return { paperId: own!.id, seatId, ruleId: await ruleOf(world, portal, sectionId) };
}

/** A rule of the process of a portal. @returns its id */
export async function ruleOf(world: World, portal: Pick<Marked, 'id' | 'authorId'>, sectionId: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `insert into process_rule (portal_id, section_id, kind, preset, approve_days, publish_days, set_by, set_at)
     values ($1, $2, 'album', 'approve', 2, 2, $3, now()) returning id`,
    [portal.id, sectionId, portal.authorId],
  );
  return row!.id;
}
