import type { DataSource } from 'typeorm';
import { relatedPortals, DeliveryReader, type RelatedPortal } from '#delivery';
import { civilDateOf } from '#platform/time';
import type { Process } from '#process';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { whileOpen } from '../../../tests/support/waiting.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { noticesAtDesk } from '../desk/my-notices.js';
import { readItem } from '../item.subject.js';
import { followEach, followOrigin, followPlacements } from './follow.js';
import { adoptionOf, readOffers, type OfferMode } from './offer.js';
import { placeOffered, sendToEach } from './place-offered.js';
import type { OfferedJob } from './jobs.js';
import { placementSubject } from './placement.subject.js';
import { sendOffer } from './send-offer.js';
import { findOrigin, takeItem } from './take-item.js';
import { tellOfPlacement } from './tell.js';

let desk: TestDesk;
let jobs: DataSource;
let worker: Process;
let reader: DeliveryReader;
let province: WorldPortal;
let commune: WorldPortal;
let other: WorldPortal;
let [head, editor, communeHead, communeEditor, stranger]: string[] = [];

const world = () => desk.world;
const today = () => civilDateOf(desk.world.clock.now());

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await world().source('jobs');
  worker = desk.process;
  reader = new DeliveryReader(await world().source('delivery'));
  const unitId = await world().unit('province');
  province = await world().portal({ unitId });
  commune = await world().portal({ unitId: await world().unit('commune', unitId) });
  other = await world().portal({ unitId: await world().unit('commune', unitId) });
  head = await world().person('Trưởng ban tỉnh', [{ portal: province, role: 'board_head' }]);
  editor = await world().person('Biên tập tỉnh', [{ portal: province, role: 'editor' }]);
  communeHead = await world().person('Trưởng ban xã', [{ portal: commune, role: 'board_head' }]);
  communeEditor = await world().person('Biên tập xã', [{ portal: commune, role: 'editor' }]);
  stranger = await world().person('Cộng tác viên xã', [{ portal: commune, role: 'contributor' }]);
}, 60_000);
afterAll(() => world().close());

async function published(title: string, portal = province, [writer, decider] = [editor!, head!]): Promise<{ id: string; revisionId: string }> {
  const item = await desk.submitted(title, writer, portal);
  await desk.step(decider, item.id, 'approve', { revisionId: item.revisionId, tell: false }, portal);
  await desk.step(decider, item.id, 'publish', { revisionId: item.revisionId }, portal);
  return item;
}

/** Takes an item as the resolver does: found among what is public, then taken. */
async function take(
  itemId: string,
  by = communeEditor!,
  { from = province, to = commune, section = 0, sectionOf }: { from?: WorldPortal; to?: WorldPortal; section?: number; sectionOf?: WorldPortal } = {},
): Promise<void> {
  const named = { itemId, originPortalId: from.id, sectionId: (sectionOf ?? to).sectionIds[section]! };
  const origin = await findOrigin(reader, to.id, named, today());
  await desk.as(by, (scope) => takeItem(scope, desk.process, world().clock, { ...named, origin }), to);
}

async function send(itemId: string, mode: OfferMode, targets: readonly WorldPortal[], from = province, by = head!): Promise<OfferedJob[]> {
  const related: RelatedPortal[] = await relatedPortals(reader, from.id, today());
  const offerId = await desk.as(
    by,
    (scope) => sendOffer(scope, desk.process, world().clock, related, { itemId, mode, targetIds: targets.map(({ id }) => id) }),
    from,
  );
  const sent: OfferedJob[] = [];
  const queue = { enqueue: (_kind: unknown, data: unknown) => Promise.resolve(void sent.push(data as OfferedJob)) };
  await desk.asSystem(() => sendToEach(jobs, queue, { portalId: from.id, offerId }));
  return sent;
}

const arrive = (job: OfferedJob): Promise<void> => desk.asSystem(() => placeOffered(jobs, worker, world().clock, job));
const follow = (portal: WorldPortal, itemId: string): Promise<void> => desk.asSystem(() => followOrigin(jobs, worker, { portalId: portal.id, itemId }));

const placed = (itemId: string): Promise<object[]> =>
  world().rows(
    `select g.state, g.mark, g.forced, l.section_id is not null as listed from placed_item g
     left join placement l on l.portal_id = g.portal_id and l.item_id = g.item_id where g.item_id = $1 order by g.portal_id`,
    [itemId],
  );
