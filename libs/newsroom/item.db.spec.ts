import type { DataSource } from 'typeorm';
import { AppError } from '#platform/errors';
import { isId, type OpenScope } from '#platform/db';
import type { Process } from '#process';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { createItem } from './create-item.js';
import { FaultsError } from './item.js';
import { itemSubject, readItem, type ItemInputs } from './item.subject.js';
import { publishWhenScheduled } from './publish-scheduled.js';
import { listItems, showItem } from './queries.js';
import { saveDraft } from './save-draft.js';
import { tellAuthorOfStep } from './tell-author.js';

let world: World;
let source: DataSource;
let process: Process;
let here: WorldPortal;
let neighbour: WorldPortal;
let editor: string;
let head: string;

beforeAll(async () => {
  world = await World.create();
  source = await world.source('editing');
  process = await world.process();
  here = await world.portal();
  neighbour = await world.portal();
  editor = await world.person('Lê Thử', [{ portal: here, role: 'editor' }]);
  head = await world.person('Trần Mẫu', [{ portal: here, role: 'board_head' }]);
});
afterAll(() => world.close());

const body = (text: string): object => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const as = <T>(person: string | null, fn: (scope: OpenScope) => Promise<T>, portal = here): Promise<T> => actingIn(source, portal, person, fn);

async function step<K extends keyof ItemInputs>(person: string, id: string, name: K, input: ItemInputs[K]): Promise<void> {
  await as(person, (scope) => process.transition(scope, itemSubject, id, name, input));
}

/** A draft with a title and words, by the editor. */
async function drafted(title = 'Tin thử'): Promise<string> {
  const id = await as(editor, (scope) => createItem(scope, process, world.clock, { kind: 'news', sectionId: here.sectionIds[0]!, title }));
  await as(editor, (scope) =>
    saveDraft(scope, world.clock, { itemId: id, baseVersion: 1, title, summary: 'Tóm tắt', body: body('Nội dung'), sectionId: here.sectionIds[0]! }),
  );
  return id;
}

async function submitted(title?: string): Promise<{ id: string; revisionId: string }> {
  const id = await drafted(title);
  await step(editor, id, 'submit', { baseVersion: 2 });
  return { id, revisionId: (await stateOf(id)).revisionId! };
}

async function published(title?: string): Promise<{ id: string; revisionId: string }> {
  const item = await submitted(title);
  await step(head, item.id, 'approve', { revisionId: item.revisionId, tell: false });
  await step(head, item.id, 'publish', { revisionId: item.revisionId });
  return item;
}

async function stateOf(id: string): Promise<{ state: string; revisionId: string | null; publicSince: string | null }> {
  const [row] = await world.rows<{ state: string; revisionId: string | null; publicSince: string | null }>(
    'select state, revision_id as "revisionId", public_since::text as "publicSince" from item where id = $1',
    [id],
  );
  return row!;
}

async function refusalOf(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof FaultsError) return error.faults.map((fault) => `${fault.field}:${fault.error.code}`).join(' ');
  return error instanceof AppError ? error.code : String(error);
}

const counted = async (measure: string): Promise<{ on: string; amount: string }[]> =>
  world.rows(
    `select belongs_on::text as on, sum(amount)::text as amount from fact_pending where portal_id = $1 and measure = $2 group by 1 having sum(amount) <> 0 order by 1`,
    [here.id, measure],
  );

