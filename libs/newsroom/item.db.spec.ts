import type { World, WorldPortal } from '../../tests/support/world.js';
import { createItem } from './create-item.js';
import { body, refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import { itemSubject, readItem } from './item.subject.js';
import { publishWhenScheduled } from './publish-scheduled.js';
import { saveDraft } from './save-draft.js';

let desk: TestDesk;
let world: World;
let here: WorldPortal;
let editor: string;
let head: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  ({ world, here, editor, head } = desk);
});
afterAll(() => world.close());

const counted = async (measure: string): Promise<{ on: string; amount: string }[]> =>
  world.rows(
    `select belongs_on::text as on, sum(amount)::text as amount from fact where portal_id = $1 and measure = $2 group by 1 having sum(amount) <> 0 order by 1`,
    [here.id, measure],
  );

describe('from draft to public page', () => {
  test('what the board approved is byte for byte what appears, and who decided it is recorded', async () => {
    const { id, revisionId } = await desk.published('Khánh thành cầu');
    const [row] = await world.rows<{ same: boolean; slug: string }>(
      `select p.slug, p.html = r.html and p.title = r.title and p.summary = r.summary and p.text = r.text and p.hash = r.hash as same
       from publication p join revision r on r.portal_id = p.portal_id and r.id = p.revision_id where p.item_id = $1`,
      [id],
    );
    expect(row).toEqual({ same: true, slug: 'khanh-thanh-cau' });
    const steps = await world.rows('select step, from_state, to_state, person_id, revision_id from step_record where subject_id = $1 order by id', [id]);
    expect(steps).toEqual([
      { step: 'create', from_state: 'draft', to_state: 'draft', person_id: editor, revision_id: null },
      { step: 'submit', from_state: 'draft', to_state: 'submitted', person_id: editor, revision_id: revisionId },
      { step: 'approve', from_state: 'submitted', to_state: 'approved', person_id: head, revision_id: revisionId },
      { step: 'publish', from_state: 'approved', to_state: 'published', person_id: head, revision_id: revisionId },
    ]);
    expect(await world.rows("select act from audit_entry where subject_id = $1 and act <> 'item.edit' order by id", [id])).toHaveLength(4);
  });

  test('waiting work follows: the board, then the author with the reason, then nobody', async () => {
    const { id, revisionId } = await desk.submitted();
    const waits = (): Promise<object[]> => world.rows('select step, person_id from work_item where subject_id = $1 and closed_at is null', [id]);
    expect(await waits()).toEqual([{ step: 'approve', person_id: null }]);
    await desk.step(head, id, 'return', { revisionId, reason: 'Thiếu nguồn' });
    expect(await waits()).toEqual([{ step: 'submit', person_id: editor }]);
    await desk.step(editor, id, 'submit', { baseVersion: 2 });
    const again = (await desk.stateOf(id)).revisionId!;
    await desk.step(head, id, 'approve', { revisionId: again, tell: false });
    await desk.step(head, id, 'publish', { revisionId: again });
    expect(await waits()).toEqual([]);
  });

  test('counts a publication once, a correction not at all, and a withdrawal on the day it undoes', async () => {
    const before = await counted('items_published');
    world.clock.set(new Date('2026-03-10T02:00:00Z'));
    const { id } = await desk.published('Tin tháng ba');
    world.clock.set(new Date('2026-05-02T02:00:00Z'));
    await desk.step(head, id, 'revise', {});
    await desk.step(editor, id, 'submit', { baseVersion: 2 });
    const { revisionId } = await desk.stateOf(id);
    const other = await world.person('Phó Ban', [{ portal: here, role: 'board_head' }]);
    await desk.step(other, id, 'approve', { revisionId: revisionId!, tell: false });
    await desk.step(other, id, 'publish', { revisionId: revisionId! });
    expect(await counted('items_published')).toEqual([{ on: '2026-03-10', amount: '1' }, ...before]);
    await desk.step(head, id, 'withdraw', { reason: 'Sai số liệu' });
    expect(await counted('items_published')).toEqual(before);
    const entered = await world.rows(
      `select entered_on::text as on, amount::integer as amount from fact where portal_id = $1 and measure = 'items_published' and belongs_on = '2026-03-10' order by id`,
      [here.id],
    );
    expect(entered).toEqual([
      { on: '2026-03-10', amount: 1 },
      { on: '2026-05-02', amount: -1 },
    ]);
    world.clock.set(new Date('2026-11-20T02:00:00Z'));
  });

  test('a correction that moves to another section moves its count, and the withdrawal undoes it there', async () => {
    const { id } = await desk.published('Tin chuyển mục');
    const perSection = (): Promise<object[]> =>
      world.rows(
        `select dimensions->>'section' as section, sum(amount)::int as amount from fact f join step_record s on s.portal_id = f.portal_id and s.id = f.step_id
         where s.subject_id = $1 and f.measure = 'items_published' group by 1 having sum(amount) <> 0`,
        [id],
      );
    expect(await perSection()).toEqual([{ section: here.sectionIds[0], amount: 1 }]);
    await desk.step(head, id, 'revise', {});
    await desk.as(editor, (scope) =>
      saveDraft(scope, world.clock, { itemId: id, baseVersion: 2, title: 'Tin chuyển mục', summary: '', body: body('mới'), sectionId: here.sectionIds[1]! }),
    );
    await desk.step(editor, id, 'submit', { baseVersion: 3 });
    const { revisionId } = await desk.stateOf(id);
    await desk.step(head, id, 'approve', { revisionId: revisionId!, tell: false });
    await desk.step(head, id, 'publish', { revisionId: revisionId! });
    expect(await perSection()).toEqual([{ section: here.sectionIds[1], amount: 1 }]);
    await desk.step(head, id, 'revise', {});
    await desk.as(editor, (scope) =>
      saveDraft(scope, world.clock, {
        itemId: id,
        baseVersion: 3,
        title: 'Tin chuyển mục',
        summary: '',
        body: body('mới hơn'),
        sectionId: here.sectionIds[0]!,
      }),
    );
    await desk.step(head, id, 'withdraw', { reason: 'Sai' });
    expect(await perSection()).toEqual([]);
  });

  test('withdrawn: the text leaves the public side, the reason stays for auditors', async () => {
    const { id } = await desk.published('Tin sẽ gỡ');
    await desk.step(head, id, 'withdraw', { reason: 'Nhầm tên người' });
    const [publication] = await world.rows('select title, html, text, withdrawn_at is not null as gone from publication where item_id = $1', [id]);
    expect(publication).toEqual({ title: null, html: null, text: null, gone: true });
    expect(await world.rows('select 1 from placement where item_id = $1', [id])).toEqual([]);
    expect(await world.rows("select reason from step_record where subject_id = $1 and step = 'withdraw'", [id])).toEqual([{ reason: 'Nhầm tên người' }]);
  });
});