const counted = async (portal: WorldPortal, itemId: string): Promise<object[]> =>
  world().rows(
    `select sum(amount)::int as amount, dimensions->>'mark' as mark, dimensions->>'kind' as kind from fact
     where portal_id = $1 and subject_id = $2 and measure = 'items_published' group by 2, 3`,
    [portal.id, itemId],
  );

describe('taking an item of a portal above', () => {
  it('lists it without a copy of its text, counts it as a repost here and as its own there', async () => {
    const { id } = await published('Bão số 9 vào gần bờ');
    await take(id);
    expect(await placed(id)).toEqual([{ state: 'placed', mark: 'repost', forced: false, listed: true }]);
    expect(await counted(commune, id)).toEqual([{ amount: 1, mark: 'repost', kind: 'news' }]);
    expect(await counted(province, id)).toEqual([{ amount: 1, mark: 'own', kind: 'news' }]);
    expect(await world().rows('select portal_id from publication where item_id = $1', [id])).toEqual([{ portal_id: province.id }]);
    const [{ slug }] = (await world().rows<{ slug: string }>('select slug from placement where item_id = $1 and portal_id = $2', [id, commune.id])) as [
      { slug: string },
    ];
    expect(slug).toBe(`bao-so-9-vao-gan-bo-${id.replaceAll('-', '').slice(-12)}`);
  });

  it('again, while it is taken off once more, counts it under no topic in the end', async () => {
    const item = await desk.submitted('Lấy lại rồi gỡ', editor, province);
    await world().rows(`update item set topic = 'policy' where id = $1`, [item.id]);
    await desk.step(head!, item.id, 'approve', { revisionId: item.revisionId, tell: false }, province);
    await desk.step(head!, item.id, 'publish', { revisionId: item.revisionId }, province);
    const named = { itemId: item.id, originPortalId: province.id, sectionId: commune.sectionIds[0]! };
    const origin = await findOrigin(reader, commune.id, named, today());
    const remove = (): Promise<unknown> =>
      desk.as(communeHead!, (scope) => desk.process.transition(scope, placementSubject, item.id, 'remove', { reason: 'Không hợp' }), commune);
    await take(item.id);
    await remove();
    const again = (done: () => Promise<void>): Promise<void> =>
      desk.as(
        communeEditor!,
        async (scope) => {
          await takeItem(scope, desk.process, world().clock, { ...named, origin });
          await done();
        },
        commune,
      );
    await whileOpen(world(), again, remove);
    expect(
      await world().rows(`select dimensions->>'topic' as topic from fact where portal_id = $1 and subject_id = $2 group by 1 having sum(amount) <> 0`, [
        commune.id,
        item.id,
      ]),
    ).toEqual([]);
  });

  it('is done once, also by two at the same moment', async () => {
    const { id } = await published('Hai người cùng lấy');
    const outcomes = await Promise.all([refusalOf(take(id)), refusalOf(take(id, communeHead))]);
    expect(outcomes.toSorted()).toEqual(['PLACED_ALREADY', 'null'].toSorted());
    expect(await counted(commune, id)).toEqual([{ amount: 1, mark: 'repost', kind: 'news' }]);
  });

  it('is refused for a draft, for who may not, for a section of another portal and where the portal is not open', async () => {
    const { id } = await desk.submitted('Chưa đăng', editor, province);
    expect(await refusalOf(take(id))).toBe('ORIGIN_NOT_PUBLIC');
    const { id: ready } = await published('Đã đăng');
    expect(await refusalOf(take(ready, stranger))).toBe('FORBIDDEN');
    expect(await refusalOf(take(ready, communeEditor, { from: desk.here }))).toBe('ORIGIN_NOT_RELATED');
    expect(await refusalOf(take(ready, communeEditor, { sectionOf: province }))).toBe('sectionId:SECTION_UNKNOWN');
    await world().rows(`update portal set state = 'suspended' where portal_id = $1`, [commune.id]);
    expect(await refusalOf(take(ready))).toBe('PORTAL_NOT_OPEN');
    await world().rows(`update portal set state = 'open' where portal_id = $1`, [commune.id]);
    await world().rows(`update portal set state = 'suspended' where portal_id = $1`, [province.id]);
    expect(await refusalOf(take(ready))).toBe('ORIGIN_NOT_PUBLIC');
    expect(await refusalOf(send(ready, 'overridable', [commune]))).toBe('PORTAL_NOT_OPEN');
    await world().rows(`update portal set state = 'open' where portal_id = $1`, [province.id]);
    expect(await placed(ready)).toEqual([]);
  });

  it('knows the portals of the province alone', async () => {
    const found = await relatedPortals(reader, commune.id, today());
    expect(found.map(({ id, relation }) => [id, relation])).toEqual([
      [province.id, 'above'],
      [other.id, 'beside'],
    ]);
    expect((await relatedPortals(reader, province.id, today())).map(({ relation }) => relation)).toEqual(['below', 'below']);
    expect(await relatedPortals(reader, desk.here.id, today())).toEqual([]);
  });

  it('goes neither out of the province nor into it: nothing of another one is taken, pushed to or readable', async () => {
    const unitId = await world().unit('province');
    const far = await world().portal({ unitId });
    const farHead = await world().person('Trưởng ban tỉnh bạn', [{ portal: far, role: 'board_head' }]);
    const farEditor = await world().person('Biên tập tỉnh bạn', [{ portal: far, role: 'editor' }]);
    const theirs = await published('Tin của tỉnh bạn', far, [farEditor, farHead]);
    expect(await refusalOf(take(theirs.id, communeEditor, { from: far }))).toBe('ORIGIN_NOT_RELATED');
    expect(await refusalOf(send(theirs.id, 'forced', [commune], far, farHead))).toBe('targetIds:TARGET_UNKNOWN');
    const { id } = await published('Tin trong tỉnh');
    await take(id);
    const seen = await desk.as(
      farHead,
      async ({ manager }) => [
        await manager.query<object[]>('select portal_id from placed_item'),
        await manager.query<object[]>('select portal_id from publication where portal_id <> $1', [far.id]),
      ],
      far,
    );
    expect(seen).toEqual([[], []]);
    expect(await placed(theirs.id)).toEqual([]);
  });

  it('reads of the origin what is public of that item alone: no draft, no other item, nothing that was withdrawn', async () => {
    const { id } = await published('Tin được lấy');
    const { id: unread } = await published('Tin không ai lấy');
    const { id: gone } = await published('Tin lấy rồi gỡ');
    await take(id);
    await take(gone);
    await desk.step(head!, gone, 'withdraw', { reason: 'Sai' }, province);
    const seen = await desk.as(
      communeEditor!,
      async ({ manager }) => ({
        public: await manager.query<object[]>('select item_id as id from publication where item_id = any ($1::uuid[])', [[id, unread, gone]]),
        own: await manager.query<object[]>('select id from item where id = any ($1::uuid[])', [[id, unread, gone]]),
        drafts: await manager.query<object[]>('select item_id from draft where item_id = any ($1::uuid[])', [[id, unread, gone]]),
      }),
      commune,
    );
    expect(seen).toEqual({ public: [{ id }], own: [], drafts: [] });
  });
});

