import type { DataSource } from 'typeorm';
import { DeliveryReader, relatedPortals } from '#delivery';
import { civilDateOf } from '#platform/time';
import { setAdverts } from '#province';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { followOrigin } from '../placement/follow.js';
import type { OfferedJob } from '../placement/jobs.js';
import type { OfferMode } from '../placement/offer.js';
import { placementSubject } from '../placement/placement.subject.js';
import { placeOffered, sendToEach } from '../placement/place-offered.js';
import { sendOffer } from '../placement/send-offer.js';
import { arrangeBanners, type BannerPlace } from './arrange-banners.js';
import { bannersOf, type PortalBanner } from './banners.js';

let desk: TestDesk;
let jobs: DataSource;
let province: WorldPortal;
let commune: WorldPortal;
let [provinceEditor, provinceHead, head, editor]: string[] = [];
const form = (width: number, type = 'jpeg') => ({ path: `/tep/${String(width)}.${type}`, type: `image/${type}`, width, height: width / 6 });
const cover = {
  alt: 'Băng rôn',
  path: '/tep/a.jpg',
  width: 1200,
  height: 200,
  avif: '',
  webp: '',
  renditions: [form(160), form(330, 'avif'), form(480), form(960)],
};

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
}, 60_000);
beforeEach(async () => {
  const unitId = await desk.world.unit('province');
  province = await desk.world.portal({ unitId });
  commune = await desk.world.portal({ unitId: await desk.world.unit('commune', unitId) });
  provinceEditor = await desk.world.person('Biên tập tỉnh', [{ portal: province, role: 'editor' }]);
  provinceHead = await desk.world.person('Trưởng ban tỉnh', [{ portal: province, role: 'board_head' }]);
  head = await desk.world.person('Trưởng ban xã', [{ portal: commune, role: 'board_head' }]);
  editor = await desk.world.person('Biên tập xã', [{ portal: commune, role: 'editor' }]);
});
afterAll(() => desk.world.close());

/** A banner that the board of a portal approved; its picture is put there as sealing puts it. */
async function banner(portal: WorldPortal, title: string, more: object = {}, kind = 'banner'): Promise<string> {
  const [writer, decider] = portal === province ? [provinceEditor!, provinceHead!] : [editor!, head!];
  const id = await desk.drafted(title, writer, portal);
  await desk.save(writer, id, 2, { title, kind, fields: { theme: 'holiday', slot: 'head', startsOn: '2026-11-01', endsOn: '2026-12-31', ...more } }, portal);
  await desk.step(writer, id, 'submit', { baseVersion: 3 }, portal);
  const revisionId = (await desk.stateOf(id)).revisionId!;
  await desk.step(decider, id, 'approve', { revisionId, tell: false }, portal);
  await desk.step(decider, id, 'publish', { revisionId }, portal);
  await desk.world.rows('update publication set cover = $2 where item_id = $1', [id, cover]);
  return id;
}

async function push(itemId: string, mode: OfferMode = 'forced'): Promise<void> {
  const { clock } = desk.world;
  const related = await relatedPortals(new DeliveryReader(await desk.world.source('delivery')), province.id, civilDateOf(clock.now()));
  const offerId = await desk.as(provinceHead!, (scope) => sendOffer(scope, desk.process, clock, related, { itemId, mode, targetIds: [commune.id] }), province);
  const sent: OfferedJob[] = [];
  const queue = { enqueue: (_kind: unknown, data: unknown) => Promise.resolve(void sent.push(data as OfferedJob)) };
  await desk.asSystem(() => sendToEach(jobs, queue, { portalId: province.id, offerId }));
  for (const job of sent) await desk.asSystem(() => placeOffered(jobs, desk.process, clock, job));
}

const banners = (portal = commune): Promise<PortalBanner[]> => desk.as(head!, (scope) => bannersOf(scope, civilDateOf(desk.world.clock.now())), portal);
const slots = async (): Promise<string[]> => (await banners()).map(({ title, slot }) => `${title}: ${slot}`);
const arrange = (places: readonly BannerPlace[], by = head!): Promise<void> => desk.as(by, (scope) => arrangeBanners(scope, desk.world.clock, places), commune);