describe('the board', () => {
  test('refuses to publish what was not approved', async () => {
    const { id, revisionId } = await desk.submitted();
    expect(await refusalOf(desk.step(head, id, 'publish', { revisionId }))).toBe('STEP_NOT_POSSIBLE');
  });

  test('does not let an author approve, nor anybody whose words are in the text', async () => {
    const writingHead = await world.person('Trưởng viết', [{ portal: here, role: 'board_head' }]);
    const id = await desk.drafted();
    await desk.as(writingHead, (scope) =>
      saveDraft(scope, world.clock, {
        itemId: id,
        baseVersion: 2,
        title: 'Tin thử',
        summary: '',
        body: body('Trưởng ban sửa'),
        sectionId: here.sectionIds[0]!,
      }),
    );
    await desk.step(editor, id, 'submit', { baseVersion: 3 });
    const revisionId = (await desk.stateOf(id)).revisionId!;
    expect(await refusalOf(desk.step(writingHead, id, 'approve', { revisionId, tell: false }))).toBe('APPROVER_IS_AUTHOR');
    expect(await refusalOf(desk.step(editor, id, 'approve', { revisionId, tell: false }))).toBe('FORBIDDEN');
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect((await desk.stateOf(id)).state).toBe('approved');
  });

  test('whoever hands a draft in may not approve it either', async () => {
    const id = await desk.drafted();
    await desk.step(head, id, 'submit', { baseVersion: 2 });
    const revisionId = (await desk.stateOf(id)).revisionId!;
    expect(await refusalOf(desk.step(head, id, 'approve', { revisionId, tell: false }))).toBe('APPROVER_IS_AUTHOR');
  });

  test('decides on the revision it read, not on one that came meanwhile', async () => {
    const { id, revisionId } = await desk.submitted();
    await desk.step(head, id, 'return', { revisionId, reason: 'Sửa' });
    await desk.step(editor, id, 'submit', { baseVersion: 2 });
    expect(await refusalOf(desk.step(head, id, 'approve', { revisionId, tell: false }))).toBe('ITEM_REVISION_STALE');
  });

  test('has to give a reason', async () => {
    const { id, revisionId } = await desk.submitted();
    expect(await refusalOf(desk.step(head, id, 'return', { revisionId, reason: '  ' }))).toBe('reason:REASON_MISSING');
    expect((await desk.stateOf(id)).state).toBe('submitted');
  });

  test('offers each step with the reason why it is grey', async () => {
    const { id } = await desk.submitted();
    const headsOwn = await desk.as(head, async (scope) => desk.process.offers(scope, itemSubject, (await readItem(scope, id))!));
    expect(headsOwn.map((offer) => [offer.step, offer.allowed])).toEqual([
      ['return', true],
      ['approve', true],
      ['withdraw', false],
    ]);
    expect(headsOwn[2]!.refusal?.code).toBe('NOTHING_PUBLIC');
    const editors = await desk.as(editor, async (scope) => desk.process.offers(scope, itemSubject, (await readItem(scope, id))!));
    expect(editors).toEqual([]);
  });
});

