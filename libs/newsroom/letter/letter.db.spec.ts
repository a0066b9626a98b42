import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { DeliveryReader, relatedPortals } from '#delivery';
import { keptKey, type Store } from '#media';
import { JobQueue } from '#platform/jobs';
import { civilDateOf } from '#platform/time';
import { registerFollower } from '#process';
import { folderStore } from '../../../tests/support/file-store.js';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { noticesAtDesk } from '../desk/my-notices.js';
import { tasksAtDesk } from '../desk/my-work.js';
import { findOrigin } from '../placement/take-item.js';
import { placementSubject } from '../placement/placement.subject.js';
import { acceptRequest, type AcceptGiven } from '../request/accept-request.js';
import { countRequests, listRequests, readRequest, type RequestShown } from '../request/read-requests.js';
import { requestSubject } from '../request/request.subject.js';
import { tellOfRequest } from '../request/tell-request.js';
import { followLetters, lookAtAnswer, takeAnswer } from './answer-letter.js';
import { deliverLetter, sendOn, type DeliverTools } from './deliver-letter.js';
import type { DeliveredJob } from './jobs.js';
import { letterSubject } from './letter.subject.js';
import { countLetters, listLetters, postedUrl, readLetter, type LetterShown } from './read-letters.js';
import { sendLetter, type LetterInput } from './send-letter.js';

const letter = { subject: 'Đăng lịch tiêm chủng', words: 'Sáng thứ Hai tại trạm y tế.\n\nMang theo sổ tiêm.', letterNumber: '12/UBND' };
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let desk: TestDesk;
let jobs: DataSource;
let reader: DeliveryReader;
let queue: JobQueue;
let folder: string;
let store: Store;
let province: WorldPortal;
let ward: WorldPortal;
let abroad: WorldPortal;
let [writer, head, wardEditor]: string[] = [];

const clock = () => desk.world.clock;
const today = () => civilDateOf(clock().now());
const tools = (more: Partial<DeliverTools> = {}): DeliverTools => ({
  ...{ source: jobs, queue, clock: clock(), process: desk.process, store, scanner: '' },
  limits: { largestMegabytes: 10, quotaGigabytes: 1 },
  ...more,
});

beforeAll(async () => {
  desk = await TestDesk.open();
  const { world } = desk;
  jobs = await world.source('jobs');
  reader = new DeliveryReader(await world.source('delivery'));
  queue = await JobQueue.open(world.database.urls.jobs, false, () => undefined);
  folder = mkdtempSync(join(tmpdir(), 'liencong-letter-'));
  store = folderStore(folder);
  const unitId = await world.unit('province');
  province = await world.portal({ unitId });
  ward = await world.portal({ unitId: await world.unit('commune', unitId) });
  abroad = await world.portal({ unitId: await world.unit('province') });
  writer = await world.person('Người viết phường', [{ portal: ward, role: 'editor' }]);
  wardEditor = await world.person('Biên tập phường', [{ portal: ward, role: 'board_head' }]);
  head = await world.person('Trưởng ban tỉnh', [{ portal: province, role: 'board_head' }]);
  registerFollower('letters', followLetters);
}, 60_000);
afterAll(async () => {
  await queue.close();
  await desk.world.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  clock().set(new Date('2026-11-20T02:00:00Z'));
});

interface Job {
  name: string;
  /** What each queue takes, as its job was enqueued. */
  data: never;
}
/** Does what waits in the queues of letters until nothing does; everything twice, as the engine may. */
async function carry(more: Partial<DeliverTools> = {}): Promise<void> {
  for (;;) {
    const waiting = await desk.world.rows<Job>(
      `delete from pgboss.job where name in ('send-letter', 'deliver-letter', 'look-at-answer', 'take-answer', 'tell-request') returning name, data`,
    );
    if (waiting.length === 0) return;
    for (const { name, data } of [...waiting, ...waiting]) {
      await desk.asSystem(async () => {
        if (name === 'send-letter') await sendOn(jobs, queue, data);
        if (name === 'deliver-letter') await deliverLetter(tools(more), data);
        if (name === 'look-at-answer') await lookAtAnswer(jobs, queue, data);
        if (name === 'take-answer') await takeAnswer(jobs, desk.process, clock(), data);
        if (name === 'tell-request') await tellOfRequest(jobs, clock(), data);
      });
    }
  }
}