describe('what the origin does', () => {
  it('follows: a correction raises the version of each portal, a withdrawal takes it off and off the day it was counted on', async () => {
    const { id } = await published('Lịch cắt điện');
    await take(id);
    const version = async (): Promise<string> =>
      (await world().rows<{ version: string }>('select version::text from portal_version where portal_id = $1', [commune.id]))[0]!.version;
    const before = await version();
    await follow(commune, id);
    expect(await version()).toBe(before);
    await desk.step(head!, id, 'revise', {}, province);
    await desk.step(editor!, id, 'submit', { baseVersion: 2 }, province);
    const again = (await desk.stateOf(id)).revisionId!;
    await desk.step(head!, id, 'approve', { revisionId: again, tell: false }, province);
    await desk.step(head!, id, 'publish', { revisionId: again }, province);
    await follow(commune, id);
    expect(await version()).not.toBe(before);

    await desk.step(head!, id, 'withdraw', { reason: 'Sai ngày' }, province);
    await follow(commune, id);
    await follow(commune, id);
    expect(await placed(id)).toEqual([{ state: 'removed', mark: 'repost', forced: false, listed: false }]);
    expect(await counted(commune, id)).toEqual([{ amount: 0, mark: 'repost', kind: 'news' }]);
    expect(await refusalOf(take(id))).toBe('ORIGIN_NOT_PUBLIC');
  });

  it('is told to each portal where the item stands by a job of its own, and to none otherwise', async () => {
    const { id } = await published('Tin có người lấy');
    const asked: object[] = [];
    const queue = { enqueue: (kind: { name: string }, data: object) => Promise.resolve(void asked.push({ name: kind.name, ...data })) };
    const told = (itemId: string, step: string): Promise<void> =>
      desk.as(head!, (scope) => followPlacements(scope, queue, { subjectType: 'item', subjectId: itemId, stepId: itemId, step }), province);
    await told(id, 'withdraw');
    expect(asked).toEqual([]);
    await take(id);
    await told(id, 'approve');
    await told(id, 'withdraw');
    expect(asked).toEqual([{ name: 'follow-item', portalId: province.id, itemId: id }]);
    await desk.asSystem(() => followEach(jobs, queue, { portalId: province.id, itemId: id }));
    expect(asked.slice(1)).toEqual([{ name: 'follow-placement', portalId: commune.id, itemId: id }]);
  });
});

