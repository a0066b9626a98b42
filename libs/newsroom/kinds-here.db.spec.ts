import { setAdverts } from '#province';
import { refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import { createItem } from './create-item.js';
import { kindsHere } from './kinds-here.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.open();
});
afterAll(() => desk.world.close());

const decide = (given: object | null) => desk.as(desk.head, (scope) => setAdverts(scope, desk.world.clock.now(), given as Parameters<typeof setAdverts>[2]));
const decision = { number: '5/QĐ', decidedOn: '2026-11-01', decidedBy: 'Chủ tịch' };
const offered = () => desk.as(desk.editor, async (scope) => (await kindsHere(scope, '2026-11-20' as never)).map(({ code }) => code));
const create = () =>
  desk.as(desk.editor, (scope) =>
    createItem(scope, desk.process, desk.world.clock, { kind: 'advert', sectionId: desk.here.sectionIds[0]!, title: 'Quảng cáo' }),
  );

test('paid banners are off until the head of the agency decides otherwise, and off again when that ends (R-138, R-140)', async () => {
  expect(await offered()).not.toContain('advert');
  expect(await refusalOf(create())).toBe('kind:KIND_OFF');
  const news = await desk.drafted();
  expect(await refusalOf(desk.save(desk.editor, news, 2, { kind: 'advert' }))).toBe('kind:KIND_OFF');

  await decide(decision);
  expect(await offered()).toContain('advert');
  const id = await create();
  await decide(null);
  expect(await refusalOf(desk.step(desk.editor, id, 'submit', { baseVersion: 1 }))).toBe('kind:KIND_OFF');
  const said = await desk.world.rows(
    `select details ->> 'from' as before, details ->> 'to' as after from audit_entry where act = 'portal.set_adverts' order by at`,
  );
  expect(said).toEqual([
    { before: 'off', after: 'on' },
    { before: 'on', after: 'off' },
  ]);
});

test('a decision that is not signed yet is none', async () => {
  expect(await refusalOf(decide({ ...decision, decidedOn: '2026-12-01' }))).toBe('decision.decidedOn:ADVERTS_AHEAD');
  expect(await refusalOf(decide({ ...decision, number: ' ' }))).toMatch(/^decision.number:/);
});

test('the banners of campaigns need no decision', async () => {
  expect(await offered()).toContain('banner');
});

test('the press is quoted by an aggregated site alone, while its licence holds (R-378)', async () => {
  const quote = (): Promise<string> =>
    desk.as(desk.editor, (scope) =>
      createItem(scope, desk.process, desk.world.clock, { kind: 'quoted_press', sectionId: desk.here.sectionIds[0]!, title: 'Trích báo' }),
    );
  const licence = (until: string): Promise<unknown> =>
    desk.world.rows(
      `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values ($1, $2::text, '2026-01-01', 'Sở Mẫu', $2::text::date)`,
      [desk.here.id, until],
    );
  expect(await offered()).not.toContain('quoted_press');
  await licence('2026-12-31');
  expect(await refusalOf(quote())).toBe('kind:QUOTING_OFF');
  await desk.world.rows(`update portal set kind = 'aggregated' where portal_id = $1`, [desk.here.id]);
  expect(await offered()).toContain('quoted_press');
  const id = await quote();
  const news = await desk.drafted();
  await desk.save(desk.editor, news, 2, { kind: 'quoted_press' });
  await desk.world.rows('delete from portal_licence where portal_id = $1', [desk.here.id]);
  await licence('2026-11-19');
  expect(await offered()).not.toContain('quoted_press');
  expect(await refusalOf(desk.step(desk.editor, id, 'submit', { baseVersion: 1 }))).toBe('kind:QUOTING_OFF');
  expect(await refusalOf(quote())).toBe('kind:QUOTING_OFF');
});