async function send(more: Partial<LetterInput> = {}, by = writer!, from = ward): Promise<string> {
  const related = await relatedPortals(reader, from.id, today());
  return desk.as(by, (scope) => sendLetter(scope, desk.process, clock(), related, { ...letter, toPortalId: province.id, ...more }), from);
}
const sent = async (id: string): Promise<LetterShown> => (await desk.as(writer!, (scope) => readLetter(scope, id), ward))!;
async function arrived(id: string): Promise<RequestShown> {
  const [row] = await desk.world.rows<{ id: string }>('select id from posting_request where letter_id = $1', [id]);
  return (await desk.as(head!, (scope) => readRequest(scope, row!.id), province))!;
}
const accept = (requestId: string, more: Partial<AcceptGiven> = {}): Promise<void> =>
  desk.as(head!, (scope) => acceptRequest(scope, desk.process, clock(), { requestId, sectionId: province.sectionIds[0]!, ...more }), province);
const answer = (requestId: string, step: 'ask' | 'decline', words: string): Promise<unknown> =>
  desk.as(
    head!,
    (scope) =>
      step === 'ask'
        ? desk.process.transition(scope, requestSubject, requestId, 'ask', { question: words })
        : desk.process.transition(scope, requestSubject, requestId, 'decline', { answer: words }),
    province,
  );
const reply = (id: string, words: string, by = writer!): Promise<unknown> =>
  desk.as(by, (scope) => desk.process.transition(scope, letterSubject, id, 'reply', { reply: words }), ward);
const told = (portal: WorldPortal, person: string) => desk.as(person, noticesAtDesk, portal);
const facts = async (portal: WorldPortal, measure: string): Promise<number> =>
  (await desk.world.rows<{ n: number }>('select coalesce(sum(amount), 0)::int as n from fact where portal_id = $1 and measure = $2', [portal.id, measure]))[0]!
    .n;