describe('pushing to portals below', () => {
  it('goes by one small job for each, is placed once however often the job runs, and is counted as pushed', async () => {
    const { id } = await published('Tuyển quân');
    const sent = await send(id, 'overridable', [commune, other]);
    expect(sent.map(({ portalId }) => portalId)).toEqual([commune.id, other.id]);
    for (const job of [...sent, ...sent]) await arrive(job);
    expect(await placed(id)).toEqual(Array(2).fill({ state: 'placed', mark: 'push', forced: false, listed: true }));
    for (const portal of [commune, other]) expect(await counted(portal, id)).toEqual([{ amount: 1, mark: 'push', kind: 'news' }]);
    const [offer] = await desk.as(head!, (scope) => readOffers(scope, id), province);
    const adoption = await desk.as(head!, (scope) => adoptionOf(scope, [offer!.id]), province);
    expect(adoption.get(offer!.id)).toMatchObject({ placed: 2, offered: 0, removed: 0 });
  });

  it('that is forced cannot be taken off; that is not can, with a reason that the origin reads, and stays off', async () => {
    const { id: forced } = await published('Bắt buộc');
    for (const job of await send(forced, 'forced', [commune])) await arrive(job);
    const { id: free } = await published('Tùy trang');
    for (const job of await send(free, 'overridable', [commune])) await arrive(job);
    const remove = (itemId: string, by = communeHead!): Promise<unknown> =>
      desk.as(by, (scope) => worker.transition(scope, placementSubject, itemId, 'remove', { reason: 'Không hợp địa bàn' }), commune);
    expect(await refusalOf(remove(forced))).toBe('PLACEMENT_FORCED');
    expect(await refusalOf(remove(free, stranger))).toBe('NOT_FOUND');
    await remove(free);
    expect(await placed(free)).toEqual([{ state: 'removed', mark: 'push', forced: false, listed: false }]);
    for (const job of await send(free, 'overridable', [commune])) await arrive(job);
    expect(await placed(free)).toMatchObject([{ state: 'removed' }]);
    const offers = await desk.as(head!, (scope) => readOffers(scope, free), province);
    const adoption = await desk.as(
      head!,
      (scope) =>
        adoptionOf(
          scope,
          offers.map(({ id }) => id),
        ),
      province,
    );
    expect([...adoption.values()]).toMatchObject([{ removed: 1, reasons: ['Không hợp địa bàn'] }]);
  });

  it('that is forced holds what the portal had taken of itself before, and leaves it where it is', async () => {
    const { id } = await published('Đã lấy trước');
    await take(id, communeEditor, { section: 1 });
    const sent = await send(id, 'forced', [commune]);
    for (const job of [...sent, ...sent]) await arrive(job);
    expect(await placed(id)).toEqual([{ state: 'placed', mark: 'repost', forced: true, listed: true }]);
    const remove = desk.as(communeHead!, (scope) => worker.transition(scope, placementSubject, id, 'remove', { reason: 'Thôi' }), commune);
    expect(await refusalOf(remove)).toBe('PLACEMENT_FORCED');
    expect(await counted(commune, id)).toEqual([{ amount: 1, mark: 'repost', kind: 'news' }]);
    const [offer] = await desk.as(head!, (scope) => readOffers(scope, id), province);
    expect((await desk.as(head!, (scope) => adoptionOf(scope, [offer!.id]), province)).get(offer!.id)).toMatchObject({ placed: 1 });
  });

  it('tells whether it stands there or waits for an answer', async () => {
    const kindTold = async (mode: OfferMode): Promise<unknown> => {
      const { id } = await published(`Báo tin ${mode}`);
      for (const job of await send(id, mode, [commune])) await arrive(job);
      const [step] = await world().rows<{ id: string }>(`select id from step_record where portal_id = $1 and subject_id = $2 and step = 'create'`, [
        commune.id,
        id,
      ]);
      await desk.asSystem(() => tellOfPlacement(jobs, world().clock, { portalId: commune.id, stepId: step!.id, itemId: id }));
      return (await desk.as(communeHead!, noticesAtDesk, commune)).find(({ itemId }) => itemId === id)?.kind;
    };
    expect([await kindTold('forced'), await kindTold('overridable'), await kindTold('suggested')]).toEqual(['pushed', 'pushed', 'offered']);
  });

  it('that is suggested waits, and is taken as pushed or declined', async () => {
    const { id } = await published('Gợi ý');
    for (const job of await send(id, 'suggested', [commune, other])) await arrive(job);
    expect(await placed(id)).toEqual(Array(2).fill({ state: 'offered', mark: 'push', forced: false, listed: false }));
    expect(await world().rows(`select step from work_item where subject_id = $1 and closed_at is null`, [id])).toEqual([{ step: 'place' }, { step: 'place' }]);
    await take(id);
    expect(await counted(commune, id)).toEqual([{ amount: 1, mark: 'push', kind: 'news' }]);
    expect(await world().rows(`select from work_item where subject_id = $1 and portal_id = $2 and closed_at is null`, [id, commune.id])).toEqual([]);
  });

  it('arrives nowhere when it was withdrawn on the way', async () => {
    const { id } = await published('Gỡ giữa đường');
    const sent = await send(id, 'forced', [commune]);
    await desk.step(head!, id, 'withdraw', { reason: 'Nhầm' }, province);
    for (const job of sent) await arrive(job);
    expect(await placed(id)).toEqual([]);
  });

  it('is refused to who may not, upward, to a stranger and of what is not public', async () => {
    const { id } = await published('Không đẩy được');
    expect(await refusalOf(send(id, 'forced', [commune], province, editor))).toBe('FORBIDDEN');
    expect(await refusalOf(send(id, 'forced', [desk.here]))).toBe('targetIds:TARGET_UNKNOWN');
    expect(await refusalOf(send(id, 'forced', []))).toBe('targetIds:TARGET_UNKNOWN');
    const { id: mine } = await published('Tin xã', commune, [communeEditor!, communeHead!]);
    expect(await refusalOf(send(mine, 'forced', [province], commune, communeHead))).toBe('targetIds:TARGET_UNKNOWN');
    const { id: draft } = await desk.submitted('Nháp', editor, province);
    expect(await refusalOf(send(draft, 'forced', [commune]))).toBe('NOTHING_PUBLIC');
  });
});

