import { waitWords } from '#web';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { itemSubject, type ItemInputs } from '../item.subject.js';
import { workAtDesk } from './my-work.js';

let desk: TestDesk;
let deputy: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  deputy = await desk.world.person('Phó ban', [{ portal: desk.here, role: 'board_head' }]);
});
afterAll(() => desk.world.close());

const queue = (person: string) =>
  desk.as(person, async (scope) =>
    (await workAtDesk(scope, '2026-11-20' as never)).map(({ item, assigned, isAssigned }) => [item.title, assigned, isAssigned]),
  );

/** A paper of the board in force until a day. */
async function paper(kind: string, endsOn: string | null = null): Promise<string> {
  const [row] = await desk.world.rows<{ id: string }>(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, ends_on, is_public, recorded_by, recorded_at)
     values ($1, $2, '1/QĐ', '2026-01-01', 'Ủy ban', '2026-01-01', $3, false, $4, now()) returning id`,
    [desk.here.id, kind, endsOn, desk.head],
  );
  return row!.id;
}

test('the queue of a person begins with the sections that the notice of assignment gives them (R-008)', async () => {
  await desk.submitted('Tin cũ');
  const id = await desk.drafted('Tin mới');
  await desk.save(desk.editor, id, 2, { title: 'Tin mới', section: 1 });
  await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
  const inOrder = [
    ['Tin cũ', [], false],
    ['Tin mới', [], false],
  ];
  expect(await queue(desk.head)).toEqual(inOrder);

  const [seat] = await desk.world.rows<{ id: string }>(
    `insert into board_seat (portal_id, paper_id, position, title, display_name, grant_id, is_public)
     select $1, $2, 0, 'Trưởng Ban biên tập', 'Trần Mẫu', id, true from portal_grant where portal_id = $1 and person_id = $3 returning id`,
    [desk.here.id, await paper('decision'), desk.head],
  );
  const assign = async (paperId: string) =>
    desk.world.rows('insert into board_duty (portal_id, paper_id, seat_id, section_id) values ($1, $2, $3, $4)', [
      desk.here.id,
      paperId,
      seat!.id,
      desk.here.sectionIds[1],
    ]);
  await assign(await paper('assignment', '2026-06-01'));
  expect(await queue(desk.head)).toEqual(inOrder);

  await assign(await paper('assignment'));
  expect(await queue(desk.head)).toEqual([
    ['Tin mới', ['Trần Mẫu'], true],
    ['Tin cũ', [], false],
  ]);
  // others see whose it is, in their own order
  expect(await queue(deputy)).toEqual([
    ['Tin cũ', [], false],
    ['Tin mới', ['Trần Mẫu'], false],
  ]);

  // who stands in looks after it too
  await desk.world.rows(
    `insert into portal_grant (portal_id, person_id, role, because, starts_on, ends_on, stands_in_for)
     select portal_id, $2, role, 'Đi học', '2026-11-19', '2026-11-21', id from portal_grant where portal_id = $1 and person_id = $3`,
    [desk.here.id, deputy, desk.head],
  );
  expect((await queue(deputy))[0]).toEqual(['Tin mới', ['Trần Mẫu'], true]);
});

test('the rest of the queue goes by what is due first, not by what waits longest', async () => {
  await desk.world.rows('update board_paper set ends_on = $2 where portal_id = $1', [desk.here.id, '2026-11-18']);
  const { id } = await desk.submitted('Hạn gấp');
  await desk.world.rows(`update work_item set due_at = '2026-11-20T10:00:00Z' where subject_id = $1`, [id]);
  expect((await queue(deputy)).map(([title]) => title)).toEqual(['Hạn gấp', 'Tin cũ', 'Tin mới']);
});

describe('what an item waits for', () => {
  const [waited, taken] = [new Set<string>(), new Set<string>()];
  async function take<K extends keyof ItemInputs>(person: string | null, id: string, step: K, input: ItemInputs[K]): Promise<string> {
    await desk.as(person, (scope) => desk.process.transition(scope, itemSubject, id, step, input));
    taken.add(step);
    for (const work of await desk.world.rows<{ step: string }>('select step from work_item where subject_id = $1 and closed_at is null', [id]))
      waited.add(work.step);
    return (await desk.stateOf(id)).revisionId ?? '';
  }
  async function rule(preset: string, days: { appraise?: number; urgent?: number }): Promise<void> {
    await desk.world.rows('update process_rule set ended_at = now() where portal_id = $1 and ended_at is null', [desk.here.id]);
    await desk.world.rows(
      `insert into process_rule (portal_id, preset, appraise_days, approve_days, publish_days, urgent_days, set_by, set_at) values ($1, $2, $3, 2, 1, $4, $5, now())`,
      [desk.here.id, preset, days.appraise ?? null, days.urgent ?? null, desk.head],
    );
  }

  test('has words, whichever step brought it there, and nothing else has', async () => {
    const { editor, head } = desk;
    const draft = { baseVersion: 2 };
    const late = await desk.drafted('Đi hết đường');
    let revisionId = await take(editor, late, 'submit', draft);
    await take(null, late, 'escalate', {});
    await take(head, late, 'return', { revisionId, reason: 'Cần sửa' });
    revisionId = await take(editor, late, 'submit', draft);
    await take(head, late, 'approve', { revisionId, tell: false });
    await take(head, late, 'schedule', { revisionId, publishAt: new Date('2026-11-21T02:00:00Z') });
    await take(head, late, 'publish', { revisionId });
    await take(head, late, 'revise', {});
    await take(head, late, 'withdraw', { reason: 'Sai' });
    await take(head, late, 'archive', {});

    await rule('appraise', { appraise: 1 });
    const appraised = await desk.drafted('Có thẩm định');
    revisionId = await take(editor, appraised, 'submit', draft);
    await take(head, appraised, 'appraise', { revisionId, note: '' });

    await rule('approve', { urgent: 1 });
    const urgent = await desk.drafted('Bão khẩn cấp');
    revisionId = await take(editor, urgent, 'submit', draft);
    await take(editor, urgent, 'rush', { revisionId });
    await take(head, urgent, 'confirm', { revisionId });

    const old = await desk.drafted('Từ trang cũ');
    await take(null, old, 'import', { publishedAt: new Date('2024-05-01T02:00:00Z'), by: editor });
    await take(null, old, 'undo_import', {});

    // a step that is added is taken here too
    expect([...taken].sort()).toEqual(Object.keys(itemSubject.steps).sort());
    expect(
      Object.keys(waitWords)
        .map((step) => step.toLowerCase())
        .sort(),
    ).toEqual([...waited].sort());
  });
});