describe('from draft to public page', () => {
  test('what the board approved is byte for byte what appears, and who decided it is recorded', async () => {
    const { id, revisionId } = await published('Khánh thành cầu');
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
    const { id, revisionId } = await submitted();
    const waits = (): Promise<object[]> => world.rows('select step, person_id from work_item where subject_id = $1 and closed_at is null', [id]);
    expect(await waits()).toEqual([{ step: 'approve', person_id: null }]);
    await step(head, id, 'return', { revisionId, reason: 'Thiếu nguồn' });
    expect(await waits()).toEqual([{ step: 'submit', person_id: editor }]);
    await step(editor, id, 'submit', { baseVersion: 2 });
    const again = (await stateOf(id)).revisionId!;
    await step(head, id, 'approve', { revisionId: again, tell: false });
    await step(head, id, 'publish', { revisionId: again });
    expect(await waits()).toEqual([]);
  });

  test('counts a publication once, a correction not at all, and a withdrawal on the day it undoes', async () => {
    const before = await counted('item.published');
    world.clock.set(new Date('2026-03-10T02:00:00Z'));
    const { id } = await published('Tin tháng ba');
    world.clock.set(new Date('2026-05-02T02:00:00Z'));
    await step(head, id, 'revise', {});
    await step(editor, id, 'submit', { baseVersion: 2 });
    const { revisionId } = await stateOf(id);
    const other = await world.person('Phó Ban', [{ portal: here, role: 'board_head' }]);
    await step(other, id, 'approve', { revisionId: revisionId!, tell: false });
    await step(other, id, 'publish', { revisionId: revisionId! });
    expect(await counted('item.published')).toEqual([{ on: '2026-03-10', amount: '1' }, ...before]);
    await step(head, id, 'withdraw', { reason: 'Sai số liệu' });
    expect(await counted('item.published')).toEqual(before);
    const entered = await world.rows(
      `select entered_on::text as on, amount from fact_pending where portal_id = $1 and measure = 'item.published' and belongs_on = '2026-03-10' order by id`,
      [here.id],
    );
    expect(entered).toEqual([
      { on: '2026-03-10', amount: 1 },
      { on: '2026-05-02', amount: -1 },
    ]);
    world.clock.set(new Date('2026-11-20T02:00:00Z'));
  });

  test('withdrawn: the text leaves the public side, the reason stays for auditors', async () => {
    const { id } = await published('Tin sẽ gỡ');
    await step(head, id, 'withdraw', { reason: 'Nhầm tên người' });
    const [publication] = await world.rows('select title, html, text, withdrawn_at is not null as gone from publication where item_id = $1', [id]);
    expect(publication).toEqual({ title: null, html: null, text: null, gone: true });
    expect(await world.rows('select 1 from placement where item_id = $1', [id])).toEqual([]);
    expect(await world.rows("select reason from step_record where subject_id = $1 and step = 'withdraw'", [id])).toEqual([{ reason: 'Nhầm tên người' }]);
  });
});

describe('the board', () => {
  test('refuses to publish what was not approved', async () => {
    const { id, revisionId } = await submitted();
    expect(await refusalOf(step(head, id, 'publish', { revisionId }))).toBe('STEP_NOT_POSSIBLE');
  });

  test('does not let an author approve, nor anybody whose words are in the text', async () => {
    const writingHead = await world.person('Trưởng viết', [{ portal: here, role: 'board_head' }]);
    const id = await drafted();
    await as(writingHead, (scope) =>
      saveDraft(scope, world.clock, {
        itemId: id,
        baseVersion: 2,
        title: 'Tin thử',
        summary: '',
        body: body('Trưởng ban sửa'),
        sectionId: here.sectionIds[0]!,
      }),
    );
    await step(editor, id, 'submit', { baseVersion: 3 });
    const revisionId = (await stateOf(id)).revisionId!;
    expect(await refusalOf(step(writingHead, id, 'approve', { revisionId, tell: false }))).toBe('APPROVER_IS_AUTHOR');
    expect(await refusalOf(step(editor, id, 'approve', { revisionId, tell: false }))).toBe('FORBIDDEN');
    await step(head, id, 'approve', { revisionId, tell: false });
    expect((await stateOf(id)).state).toBe('approved');
  });

  test('decides on the revision it read, not on one that came meanwhile', async () => {
    const { id, revisionId } = await submitted();
    await step(head, id, 'return', { revisionId, reason: 'Sửa' });
    await step(editor, id, 'submit', { baseVersion: 2 });
    expect(await refusalOf(step(head, id, 'approve', { revisionId, tell: false }))).toBe('ITEM_REVISION_STALE');
  });

  test('has to give a reason', async () => {
    const { id, revisionId } = await submitted();
    expect(await refusalOf(step(head, id, 'return', { revisionId, reason: '  ' }))).toBe('reason:REASON_MISSING');
    expect((await stateOf(id)).state).toBe('submitted');
  });

  test('offers each step with the reason why it is grey', async () => {
    const { id } = await submitted();
    const headsOwn = await as(head, async (scope) => process.offers(scope, itemSubject, (await readItem(scope, id))!));
    expect(headsOwn.map((offer) => [offer.step, offer.allowed])).toEqual([
      ['return', true],
      ['approve', true],
      ['withdraw', false],
    ]);
    expect(headsOwn[2]!.refusal?.code).toBe('NOTHING_PUBLIC');
    const editors = await as(editor, async (scope) => process.offers(scope, itemSubject, (await readItem(scope, id))!));
    expect(editors).toEqual([]);
  });
});

