import type { Browser } from 'playwright-core';
import { addFigures } from '../support/figures.js';
import { Hand } from './support/hand.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon, untilShown } from './support/soon.js';
import { desktop, narrow, openBrowser, phone, Window } from './support/window.js';

/** T13: a supervisor urges every late portal in two actions; the portal sees and answers; it ends by itself when the portal has posted. */
const mostActions = 2;

let product: Product;
let browser: Browser;
let supervisor: Person;
let head: Person;
let editor: Person;
let late: Portal;
let portals: Portal[];

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const provinceId = await product.world.unit('province');
  await product.world.rows(`update unit set name = 'Tỉnh Mẫu' where id = $1`, [provinceId]);
  const province = await product.world.portal({ unitId: provinceId });
  await product.world.rows(`update portal set name = 'Cổng Thông tin điện tử tỉnh Mẫu' where portal_id = $1`, [province.id]);
  portals = [];
  for (const [label, name] of [
    ['im-lang', 'Xã Im Lặng'],
    ['im-ca', 'Phường Im Cả'],
    ['im-lau', 'Phường Im Lâu'],
  ] as const)
    portals.push(await product.portal(label, name, provinceId));
  [late] = portals as [Portal];
  // Silent since they were made; the province's own and the fifth are as young as the test.
  await product.world.rows(`update portal set created_at = now() - interval '40 days' where portal_id = any ($1)`, [portals.map(({ id }) => id)]);
  await product.portal('kip', 'Xã Kịp Thời', provinceId);
  supervisor = await product.person('giamsat', 'Phạm Thị Giám', [{ portal: province, role: 'supervisor', covers: provinceId }]);
  head = await product.person('truongban', 'Trần Văn Trưởng', [{ portal: late, role: 'board_head' }]);
  editor = await product.person('bientap', 'Lê Thị Biên', [{ portal: late, role: 'editor' }]);
});

afterAll(() => product.end(browser));

it('T13: every late portal is urged in two actions from the board, with its reason and a deadline', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor);
  await page.getByRole('heading', { name: 'Bảng theo dõi' }).waitFor();
  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: 'Đôn đốc 3 trang chậm' }));
  const dialog = page.getByRole('dialog', { name: 'Đôn đốc' });
  const send = dialog.getByRole('button', { name: 'Gửi đôn đốc tới 3 trang' });
  await send.waitFor();
  const listed = await dialog.getByRole('listitem').allInnerTexts();
  expect(listed).toHaveLength(portals.length);
  for (const line of listed) expect(line).toContain('Đã 40 ngày không có tin, bài mới');
  expect(await dialog.getByLabel('Hạn cập nhật').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
  await window.inspect('urge', [narrow, phone, desktop]);
  await hand.tap(send);
  await page.getByText('Đã gửi đôn đốc tới 3 trang.').waitFor();
  expect(hand.actions).toBeLessThanOrEqual(mostActions);
  addFigures('browser', { actions: { T13: hand.actions } });
  await window.inspect('urged');

  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Tải công văn' }).click();
  expect((await download).suggestedFilename()).toBe('cong-van-don-doc.docx');
  await page.getByRole('link', { name: 'Xem các đôn đốc đang chạy' }).click();
  await page.getByRole('button', { name: 'Đang chạy (3)' }).waitFor();
  await soon(async () => {
    expect(await page.locator('tbody tr').count()).toBe(3);
  });
  await window.inspect('directives', [narrow, phone, desktop]);

  // At once again: what is urged is not urged twice.
  await page.getByRole('main').getByRole('button', { name: 'Đôn đốc', exact: true }).click();
  await page.getByText('Các trang chậm đều đang được đôn đốc.').waitFor();
  await window.inspect('urged-already');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Xã Im Lặng' }).click();
  await page.getByRole('heading', { name: 'Đôn đốc: Xã Im Lặng' }).waitFor();
  await soon(async () => {
    expect(await page.locator('tbody tr').count()).toBe(1);
  });
  await window.inspect('directives-of-one');
  await window.close();
});