describe('drafts', () => {
  test('a save from an old version writes nothing and says so', async () => {
    const id = await desk.drafted();
    const save = (baseVersion: number, text: string): Promise<string> =>
      desk.as(editor, (scope) =>
        saveDraft(scope, world.clock, { itemId: id, baseVersion, title: 'Tin thử', summary: '', body: body(text), sectionId: here.sectionIds[0]! }),
      );
    expect(await save(2, 'mới')).toBe('saved');
    expect(await save(2, 'cũ')).toBe('conflict');
    expect(await world.rows("select version, body #>> '{content,0,content,0,text}' as text from draft where item_id = $1", [id])).toEqual([
      { version: 3, text: 'mới' },
    ]);
    expect(await save(2, 'mới')).toBe('saved');
  });

  test('are not taken once they are with the board', async () => {
    const { id } = await desk.submitted();
    expect(
      await refusalOf(
        desk.as(editor, (scope) =>
          saveDraft(scope, world.clock, { itemId: id, baseVersion: 2, title: 'x', summary: '', body: body('y'), sectionId: here.sectionIds[0]! }),
        ),
      ),
    ).toBe('STEP_NOT_POSSIBLE');
  });

  test('need a title and words to be submitted', async () => {
    const id = await desk.as(editor, (scope) => createItem(scope, desk.process, world.clock, { kind: 'news', sectionId: here.sectionIds[0]!, title: '' }));
    expect(await refusalOf(desk.step(editor, id, 'submit', { baseVersion: 1 }))).toBe('title:TITLE_MISSING body:BODY_MISSING');
  });

  test('a section or a kind that the portal does not have is named at its field', async () => {
    const create = (kind: string, sectionId: string): Promise<string> =>
      refusalOf(desk.as(editor, (scope) => createItem(scope, desk.process, world.clock, { kind, sectionId, title: '' })));
    expect(await create('news', desk.neighbour.sectionIds[0]!)).toBe('sectionId:SECTION_UNKNOWN');
    expect(await create('poem', 'x')).toBe('kind:KIND_UNKNOWN sectionId:SECTION_UNKNOWN');
  });

  test('who asks again with the same key gets the item that was begun, also at once; another person or another key begins another', async () => {
    const begin = (who: string, idempotencyKey: string): Promise<string> =>
      desk.as(who, (scope) =>
        createItem(scope, desk.process, world.clock, { kind: 'news', sectionId: here.sectionIds[0]!, title: 'Gửi hai lần', idempotencyKey }),
      );
    const key = '6f1e0a52-5c1b-4f0e-9d3a-2b7c8d9e0f10';
    const [first, ...others] = await Promise.all([begin(editor, key), begin(editor, key), begin(editor, key)]);
    expect(others).toEqual([first, first]);
    expect(await begin(editor, key.toUpperCase())).toBe(first);
    expect(new Set([first, await begin(head, key), await begin(editor, key.replace('6f', '70'))]).size).toBe(3);
    expect(await world.rows(`select step from step_record where subject_id = $1`, [first])).toHaveLength(1);
    expect(await refusalOf(begin(editor, 'mã của tôi'))).toBe('idempotencyKey:IDEMPOTENCY_KEY_INVALID');
  });

  test('two submissions at once seal one revision', async () => {
    const id = await desk.drafted();
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(desk.step(editor, id, 'submit', { baseVersion: 2 }))));
    expect(outcomes.filter((code) => code === 'null')).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'STEP_NOT_POSSIBLE')).toHaveLength(2);
    expect(await world.rows('select number from revision where item_id = $1', [id])).toEqual([{ number: 1 }]);
  });
});