describe('a letter to another portal of the province', () => {
  test('arrives there as work with a day, once, and is counted on both sides', async () => {
    const before = [await facts(ward, 'letters_sent'), await facts(province, 'requests_received')];
    const id = await send({ wantedOn: '2026-11-25' as never, letterDate: '2026-11-19' as never });
    expect(await desk.world.rows('select from posting_request where letter_id = $1', [id])).toEqual([]);
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'sent', toName: `Trang ${province.id.slice(-4)}`, sentByName: 'Người viết phường', sentOn: '2026-11-20' });
    expect(await arrived(id)).toMatchObject({
      ...{ state: 'received', sender: `Trang ${ward.id.slice(-4)}`, subject: letter.subject, words: letter.words, fromPortalId: ward.id },
      ...{ letterNumber: '12/UBND', letterDate: '2026-11-19', wantedOn: '2026-11-25', dueOn: '2026-11-27', recordedByName: null },
    });
    const tasks = await desk.as(head!, (scope) => tasksAtDesk(scope, today()), province);
    expect(tasks.filter(({ title }) => title === letter.subject)).toMatchObject([{ subject: 'request', step: 'answer', dueOn: '2026-11-27' }]);
    expect(await told(province, head!)).toMatchObject([{ kind: 'requested', title: letter.subject, isSent: false }]);
    expect([await facts(ward, 'letters_sent'), await facts(province, 'requests_received')]).toEqual(before.map((n) => n + 1));
  });

  test('is taken up, posted and taken off, and its sender sees each of it with the address', async () => {
    const id = await send();
    await carry();
    const request = await arrived(id);
    await accept(request.id, { answer: 'Sẽ đăng trong tuần.' });
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'accepted', answer: 'Sẽ đăng trong tuần.', answeredOn: '2026-11-20', postedSlug: null });
    const itemId = (await arrived(id)).itemId!;
    const [draft] = await desk.world.rows<{ body: unknown }>('select body from draft where item_id = $1', [itemId]);
    expect(JSON.stringify(draft!.body)).toContain('Mang theo sổ tiêm.');

    const editor = await desk.world.person('Biên tập tỉnh', [{ portal: province, role: 'editor' }]);
    const version = 2;
    await desk.step(head!, itemId, 'submit', { baseVersion: version }, province);
    const { revisionId } = await desk.stateOf(itemId);
    const decider = await desk.world.person('Trưởng ban khác', [{ portal: province, role: 'board_head' }]);
    await desk.step(decider, itemId, 'approve', { revisionId: revisionId!, tell: false }, province);
    await desk.step(decider, itemId, 'publish', { revisionId: revisionId! }, province);
    await carry();
    const posted = await sent(id);
    expect(posted).toMatchObject({ state: 'posted', answer: 'Sẽ đăng trong tuần.' });
    const related = await relatedPortals(reader, ward.id, today());
    expect(postedUrl(posted, related, 'https://{host}')).toBe(`https://${province.host}/tin/${posted.postedSlug!}`);
    expect(postedUrl(posted, [], 'https://{host}')).toBeNull();
    await desk.step(decider, itemId, 'withdraw', { reason: 'Lịch đã đổi' }, province);
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'accepted', postedSlug: null });
    const steps = (await told(ward, writer!)).filter(({ itemId: about }) => about === id).map(({ step, kind, isSent }) => `${step} ${kind} ${String(isSent)}`);
    expect(steps).toEqual(['take_off request_answered true', 'post request_answered true', 'accept request_answered true']);
    expect(await told(ward, wardEditor!)).toEqual([]);
    expect(editor).not.toBe(head);
    expect(await desk.world.rows('select measure, sum(amount)::int as n from fact where subject_id = $1 group by 1 order by 1', [id])).toEqual([
      { measure: 'letters_answered', n: 1 },
      { measure: 'letters_sent', n: 1 },
    ]);
  });

  test('is declined with the reason, also after it was taken up, and counts once', async () => {
    const id = await send();
    await carry();
    const request = await arrived(id);
    await accept(request.id);
    await carry();
    clock().set(new Date('2026-11-23T02:00:00Z'));
    await answer(request.id, 'decline', 'Ban biên tập không duyệt.');
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'declined', answer: 'Ban biên tập không duyệt.', answeredOn: '2026-11-20' });
    expect(await desk.world.rows(`select amount from fact where subject_id = $1 and measure = 'letters_answered'`, [id])).toHaveLength(1);
  });

  test('is asked for more, replied to, and waits anew; an old reply answers no new question', async () => {
    const id = await send();
    await carry();
    const request = await arrived(id);
    expect(await refusalOf(answer(request.id, 'ask', ' '))).toBe('question:TEXT_MISSING');
    await answer(request.id, 'ask', 'Tiêm ở đâu?');
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'asked', question: 'Tiêm ở đâu?' });
    const open = () =>
      desk.world.rows<{ step: string; due: Date | null }>(
        'select step, due_at as due from work_item where subject_id = any ($1::uuid[]) and closed_at is null order by 1',
        [[id, request.id]],
      );
    expect(await open()).toEqual([{ step: 'reply', due: null }]);
    const tasks = await desk.as(wardEditor!, (scope) => tasksAtDesk(scope, today()), ward);
    expect(tasks).toMatchObject([{ subject: 'letter', step: 'reply', itemId: id, title: letter.subject }]);
    expect((await told(ward, writer!))[0]).toMatchObject({ step: 'ask', reason: 'Tiêm ở đâu?' });
    const { late } = await desk.as(head!, (scope) => countRequests(scope, 2026, '2026-12-30' as never), province);

    clock().set(new Date('2026-11-24T02:00:00Z'));
    await reply(id, 'Tại trạm y tế.', wardEditor);
    const [old] = await desk.world.rows<Job>(`select name, data from pgboss.job where name = 'send-letter'`);
    await carry();
    expect(await arrived(id)).toMatchObject({ state: 'received', reply: 'Tại trạm y tế.', dueOn: '2026-12-01' });
    expect(await open()).toEqual([{ step: 'answer', due: new Date('2026-12-01T17:00:00Z') }]);
    expect((await desk.as(head!, (scope) => countRequests(scope, 2026, '2026-12-30' as never), province)).late).toBe(late + 1);
    expect((await told(province, head!))[0]).toMatchObject({ step: 'resume', kind: 'requested' });

    await answer(request.id, 'ask', 'Mấy giờ?');
    // the reply of before comes a second time, before the new question is known where the letter was sent
    await desk.asSystem(() =>
      deliverLetter(tools(), { ...(old!.data as DeliveredJob), portalId: province.id, fromPortalId: ward.id, letterId: id, file: null }),
    );
    expect(await arrived(id)).toMatchObject({ state: 'asked', question: 'Mấy giờ?' });
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'asked', question: 'Mấy giờ?' });
    await answer(request.id, 'decline', 'Đã hết hạn tiêm.');
    await carry();
    expect(await sent(id)).toMatchObject({ state: 'declined' });
    expect(await open()).toEqual([]);
    expect(await refusalOf(reply(id, 'Bảy giờ.'))).toBe('STEP_NOT_POSSIBLE');
  });

  test('brings an item of the sender, which is taken over as a repost and posted at once', async () => {
    const item = await desk.submitted('Phường ra quân dọn vệ sinh', writer, ward);
    await desk.step(wardEditor!, item.id, 'approve', { revisionId: item.revisionId, tell: false }, ward);
    await desk.step(wardEditor!, item.id, 'publish', { revisionId: item.revisionId }, ward);
    const id = await send({ itemId: item.id });
    await carry();
    const request = await arrived(id);
    const origin = await findOrigin(reader, province.id, { originPortalId: ward.id, itemId: item.id }, today());
    const takeOver = (requestId: string, more: Partial<AcceptGiven> = {}) =>
      desk.as(
        head!,
        (scope) => acceptRequest(scope, desk.process, clock(), { requestId, sectionId: province.sectionIds[0]!, ...more }, { originPortalId: ward.id, origin }),
        province,
      );
    expect(await refusalOf(takeOver(request.id, { itemId: item.id }))).toBe('itemId:REQUEST_ITEM_TWICE');
    expect(await refusalOf(takeOver(request.id, { sectionId: ward.sectionIds[0]! }))).toBe('sectionId:SECTION_UNKNOWN');
    await takeOver(request.id);
    await carry();
    expect(await arrived(id)).toMatchObject({ state: 'accepted', isTakenOver: true, itemId: null });
    expect(await sent(id)).toMatchObject({ state: 'posted' });
    expect(await desk.world.rows('select mark from placement where portal_id = $1 and item_id = $2', [province.id, item.id])).toEqual([{ mark: 'repost' }]);
    // one that stands there already is taken up all the same
    const again = await send({ itemId: item.id });
    await carry();
    await takeOver((await arrived(again)).id);
    await carry();
    expect(await sent(again)).toMatchObject({ state: 'posted' });
    await desk.as(head!, (scope) => desk.process.transition(scope, placementSubject, item.id, 'remove', { reason: 'Hết hạn' }), province);
    await carry();
    expect([(await sent(id)).state, (await sent(again)).state]).toEqual(['accepted', 'accepted']);
    const bare = await send();
    await carry();
    expect(await refusalOf(takeOver((await arrived(bare)).id))).toBe('REQUEST_NOTHING_TO_TAKE');
  });

  test('brings its file into the library of the other portal; where there is no room it arrives without', async () => {
    const fileId = '019aa000-0000-7000-8000-00000000f11e';
    const name = `${'c'.repeat(27)}.pdf`;
    await store.keepBytes(keptKey(ward.id, name), pdf);
    await desk.world.rows(
      `insert into file (portal_id, id, state, name, size, stored, hash, kind, type, uploaded_by, uploaded_at)
       values ($1, $2, 'clean', 'Công văn 12.pdf', 10, 10, sha256('thư'), 'document', 'application/pdf', $3, now())`,
      [ward.id, fileId, writer],
    );
    await desk.world.rows(`insert into rendition (portal_id, file_id, name, type, size) values ($1, $2, $3, 'application/pdf', 10)`, [ward.id, fileId, name]);
    const id = await send({ fileId });
    await carry({ limits: { largestMegabytes: 10, quotaGigabytes: 0.000000001 } });
    expect(await arrived(id)).toMatchObject({ fileId: null, missingFile: 'Công văn 12.pdf' });
    const next = await send({ fileId });
    await carry();
    const request = await arrived(next);
    expect(request).toMatchObject({ fileName: 'Công văn 12.pdf', missingFile: null });
    expect(request.fileId).not.toBe(fileId);
    const [taken] = await desk.world.rows<{ portal: string; state: string }>('select portal_id as portal, state from file where id = $1', [request.fileId]);
    expect(taken).toEqual({ portal: province.id, state: 'clean' });
    // the worker takes files in for a letter on its way alone
    const own = `insert into file (portal_id, state, name, size, uploaded_by, uploaded_at) values ($1, 'arriving', 'x', 1, $2, now())`;
    await answer(request.id, 'decline', 'Không.');
    await answer((await arrived(id)).id, 'decline', 'Không.');
    await carry();
    await desk.world.rows(`update sent_letter set state = 'undelivered', answered_on = null, posted_slug = null where file_id is not null`);
    expect(
      await refusalOf(
        desk.asSystem(() =>
          jobs.transaction((manager) =>
            manager.query(`select set_config('app.portal_id', $1, true)`, [province.id]).then(() => manager.query(own, [province.id, writer])),
          ),
        ),
      ),
    ).toMatch(/an import brings/);
  });

  test('comes back when the other portal was suspended on its way', async () => {
    const id = await send();
    await desk.world.rows(`update portal set state = 'suspended' where portal_id = $1`, [province.id]);
    await carry();
    await desk.world.rows(`update portal set state = 'open' where portal_id = $1`, [province.id]);
    expect(await sent(id)).toMatchObject({ state: 'undelivered' });
    expect(await desk.world.rows('select from posting_request where letter_id = $1', [id])).toEqual([]);
    expect((await told(ward, writer!))[0]).toMatchObject({ step: 'return', itemId: id });
  });

  test('is refused to another province, to a portal that is not open, to itself, from one that is not, and from who may not', async () => {
    const beside = await desk.world.portal({ unitId: await desk.world.unit('commune', province.unitId), state: 'suspended' });
    const member = await desk.world.person('Biên tập bị dừng', [{ portal: beside, role: 'editor' }]);
    for (const to of [abroad.id, beside.id, ward.id, 'khong-phai-id', '019aa000-0000-7000-8000-000000000009'])
      expect(await refusalOf(send({ toPortalId: to }))).toBe('toPortalId:LETTER_TARGET_UNKNOWN');
    expect(await refusalOf(send({}, member, beside))).toBe('PORTAL_NOT_OPEN');
    const stranger = await desk.world.person('Cộng tác viên', [{ portal: ward, role: 'contributor' }]);
    expect(await refusalOf(send({}, stranger))).toBe('FORBIDDEN');
    expect(await refusalOf(send({ subject: ' ' }))).toBe('subject:TEXT_MISSING');
    const draft = await desk.drafted('Chưa đăng', writer, ward);
    expect(await refusalOf(send({ itemId: draft, fileId: draft, letterDate: '2026-11-21' as never, wantedOn: '2026-11-19' as never }))).toBe(
      'letterDate:LETTER_AHEAD wantedOn:WANTED_PAST fileId:LETTER_UNKNOWN itemId:LETTER_ITEM_NOT_PUBLIC',
    );
  });

  test('is seen by its sender and, as a request, by whom it was sent to; by nobody else', async () => {
    const id = await send();
    await carry();
    const list = (portal: WorldPortal, first = 100) => desk.as(null, (scope) => listLetters(scope, { first }), portal);
    expect((await list(ward)).edges.map(({ node }) => node.id)).toContain(id);
    for (const portal of [province, abroad, desk.here]) expect((await list(portal)).edges).toEqual([]);
    const requests = (portal: WorldPortal) => desk.as(null, (scope) => listRequests(scope, { waiting: true, first: 100 }), portal);
    for (const portal of [ward, abroad, desk.here]) expect((await requests(portal)).edges).toEqual([]);
    expect(await refusalOf(reply(id, 'Không ai hỏi.'))).toBe('STEP_NOT_POSSIBLE');
    // a page at a time, the latest first
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await desk.as(null, (scope) => listLetters(scope, { first: 1, after }), ward);
      seen.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual((await list(ward)).edges.map(({ node }) => node.id));
    expect(seen.length).toBeGreaterThan(3);
  });
});

test('what the year of letters counts is what the ledger holds', async () => {
  const { sent: all, answered, posted } = await desk.as(writer!, (scope) => countLetters(scope, 2026), ward);
  expect(all).toBe(await facts(ward, 'letters_sent'));
  // two were marked as undelivered past the process above
  expect(answered + 2).toBe(await facts(ward, 'letters_answered'));
  expect(posted).toBe(0);
});