it('the portal finds it on its first screen; opening it says that it was seen, and it can be answered', async () => {
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('heading', { name: /^Đôn đốc: cập nhật trước hết ngày/ }).waitFor();
  expect(await page.getByText('Trả lời cấp trên').count()).toBe(0);
  await window.close();
  const state = async () => (await product.world.rows('select state, answer, seen_by as "seenBy" from directive where portal_id = $1', [late.id]))[0];
  expect(await state()).toMatchObject({ state: 'sent' });

  const other = await Window.open(browser, { size: phone });
  const seen = other.page.waitForResponse((response) => response.request().postData()?.includes('seeDirective') === true);
  await other.signIn(product.consoleUrl, head);
  await other.page.getByText('Đã 40 ngày không có tin, bài mới').waitFor();
  await seen;
  expect(await state()).toMatchObject({ state: 'seen', seenBy: head.id });
  await other.page.getByText('Trả lời cấp trên').click();
  await other.inspect('today-urged', [narrow, phone, desktop]);
  await other.page.getByRole('button', { name: 'Gửi trả lời' }).click();
  await other.page.getByText('Ô này còn trống. Hãy điền vào.').waitFor();
  await other.inspect('today-urged-fault');
  await other.page.getByRole('textbox', { name: 'Trả lời' }).fill('Đang viết tin về tiêm chủng');
  await other.page.getByRole('button', { name: 'Gửi trả lời' }).click();
  await other.page.getByText(/^Đã trả lời \(Trần Văn Trưởng\)/).waitFor();
  expect(await state()).toMatchObject({ state: 'answered', answer: 'Đang viết tin về tiêm chủng' });
  await other.close();
});

it('when the portal has posted it ends by itself within a minute, and the supervisor sees that it helped', async () => {
  await makeItem(product, late, { editor, head }, { title: 'Lịch tiêm chủng', stage: 'published' });
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/don-doc?xem=da-xong');
  await untilShown(page, page.getByRole('button', { name: 'Đã xong (1)' }));
  await page.getByText('Đã cập nhật đúng hạn').waitFor();
  await page.getByText('Khi kết thúc: 0 ngày').waitFor();
  await window.inspect('directives-done');
  const [took] = await product.world.rows<{ seconds: string }>(
    `select extract(epoch from d.done_at - p.first_published_at) as seconds from directive d join publication p on p.portal_id = d.portal_id where d.portal_id = $1`,
    [late.id],
  );
  addFigures('browser', { secondsToEndOfDirective: Math.round(Number(took!.seconds) * 10) / 10 });
  expect(Number(took!.seconds)).toBeLessThan(60);
  await page.goto(`${product.consoleUrl}/don-doc?xem=qua-han`);
  await page.getByText('Không có đôn đốc nào như vậy.').waitFor();
  await window.close();
});

it('what stayed late three days is on the supervisor’s first screen, and goes by itself', async () => {
  const [, still] = portals as [Portal, Portal];
  await product.world.rows(
    `with late as (update directive set deadline = current_date - 4, escalated_at = now() where portal_id = $1 returning id, from_portal_id, portal_id)
     insert into directive_escalation (portal_id, directive_id, about_portal_id, about_unit_id, person_id, told_at)
     select from_portal_id, id, portal_id, $2, $3, now() from late`,
    [still.id, still.unitId, supervisor.id],
  );
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor);
  await page.getByText('1 trang quá hạn đôn đốc quá 3 ngày: Phường Im Cả.').waitFor();
  await window.inspect('board-escalated');
  await page.getByRole('link', { name: 'Xem đôn đốc quá hạn' }).click();
  await page.getByText('Quá hạn, đã báo giám sát').waitFor();
  await page.getByText('Báo tới bạn').waitFor();
  await window.inspect('directives-overdue');
  await product.world.rows(`update directive set state = 'done', done_at = now(), ended_by = 'turned' where portal_id = $1`, [still.id]);
  await page.goto(`${product.consoleUrl}/bang-theo-doi`);
  await page.getByRole('row', { name: /Im Cả/ }).waitFor();
  expect(await page.getByText('quá hạn đôn đốc').count()).toBe(0);
  await window.close();
});

it('is not there for who does not supervise', async () => {
  const window = await Window.open(browser);
  await window.signIn(product.consoleUrl, head, '/don-doc');
  await window.page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await window.close();
});
