import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { Product, type Person, type Portal } from './support/product.js';
import { soon, untilShown } from './support/soon.js';
import { openBrowser, phone, Window } from './support/window.js';

/** A unit asks a ward to post something: the letter is recorded, taken up with an item made of it, or declined with a reason. */
const wanted = 'Cảnh báo thủ đoạn lừa đảo qua điện thoại';
const unwanted = 'Quảng bá hội chợ của huyện bên';
const reason = 'Không thuộc địa bàn của phường.';

let product: Product;
let browser: Browser;
let ward: Portal;
let editor: Person;
let head: Person;
let city: Portal;
let cityHead: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const province = await product.world.unit('province');
  ward = await product.portal('phuong-de-nghi', 'Phường Nhận Thư', province);
  city = { ...(await product.portal('tinh-de-nghi', 'Cổng tỉnh Mẫu')), unitId: province };
  await product.world.admin.query('update portal set unit_id = $2 where portal_id = $1', [city.id, province]);
  cityHead = await product.person('truongbantinh', 'Phạm Văn Tỉnh', [{ portal: city, role: 'board_head' }]);
  editor = await product.person('bientapthu', 'Nguyễn Văn Ghi', [{ portal: ward, role: 'editor' }]);
  head = await product.person('truongbanthu', 'Trần Thị Chủ', [{ portal: ward, role: 'board_head' }]);
});

afterAll(() => product.end(browser));

it('an editor records letters of units', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Nội dung', exact: true }).click();
  await page.getByRole('link', { name: 'Đề nghị đăng của đơn vị' }).click();
  await page.getByText('Không có đề nghị nào chờ trả lời.').waitFor();
  await window.inspect('requests-empty');
  for (const [subject, sender] of [
    [wanted, 'Công an phường'],
    [unwanted, 'Hội chợ huyện bên'],
  ] as const) {
    await page.getByRole('button', { name: 'Ghi công văn đến' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi công văn đến' });
    if (subject === wanted) {
      await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
      await dialog.getByRole('alert').waitFor();
      await window.inspect('request-record-faults');
    }
    await dialog.getByLabel('Đơn vị đề nghị').fill(sender);
    await dialog.getByLabel('Đề nghị đăng nội dung gì').fill(subject);
    await dialog.getByLabel('Số công văn').fill('12/CV');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Đã ghi nhận công văn.', { exact: false }).waitFor();
    await page.getByText(subject, { exact: true }).waitFor();
  }
  expect(await page.getByRole('button', { name: /^Không đăng/ }).count()).toBe(0);
  await window.close();
});

it('the head of the board finds them on the day’s screen, takes one up in two acts and declines the other', async () => {
  const pocket = await Window.open(browser, { size: phone });
  const { page } = pocket;
  await pocket.signIn(product.consoleUrl, head);
  await page.getByRole('heading', { name: 'Được gửi đến trang (2)' }).waitFor();
  expect(await page.getByText('Không có việc nào đang chờ bạn.').count()).toBe(0);
  await pocket.inspect('today-requests');
  await page.getByRole('link', { name: unwanted }).click();
  await page.getByRole('button', { name: `Không đăng: ${unwanted}` }).waitFor();
  await pocket.inspect('requests-waiting');
  await page.getByRole('button', { name: `Không đăng: ${unwanted}` }).click();
  const declining = page.getByRole('dialog', { name: 'Không đăng' });
  await declining.getByRole('textbox').fill(reason);
  await pocket.inspect('request-decline');
  await declining.getByRole('button', { name: 'Trả lời là không đăng' }).click();
  await page.getByText('Đã ghi là không đăng, kèm lý do.').waitFor();

  await page.getByRole('button', { name: `Nhận đăng: ${wanted}` }).click();
  const accepting = page.getByRole('dialog', { name: 'Nhận đăng' });
  await accepting.getByText('Tin đã có sẵn, lời trả lời').click();
  await pocket.inspect('request-accept');
  await accepting.getByRole('button', { name: 'Nhận và soạn tin' }).click();
  await page.getByText('Đã nhận. Hãy soạn tin rồi trình duyệt.').waitFor();
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe(wanted);

  await page.goto(`${product.consoleUrl}/c/${ward.id}/de-nghi-dang`);
  await page.getByText(/Năm nay: nhận 2 đề nghị, đã trả lời 2, đúng hạn 2\. Đang quá hạn: 0, kể cả của năm trước\./).waitFor();
  await page.getByText(`: ${reason}`, { exact: false }).waitFor();
  await page.getByRole('link', { name: wanted }).waitFor();
  await pocket.inspect('requests-answered');
  await pocket.close();

  const window = await Window.open(browser);
  await window.signIn(product.consoleUrl, editor);
  await untilShown(window.page, window.page.getByRole('link', { name: /^Thông báo, 2 chưa đọc/ }));
  await window.page.getByRole('link', { name: /^Thông báo/ }).click();
  await window.page
    .getByText(/^Đề nghị đăng đã trả lời/)
    .first()
    .waitFor();
  await window.inspect('notices-requests');
  await window.close();
});

it('an editor sends a letter to the province from the own portal, is asked for more, and reads the answer there', async () => {
  const asks = 'Đăng lịch tiêm chủng của phường';
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.goto(`${product.consoleUrl}/c/${ward.id}/noi-dung`);
  await page.getByRole('link', { name: 'Đề nghị gửi trang khác' }).click();
  await page.getByText('Trang chưa gửi đề nghị nào.').waitFor();
  await window.inspect('letters-empty');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  const sending = page.getByRole('dialog', { name: 'Gửi đề nghị đăng' });
  await sending.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await sending.getByRole('alert').waitFor();
  await sending.getByText('Gửi kèm tin của trang, số và ngày công văn').click();
  await window.inspect('letter-send-faults');
  expect(await sending.getByLabel('Gửi đến').locator('option:checked').textContent()).toBe('Cổng tỉnh Mẫu');
  await sending.getByLabel('Đề nghị đăng nội dung gì').fill(asks);
  await sending.getByLabel('Nội dung cần đăng').fill('Sáng thứ Hai tại trạm y tế.');
  await sending.getByLabel('Số công văn').fill('31/UBND');
  await sending.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await page.getByText('Đã gửi đến Cổng tỉnh Mẫu.', { exact: false }).waitFor();
  await page.getByText('Chờ trả lời', { exact: true }).waitFor();

  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, cityHead);
  await untilShown(pocket.page, pocket.page.getByRole('link', { name: asks }));
  await pocket.page.getByRole('link', { name: asks }).click();
  await pocket.page.getByText('Sáng thứ Hai tại trạm y tế.').waitFor();
  await pocket.page.getByRole('button', { name: `Hỏi lại: ${asks}` }).click();
  const asking = pocket.page.getByRole('dialog', { name: 'Hỏi lại' });
  await asking.getByRole('textbox').fill('Mấy giờ?');
  await pocket.inspect('request-ask');
  await asking.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await pocket.page.getByText('Chờ nơi gửi trả lời').waitFor();
  await pocket.inspect('requests-asked');

  // it is work on the day's screen of who sent it
  await page.goto(`${product.consoleUrl}/c/${ward.id}`);
  await untilShown(page, page.getByRole('link', { name: asks }));
  await page.getByRole('link', { name: asks }).first().click();
  await page.getByRole('button', { name: `Trả lời: ${asks}` }).click();
  const replying = page.getByRole('dialog', { name: 'Cổng tỉnh Mẫu hỏi lại' });
  await window.inspect('letter-reply');
  await replying.getByLabel('Mấy giờ?').fill('Từ 7 giờ 30.');
  await replying.getByRole('button', { name: 'Gửi trả lời' }).click();
  await page.getByText('Đã gửi trả lời.', { exact: false }).waitFor();

  await untilShown(pocket.page, pocket.page.getByText('Trả lời: Từ 7 giờ 30.', { exact: false }));
  await pocket.page.getByRole('button', { name: `Nhận đăng: ${asks}` }).click();
  await pocket.page.getByRole('dialog', { name: 'Nhận đăng' }).getByRole('button', { name: 'Nhận và soạn tin' }).click();
  await pocket.page.getByText('Đã nhận. Hãy soạn tin rồi trình duyệt.').waitFor();
  expect(await pocket.page.getByLabel('Tiêu đề').inputValue()).toBe(asks);
  await pocket.page.getByText('Sáng thứ Hai tại trạm y tế.').waitFor();
  await pocket.close();

  await untilShown(page, page.getByText('Nhận đăng', { exact: true }));
  await page.getByText(/Năm nay: gửi 1 đề nghị, đã được trả lời 1, đang đăng 0, không đăng 0\./).waitFor();
  await window.inspect('letters-answered');
  await window.close();
});

