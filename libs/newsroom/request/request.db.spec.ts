import type { DataSource } from 'typeorm';
import { civilDateOf } from '#platform/time';
import { escalateWork, registerEscalation } from '#process';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { noticesAtDesk, unreadAtDesk } from '../desk/my-notices.js';
import { tasksAtDesk } from '../desk/my-work.js';
import { acceptRequest, type AcceptGiven } from './accept-request.js';
import { countRequests, listRequests, readRequest, requestsUsing, type RequestShown } from './read-requests.js';
import { recordRequest, type RecordInput } from './record-request.js';
import { requestSubject } from './request.subject.js';
import { tellOfRequest } from './tell-request.js';

let desk: TestDesk;
let jobs: DataSource;
const friday = new Date('2026-11-20T02:00:00Z');

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  registerEscalation('request', async (scope, id) => {
    await desk.process.transition(scope, requestSubject, id, 'escalate', {});
  });
});
beforeEach(() => {
  desk.world.clock.set(friday);
});
afterAll(() => desk.world.close());

const letter: RecordInput = { sender: 'Công an phường', letterNumber: '12/CAP', subject: 'Đăng cảnh báo lừa đảo qua mạng' };
const record = (more: Partial<RecordInput> = {}, by = desk.editor): Promise<string> =>
  desk.as(by, (scope) => recordRequest(scope, desk.process, desk.world.clock, { ...letter, ...more }));
const accept = (requestId: string, more: Partial<AcceptGiven>, by = desk.editor): Promise<void> =>
  desk.as(by, (scope) => acceptRequest(scope, desk.process, desk.world.clock, { requestId, ...more }));
const decline = (id: string, answer = 'Không thuộc địa bàn.', by = desk.head): Promise<unknown> =>
  desk.as(by, (scope) => desk.process.transition(scope, requestSubject, id, 'decline', { answer }));
const shown = async (id: string): Promise<RequestShown> => (await desk.as(desk.editor, (scope) => readRequest(scope, id)))!;
const open = (id: string) =>
  desk.world.rows<{ id: string; step: string; due: Date }>('select id, step, due_at as due from work_item where subject_id = $1 and closed_at is null', [id]);
const facts = async (id: string): Promise<string[]> =>
  (await desk.world.rows<{ measure: string }>('select measure from fact where subject_id = $1 order by 1', [id])).map(({ measure }) => measure);
const counts = () => desk.as(desk.head, (scope) => countRequests(scope, 2026, civilDateOf(desk.world.clock.now())));
async function told(requestId: string, step: string): Promise<unknown[]> {
  const [taken] = await desk.world.rows<{ id: string }>('select id from step_record where subject_id = $1 and step = $2', [requestId, step]);
  const job = { portalId: desk.here.id, stepId: taken!.id, requestId };
  for (let run = 0; run < 2; run += 1) await desk.asSystem(() => tellOfRequest(jobs, desk.world.clock, job));
  return (await desk.world.rows<{ person: string }>('select person_id as person from notice where step_id = $1', [taken!.id])).map(({ person }) => person);
}