describe('scheduled publication', () => {
  test('happens at its hour on the authority of the approval, once', async () => {
    const { id, revisionId } = await desk.submitted();
    const publishAt = new Date('2026-11-21T00:00:00Z');
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect(await refusalOf(desk.step(head, id, 'schedule', { revisionId, publishAt: new Date('2026-11-01T00:00:00Z') }))).toBe('publishAt:PUBLISH_AT_INVALID');
    await desk.step(head, id, 'schedule', { revisionId, publishAt });
    const jobsSource = await world.source('jobs');
    const run = (now: Date): Promise<void> => {
      world.clock.set(now);
      return desk.asSystem(() => publishWhenScheduled(jobsSource, desk.process, { portalId: here.id, itemId: id, revisionId }, now));
    };
    await desk.step(head, id, 'schedule', { revisionId, publishAt: new Date('2026-11-21T08:00:00Z') });
    await run(publishAt);
    expect((await desk.stateOf(id)).state).toBe('scheduled');
    world.clock.set(new Date('2026-11-20T03:00:00Z'));
    await desk.step(head, id, 'schedule', { revisionId, publishAt });
    await run(new Date('2026-11-20T23:59:00Z'));
    expect((await desk.stateOf(id)).state).toBe('scheduled');
    await run(publishAt);
    await run(publishAt);
    expect(await desk.stateOf(id)).toMatchObject({ state: 'published', publicSince: '2026-11-21' });
    expect(await world.rows("select person_id from step_record where subject_id = $1 and step = 'publish'", [id])).toEqual([{ person_id: null }]);
    world.clock.set(new Date('2026-11-20T02:00:00Z'));
  });

  test('is refused to the system for anything but publishing', async () => {
    const { id, revisionId } = await desk.submitted();
    expect(await refusalOf(desk.as(null, (scope) => desk.process.transition(scope, itemSubject, id, 'approve', { revisionId, tell: false })))).toBe(
      'FORBIDDEN',
    );
  });
});