it.each([
  ['is recorded', 'de-nghi-dang', 'Ghi công văn đến', 'Ghi nhận', 'Đã ghi nhận công văn.', 'posting_request'],
  ['is sent to another portal', 'de-nghi-gui', 'Gửi đề nghị đăng', 'Gửi đề nghị', 'Đã gửi đến Cổng tỉnh Mẫu.', 'sent_letter'],
] as const)('a letter that %s waits for its file, and says so to who is too early', async (_, screen, title, send, done, table) => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.goto(`${product.consoleUrl}/c/${ward.id}/${screen}`);
  await page.getByRole('button', { name: title === 'Ghi công văn đến' ? title : send }).click();
  const dialog = page.getByRole('dialog', { name: title });
  const subject = `Thư có tệp: ${title}`;
  if (table === 'posting_request') await dialog.getByLabel('Đơn vị đề nghị').fill('Trạm y tế');
  await dialog.getByLabel('Đề nghị đăng nội dung gì').fill(subject);
  // the file stays on its way as long as the test wants it to
  const isLet = Promise.withResolvers<undefined>();
  await page.route('**/manage/uploads**', async (route) => {
    await isLet.promise;
    await route.continue();
  });
  const letter = await sharp({ create: { width: 640, height: 400, channels: 3, background: table === 'sent_letter' ? '#aaccbb' : '#88aacc' } })
    .png()
    .toBuffer();
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'cong-van.png', mimeType: 'image/png', buffer: letter });
  await dialog.getByText('cong-van.png').first().waitFor();
  await dialog.getByRole('button', { name: send }).click();
  await dialog.getByText('Tệp công văn chưa gửi xong. Hãy đợi gửi xong, hoặc bỏ tệp.').waitFor();
  await window.inspect(`${screen}-file-on-way`);
  const sent = () =>
    product.world.rows(`select f.name from ${table} t left join file f on f.portal_id = t.portal_id and f.id = t.file_id where t.subject = $1`, [subject]);
  expect(await sent()).toEqual([]);
  isLet.resolve(undefined);
  await dialog.getByRole('button', { name: 'Bỏ cong-van.png' }).waitFor();
  await dialog.getByText('Tệp công văn chưa gửi xong.', { exact: false }).first().waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: send }).click();
  await page.getByText(done, { exact: false }).waitFor();
  expect(await sent()).toEqual([{ name: 'cong-van.png' }]);
  // a letter to another portal is there with its file before the worker is stopped
  await soon(async () => {
    const arrived = await product.world.rows('select from posting_request where subject = $1 and file_id is not null', [subject]);
    expect(arrived).toHaveLength(1);
  });
  await window.close();
});