test('a banner that the province requires stands where it was approved until the portal places it, for its days, and cannot be taken off (R-142)', async () => {
  const own = await banner(commune, 'Của xã');
  const forced = await banner(province, 'Của tỉnh', { slot: 'foot' });
  await push(forced);
  const [{ host }] = (await desk.world.rows<{ host: string }>('select host from portal_host where portal_id = $1 and is_primary', [commune.id])) as [
    { host: string },
  ];
  const small = { address: `/tep/${host}/480.jpeg`, alt: 'Băng rôn', width: 480, height: 80 };
  expect((await banners()).map(({ picture }) => picture)).toEqual([small, small]);
  expect(await slots()).toEqual(['Của xã: head', 'Của tỉnh: foot']);
  await arrange([
    { itemId: forced, slot: 'head' },
    { itemId: own, slot: 'head' },
  ]);
  expect(await banners()).toMatchObject([
    { itemId: forced, slot: 'head', approvedSlot: 'foot', isForced: true, originPortalId: province.id, startsOn: '2026-11-01', endsOn: '2026-12-31' },
    { itemId: own, slot: 'head', isForced: false, originPortalId: null },
  ]);
  expect(await refusalOf(arrange([{ itemId: own, slot: 'head' }]))).toBe('BANNERS_CHANGED');
  const remove = desk.as(head!, (scope) => desk.process.transition(scope, placementSubject, forced, 'remove', { reason: 'Không muốn' }), commune);
  expect(await refusalOf(remove)).toBe('PLACEMENT_FORCED');
  expect(await slots()).toEqual(['Của tỉnh: head', 'Của xã: head']);
});

test('its withdrawal takes it off, and a correction that makes it none, or one again, is followed', async () => {
  const id = await banner(province, 'Cải chính');
  await push(id);
  const correct = async (fields: object): Promise<void> => {
    await desk.step(provinceHead!, id, 'revise', {}, province);
    const [{ version }] = (await desk.world.rows<{ version: number }>('select version from draft where item_id = $1', [id])) as [{ version: number }];
    await desk.save(provinceEditor!, id, version, { title: 'Cải chính', kind: 'banner', fields }, province);
    await desk.step(provinceEditor!, id, 'submit', { baseVersion: version + 1 }, province);
    const revisionId = (await desk.stateOf(id)).revisionId!;
    await desk.step(provinceHead!, id, 'approve', { revisionId, tell: false }, province);
    await desk.step(provinceHead!, id, 'publish', { revisionId }, province);
    await desk.world.rows('update publication set cover = $2 where item_id = $1', [id, cover]);
    await follow();
  };
  const follow = (): Promise<void> => desk.asSystem(() => followOrigin(jobs, desk.process, { portalId: commune.id, itemId: id }));
  await correct({});
  expect(await desk.world.rows('select is_banner from placed_item where item_id = $1', [id])).toEqual([{ is_banner: false }]);
  await correct({ theme: 'law', slot: 'home', startsOn: '2026-11-01', endsOn: '2026-11-20' });
  expect(await slots()).toEqual(['Cải chính: home']);
  await desk.step(provinceHead!, id, 'withdraw', { reason: 'Xong chiến dịch' }, province);
  expect(await banners()).toEqual([]);
  await follow();
  expect(await desk.world.rows('select state from placed_item where item_id = $1', [id])).toEqual([{ state: 'removed' }]);
});

test('positions change without a new approval, and nothing of the item does: days, words and contract (R-138)', async () => {
  const decision = { number: '5/QĐ', decidedOn: '2026-11-01', decidedBy: 'Chủ tịch' };
  await desk.as(head!, (scope) => setAdverts(scope, desk.world.clock.now(), decision as never), commune);
  const id = await banner(commune, 'Trả tiền', {});
  await desk.world.rows(`update publication set details = jsonb_set(details, '{banner,isPaid}', 'true') where item_id = $1`, [id]);
  const kept = (): Promise<object[]> => desk.world.rows('select revision_id, details, cover from publication where item_id = $1', [id]);
  const before = await kept();
  await arrange([{ itemId: id, slot: 'foot' }]);
  expect(await banners()).toMatchObject([{ itemId: id, slot: 'foot', approvedSlot: 'head', isPaid: true }]);
  expect(await kept()).toEqual(before);
  expect(await desk.world.rows(`select details from audit_entry where portal_id = $1 and act = 'banner.arrange'`, [commune.id])).toEqual([
    { details: { banners: 1 } },
  ]);
  await desk.as(head!, (scope) => setAdverts(scope, desk.world.clock.now(), null), commune);
  expect(await banners()).toEqual([]);
});

test('is for the head of the board and who administers the portal, of banners of this portal, each once', async () => {
  const own = await banner(commune, 'Của xã');
  const foreign = await banner(province, 'Của tỉnh');
  expect(await refusalOf(arrange([{ itemId: own, slot: 'home' }], editor))).toBe('FORBIDDEN');
  for (const places of [[own, foreign], [foreign], [own, own], []])
    expect(await refusalOf(arrange(places.map((itemId) => ({ itemId, slot: 'home' }))))).toBe('BANNERS_CHANGED');
  await arrange([{ itemId: own, slot: 'home' }]);
  expect(await slots()).toEqual(['Của xã: home']);
});

test('what is over is not among them; what is still to come is', async () => {
  await banner(commune, 'Đã qua', { startsOn: '2026-11-01', endsOn: '2026-11-19' });
  await banner(commune, 'Sắp tới', { startsOn: '2026-12-01', endsOn: '2026-12-02' });
  expect(await slots()).toEqual(['Sắp tới: head']);
});
