import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { saved, textField } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { openBrowser, Window } from './support/window.js';

/** What programs put on the clipboard, pasted into the text: structure stays, looks go. The samples have the shapes of Word, Google Docs and pages. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let window: Window;
let page: Page;

const samples = path.resolve(import.meta.dirname, 'samples');
const sample = (name: string): string => readFileSync(path.join(samples, name), 'utf8');

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('dan-chu', 'Phường Dán Chữ');
  editor = await product.person('danchu', 'Lê Thị Dán', [{ portal, role: 'editor' }]);
});

beforeEach(async () => {
  window = await Window.open(browser);
  ({ page } = window);
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await textField(page).waitFor();
  await page.getByLabel('Tiêu đề').fill('Tin dán từ nơi khác');
  await textField(page).click();
});

afterEach(() => Window.closeLeft());

afterAll(async () => {
  await browser.close();
  await product.close();
});

/** Pastes as the browser does when a person presses Ctrl+V. */
async function paste(html: string, text = 'x'): Promise<void> {
  await textField(page).evaluate(
    (field, data) => {
      const clipboardData = new DataTransfer();
      if (data.html !== '') clipboardData.setData('text/html', data.html);
      clipboardData.setData('text/plain', data.text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Record<string, unknown>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Record<string, unknown> }[];
  readonly content?: readonly Node[];
}

/** The text that the server has, in short: what each part is, and its words with their marks. */
async function kept(): Promise<string[]> {
  await saved(page);
  const id = /soan\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const [row] = await product.world.rows<{ body: Node }>('select body from draft where portal_id = $1 and item_id = $2', [portal.id, id]);
  return (row?.body.content ?? []).map(shown).filter((each) => each !== 'p()');
}

function shown({ type, text, attrs = {}, marks = [], content = [] }: Node): string {
  if (type === 'text')
    return marks.reduce(
      (inner, mark) => `${names[mark.type] ?? mark.type}<${inner}${mark.type === 'link' ? `|${String(mark.attrs?.['href'])}` : ''}>`,
      text ?? '',
    );
  if (type === 'hardBreak') return '/';
  const level = type === 'heading' ? String(attrs['level']) : '';
  const start = type === 'orderedList' && attrs['start'] !== 1 ? String(attrs['start']) : '';
  const align = typeof attrs['align'] === 'string' ? `@${attrs['align']}` : '';
  return `${names[type] ?? type}${level}${start}${align}(${content.map(shown).join('')})`;
}

const names: Readonly<Record<string, string>> = {
  paragraph: 'p',
  heading: 'h',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  bold: 'b',
  italic: 'i',
  underline: 'u',
  link: 'a',
};

it('Word: lists become lists, level by level, headings headings, and no empty paragraph, font or mark of Word stays', async () => {
  await paste(sample('word-report.html'));
  expect(await kept()).toEqual([
    'h2(BÁO CÁO)',
    'p(Sáng b<25/11>, UBND phường i<tổ chức> hội nghị.)',
    'h3(Kết quả)',
    'ul(li(p(Thu ngân sách đạt 98,5 %)ul(li(p(Thuế))li(p(Phí))))li(p(Chi đúng dự toán)))',
    'ol(li(p(Họp dân))li(p(Công khai)))',
    'p(Hết.)',
  ]);
  expect(await page.content()).not.toContain('mso-');
  await window.close();
});

it('Word: a table keeps its row of headings, its alignment and joined cells', async () => {
  await paste(sample('word-table.html'));
  expect(await kept()).toEqual(['table(tr(th@center(p(b<Thôn>))th(p(b<Số hộ>)))tr(td(p(Thôn 1))td@right(p(120)))tr(td(p(Cộng))td@right(p(240))))']);
  await window.close();
});

it('Google Docs: bold that is none goes, bold that is one stays, links lead where they lead', async () => {
  await paste(sample('google-docs.html'));
  expect(await kept()).toEqual([
    'h2(Thông báo)',
    'p(Phường b<mời> bà con dự họp, xem a<lịch họp|https://example.vn/lich>.)',
    'ul(li(p(Mang theo giấy mời))li(p(Đúng 8 giờ)))',
  ]);
  await window.close();
});

it('a page: nested boxes, buttons, hidden words and breaks for paragraphs', async () => {
  await paste(sample('web-page.html'));
  expect(await kept()).toEqual(['h2(Tin chính)', 'p(Đoạn một.)', 'p(Đoạn hai/dòng hai.)', 'p(Xem a<trang chủ|https://example.vn/>)', 'p(Cuối bài.)']);
  await window.close();
});

it('pictures: those with their bytes are sent to the portal, the others are named and left out', async () => {
  await paste(sample('pictures.html'));
  await page.getByText('Chưa lấy được 2 ảnh trong phần vừa dán').waitFor();
  await page.getByLabel(/^Lời mô tả ảnh anh-dan-1/).waitFor();
  expect((await kept()).filter((each) => !each.startsWith('figure'))).toEqual(['p(Có ảnh.)', 'p(Hết ảnh.)']);
  await window.inspect('paste-pictures');
  await page.getByRole('button', { name: 'Đã hiểu' }).click();
  await page.getByText('Chưa lấy được 2 ảnh').waitFor({ state: 'detached' });
  await window.close();
});

it.each([
  ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
])('letters of %s are noticed, and converted when asked', async (_, old, right) => {
  await paste(`<p class=MsoNormal><span style='font-family:".VnTime"'>${old}</span></p>`, old);
  await page.getByText('Phần vừa dán gõ bằng bảng mã cũ').waitFor();
  await window.inspect('paste-legacy');
  await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  expect(await kept()).toEqual([`p(${right})`]);
  await window.close();
});

it('text that is right already is not asked about', async () => {
  await paste('', 'Phường Trấn Biên tổ chức họp.');
  expect(await kept()).toEqual(['p(Phường Trấn Biên tổ chức họp.)']);
  expect(await page.getByText('bảng mã cũ').count()).toBe(0);
  await window.close();
});

it('what the editor itself copied comes back as it was', async () => {
  await page.keyboard.type('Chữ của trang');
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Đậm' }).click();
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await soon(async () => {
    expect(await kept()).toEqual(['p(b<Chữ của trang>)', 'p(b<Chữ của trang>)']);
  });
  await window.close();
});