describe('a letter of a unit that asks to post something', () => {
  test('waits for an answer, due in five working days, for those who may take it up', async () => {
    const id = await record({ wantedOn: '2026-11-24' as never });
    expect(await shown(id)).toMatchObject({
      state: 'received',
      receivedOn: '2026-11-20',
      dueOn: '2026-11-27',
      wantedOn: '2026-11-24',
      recordedByName: 'Lê Thử',
    });
    expect(await open(id)).toMatchObject([{ step: 'answer', due: new Date('2026-11-27T17:00:00Z') }]);
    const tasks = (by: string) => desk.as(by, (scope) => tasksAtDesk(scope, '2026-11-20' as never));
    expect((await tasks(desk.head)).find(({ itemId }) => itemId === id)).toMatchObject({ subject: 'request', title: letter.subject, dueOn: '2026-11-27' });
    const contributor = await desk.world.person('Cộng tác viên', [{ portal: desk.here, role: 'contributor' }]);
    expect(await tasks(contributor)).toEqual([]);
    expect(await told(id, 'create')).toEqual([desk.head]);
    expect((await desk.as(desk.head, noticesAtDesk))[0]).toMatchObject({ kind: 'requested', itemId: id, title: letter.subject, isOwn: false });
    expect(await desk.as(desk.head, unreadAtDesk)).toBe(1);
    expect(await facts(id)).toEqual(['requests_received']);
  });

  test('is taken up with a new item that bears its words, and tells who recorded it', async () => {
    const id = await record({}, desk.head);
    await accept(id, { sectionId: desk.here.sectionIds[0]!, answer: 'Đăng trong tuần.' });
    const after = await shown(id);
    expect(after).toMatchObject({ state: 'accepted', itemTitle: letter.subject, itemState: 'draft', answer: 'Đăng trong tuần.', answeredOn: '2026-11-20' });
    expect(await open(id)).toEqual([]);
    expect(await facts(id)).toEqual(['requests_answered', 'requests_on_time', 'requests_received']);
    expect(await told(id, 'accept')).toEqual([desk.head]);
    expect(await refusalOf(accept(id, { sectionId: desk.here.sectionIds[0]! }))).toBe('STEP_NOT_POSSIBLE');
    expect(await desk.world.rows(`select 1 from draft where title = $1`, [letter.subject])).toHaveLength(1);
  });

  test('may name an item that is there already, but not one of another portal, none, or one that is put aside', async () => {
    const id = await record();
    const theirs = await desk.drafted('Của trang bên', await desk.world.person('Bên', [{ portal: desk.neighbour, role: 'editor' }]), desk.neighbour);
    const old = await desk.drafted('Đã cất');
    await desk.step(desk.head, old, 'archive', {});
    for (const itemId of [theirs, old, 'khong-phai-id']) expect(await refusalOf(accept(id, { itemId }))).toBe('itemId:REQUEST_ITEM_UNKNOWN');
    expect(await refusalOf(accept(id, {}))).toBe('sectionId:SECTION_UNKNOWN');
    expect(await refusalOf(accept(id, { itemId: old, sectionId: desk.here.sectionIds[0]! }))).toBe('itemId:REQUEST_ITEM_TWICE');
    const itemId = (await desk.published('Cảnh báo lừa đảo')).id;
    await accept(id, { itemId });
    expect(await shown(id)).toMatchObject({ itemId, itemState: 'published', answer: null });
  });

  test('is declined by the head of the board alone, with a reason; after it was taken up too, and counts once', async () => {
    const id = await record();
    expect(await refusalOf(decline(id, 'Không', desk.editor))).toBe('FORBIDDEN');
    expect(await refusalOf(decline(id, ' '))).toBe('answer:TEXT_MISSING');
    await decline(id);
    expect(await shown(id)).toMatchObject({ state: 'declined', answer: 'Không thuộc địa bàn.' });
    const other = await record();
    await accept(other, { sectionId: desk.here.sectionIds[0]! });
    desk.world.clock.set(new Date('2026-11-23T02:00:00Z'));
    await decline(other, 'Ban biên tập không duyệt.');
    expect(await shown(other)).toMatchObject({ state: 'declined', itemId: null, answeredOn: '2026-11-20' });
    expect(await facts(other)).toEqual(['requests_answered', 'requests_on_time', 'requests_received']);
  });

  test('that is late is counted and told to those above, once, and its answer counts as late', async () => {
    const admin = await desk.world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
    const before = await counts();
    const id = await record();
    const [work] = await open(id);
    const late = () => desk.asSystem(() => escalateWork(jobs, desk.world.clock, { portalId: desk.here.id, workId: work!.id }));
    await late();
    expect(await facts(id)).toEqual(['requests_received']);
    desk.world.clock.set(new Date('2026-11-30T02:00:00Z'));
    await late();
    await late();
    expect(await facts(id)).toEqual(['requests_received', 'steps_late']);
    expect((await told(id, 'escalate')).toSorted()).toEqual([admin, desk.head].toSorted());
    expect(await counts()).toMatchObject({ received: before.received + 1, answered: before.answered });
    expect((await counts()).late).toBeGreaterThan(0);
    // what came last year and waits is late all the same
    expect(await desk.as(desk.head, (scope) => countRequests(scope, 2027, '2027-01-05' as never))).toMatchObject({ received: 0, late: (await counts()).late });
    await decline(id);
    expect(await facts(id)).toEqual(['requests_answered', 'requests_received', 'steps_late']);
    expect(await counts()).toMatchObject({ answered: before.answered + 1, onTime: before.onTime, declined: before.declined + 1 });
  });

  test('comes in a list by the day on which it is due, those answered the latest first, page by page', async () => {
    const ids = [await record(), await record()];
    const list = (waiting: boolean, after?: string) => desk.as(desk.head, (scope) => listRequests(scope, { waiting, first: 1, after: after ?? null }));
    const seen: string[] = [];
    for (let page = await list(true); ; page = await list(true, page.pageInfo.endCursor ?? undefined)) {
      seen.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen.slice(-2)).toEqual(ids);
    desk.world.clock.set(new Date('2026-12-01T02:00:00Z'));
    await decline(ids[0]!);
    const answered = await list(false);
    expect(answered.edges[0]!.node).toMatchObject({ id: ids[0], state: 'declined' });
    expect((await list(false, answered.pageInfo.endCursor!)).edges[0]!.node.id).not.toBe(ids[0]);
    expect((await desk.as(null, (scope) => listRequests(scope, { waiting: true, first: 9 }), desk.neighbour)).edges).toEqual([]);
  });

  test('is refused without a sender, with a letter that is not there, with days that cannot be, and from whoever may not', async () => {
    const stranger = await desk.world.person('Cộng tác viên', [{ portal: desk.here, role: 'contributor' }]);
    expect(await refusalOf(record({ sender: '' }))).toBe('sender:TEXT_MISSING');
    expect(await refusalOf(record({ fileId: '019aa000-0000-7000-8000-000000000001' }))).toBe('fileId:LETTER_UNKNOWN');
    expect(await refusalOf(record({ wantedOn: '2026-11-19' as never, letterDate: '2026-11-21' as never }))).toBe(
      'letterDate:LETTER_AHEAD wantedOn:WANTED_PAST',
    );
    expect(await refusalOf(record({}, stranger))).toBe('FORBIDDEN');
    const id = await record();
    expect(await refusalOf(accept(id, { sectionId: desk.here.sectionIds[0]! }, stranger))).toBe('FORBIDDEN');
    expect(await refusalOf(decline(id, 'Không', stranger))).toBe('NOT_FOUND');
  });

  test('keeps its letter in the library', async () => {
    const fileId = '019aa000-0000-7000-8000-00000000f11e';
    await desk.world.rows(
      `insert into file (portal_id, id, state, name, size, stored, hash, kind, type, uploaded_by, uploaded_at)
       values ($1, $2, 'clean', 'Công văn 12.pdf', 10, 10, sha256('thư'), 'document', 'application/pdf', $3, now())`,
      [desk.here.id, fileId, desk.editor],
    );
    const id = await record({ fileId });
    expect(await shown(id)).toMatchObject({ fileId, fileName: 'Công văn 12.pdf' });
    expect(await desk.as(desk.editor, (scope) => requestsUsing(scope, [fileId]))).toEqual([
      { fileId, subjectType: 'request', subjectId: id, title: letter.subject, isPublic: false },
    ]);
    expect(await desk.as(desk.editor, (scope) => requestsUsing(scope, []))).toEqual([]);
  });
});

test('what the year of requests counts is what the ledger holds', async () => {
  const of = (measure: string) =>
    desk.world.rows<{ n: number }>('select coalesce(sum(amount), 0)::int as n from fact where portal_id = $1 and measure = $2', [desk.here.id, measure]);
  const { received, answered, onTime } = await counts();
  expect([received, answered, onTime]).toEqual([
    (await of('requests_received'))[0]!.n,
    (await of('requests_answered'))[0]!.n,
    (await of('requests_on_time'))[0]!.n,
  ]);
});