describe('drafts', () => {
  test('a save from an old version writes nothing and says so', async () => {
    const id = await drafted();
    const save = (baseVersion: number, text: string): Promise<string> =>
      as(editor, (scope) =>
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
    const { id } = await submitted();
    expect(
      await refusalOf(
        as(editor, (scope) =>
          saveDraft(scope, world.clock, { itemId: id, baseVersion: 2, title: 'x', summary: '', body: body('y'), sectionId: here.sectionIds[0]! }),
        ),
      ),
    ).toBe('STEP_NOT_POSSIBLE');
  });

  test('need a title and words to be submitted', async () => {
    const id = await as(editor, (scope) => createItem(scope, process, world.clock, { kind: 'news', sectionId: here.sectionIds[0]!, title: '' }));
    expect(await refusalOf(step(editor, id, 'submit', { baseVersion: 1 }))).toBe('title:TITLE_MISSING body:BODY_MISSING');
  });

  test('a section or a kind that the portal does not have is named at its field', async () => {
    const create = (kind: string, sectionId: string): Promise<string> =>
      refusalOf(as(editor, (scope) => createItem(scope, process, world.clock, { kind, sectionId, title: '' })));
    expect(await create('news', neighbour.sectionIds[0]!)).toBe('sectionId:SECTION_UNKNOWN');
    expect(await create('poem', 'x')).toBe('kind:KIND_UNKNOWN sectionId:SECTION_UNKNOWN');
  });

  test('two submissions at once seal one revision', async () => {
    const id = await drafted();
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(step(editor, id, 'submit', { baseVersion: 2 }))));
    expect(outcomes.filter((code) => code === 'null')).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'STEP_NOT_POSSIBLE')).toHaveLength(2);
    expect(await world.rows('select number from revision where item_id = $1', [id])).toEqual([{ number: 1 }]);
  });
});

describe('scheduled publication', () => {
  test('happens at its hour on the authority of the approval, once', async () => {
    const { id, revisionId } = await submitted();
    const publishAt = new Date('2026-11-21T00:00:00Z');
    await step(head, id, 'approve', { revisionId, tell: false });
    expect(await refusalOf(step(head, id, 'schedule', { revisionId, publishAt: new Date('2026-11-01T00:00:00Z') }))).toBe('publishAt:PUBLISH_AT_INVALID');
    await step(head, id, 'schedule', { revisionId, publishAt });
    const jobsSource = await world.source('jobs');
    const run = (now: Date): Promise<void> => {
      world.clock.set(now);
      return actingAsSystem(() => publishWhenScheduled(jobsSource, process, { portalId: here.id, itemId: id, revisionId }, now));
    };
    await run(new Date('2026-11-20T23:59:00Z'));
    expect((await stateOf(id)).state).toBe('scheduled');
    await run(publishAt);
    await run(publishAt);
    expect(await stateOf(id)).toMatchObject({ state: 'published', publicSince: '2026-11-21' });
    expect(await world.rows("select person_id from step_record where subject_id = $1 and step = 'publish'", [id])).toEqual([{ person_id: null }]);
    world.clock.set(new Date('2026-11-20T02:00:00Z'));
  });

  test('is refused to the system for anything but publishing', async () => {
    const { id, revisionId } = await submitted();
    expect(await refusalOf(as(null, (scope) => process.transition(scope, itemSubject, id, 'approve', { revisionId, tell: false })))).toBe('FORBIDDEN');
  });
});