describe('proposing upward', () => {
  it('waits for the board above, which alone takes it or says why not; the portal below reads the answer', async () => {
    const { id } = await published('Gương người tốt', commune, [communeEditor!, communeHead!]);
    for (const job of await send(id, 'proposed', [province], commune, communeEditor)) await arrive(job);
    expect(await refusalOf(send(id, 'proposed', [province], commune, communeEditor))).toBe('OFFER_EXISTS');
    const decide = (by: string): Promise<void> => take(id, by, { from: commune, to: province, section: 1 });
    expect(await refusalOf(decide(editor!))).toBe('FORBIDDEN');
    await decide(head!);
    expect(await counted(province, id)).toEqual([{ amount: 1, mark: 'promoted', kind: 'news' }]);
    expect((await desk.as(head!, (scope) => readItem(scope, id), province))?.id).toBeUndefined();

    const { id: dull } = await published('Tin nhỏ', commune, [communeEditor!, communeHead!]);
    for (const job of await send(dull, 'proposed', [province], commune, communeEditor)) await arrive(job);
    await desk.as(head!, (scope) => worker.transition(scope, placementSubject, dull, 'decline', { reason: 'Chỉ có ý nghĩa trong xã' }), province);
    const [offer] = await desk.as(communeEditor!, (scope) => readOffers(scope, dull), commune);
    const adoption = await desk.as(communeEditor!, (scope) => adoptionOf(scope, [offer!.id]), commune);
    expect(adoption.get(offer!.id)).toMatchObject({ declined: 1, reasons: ['Chỉ có ý nghĩa trong xã'] });
  });
});