describe('notices', () => {
  test('tell the author once of a step that somebody else took', async () => {
    const { id, revisionId } = await submitted();
    await step(head, id, 'return', { revisionId, reason: 'Thiếu ảnh' });
    const [taken] = await world.rows<{ id: string }>("select id from step_record where subject_id = $1 and step = 'return'", [id]);
    const jobsSource = await world.source('jobs');
    const job = { portalId: here.id, stepId: taken!.id, authorId: editor };
    await actingAsSystem(() => tellAuthorOfStep(jobsSource, world.clock, job));
    await actingAsSystem(() => tellAuthorOfStep(jobsSource, world.clock, job));
    expect(await world.rows('select person_id from notice where step_id = $1', [taken!.id])).toEqual([{ person_id: editor }]);
  });

  test('are asked for by a job that exists exactly when the step does', async () => {
    const jobs = async (): Promise<number> =>
      Number((await world.rows<{ n: string }>(`select count(*) as n from pgboss.job where name = 'tell-author'`))[0]!.n);
    const before = await jobs();
    const { id, revisionId } = await submitted();
    await expect(
      as(head, async (scope) => {
        await process.transition(scope, itemSubject, id, 'return', { revisionId, reason: 'x' });
        throw new Error('later in the same transaction');
      }),
    ).rejects.toThrow('later in the same transaction');
    expect(await jobs()).toBe(before);
    expect((await stateOf(id)).state).toBe('submitted');
    await step(head, id, 'return', { revisionId, reason: 'x' });
    expect(await jobs()).toBe(before + 1);
  });
});

describe('another portal', () => {
  test('its items and its desk are unknown', async () => {
    const { id } = await submitted();
    const stranger = await world.person('Người xã bên', [{ portal: neighbour, role: 'board_head' }]);
    expect(await refusalOf(actingIn(source, neighbour, stranger, (scope) => process.transition(scope, itemSubject, id, 'withdraw', { reason: 'x' })))).toBe(
      'NOT_FOUND',
    );
    expect(await refusalOf(actingIn(source, here, stranger, (scope) => process.transition(scope, itemSubject, id, 'withdraw', { reason: 'x' })))).toBe(
      'NOT_FOUND',
    );
    expect(await actingIn(source, neighbour, stranger, (scope) => showItem(scope, process, 'https://{host}', id))).toBeNull();
  });
});

describe('lists', () => {
  test('page without gaps or repeats and find words without their accents', async () => {
    const ids = [];
    for (let index = 0; index < 5; index += 1) ids.push(await drafted(`Đường hoa số ${String(index)}`));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listItems>> = await as(editor, (scope) => listItems(scope, { first: 2, after, search: 'duong HOA' }));
      seen.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.sort()).toEqual(ids.sort());
    expect(seen.every(isId)).toBe(true);
    expect(await as(editor, async (scope) => (await listItems(scope, { first: 5, search: '100%_' })).edges)).toEqual([]);
  });
});

async function actingAsSystem<T>(fn: () => Promise<T>): Promise<T> {
  const { runAs } = await import('#platform/db');
  return runAs({ requestId: '019aab00-0000-7000-8000-000000000001', personId: null }, fn);
}
