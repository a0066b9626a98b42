import type { Browser, Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { addFigures } from '../support/figures.js';
import { hostileAddresses, payloads } from './support/script-payloads.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, Window } from './support/window.js';

/** Whatever is put into a field of a text, no browser runs it: not in the console, not on the site, and not because the policy alone forbade it. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;
let fileId: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('chu-doc', 'Phường Chữ Độc');
  editor = await product.person('chudoc', 'Lê Thị Độc', [{ portal, role: 'editor' }]);
  head = await product.person('truongdoc', 'Trần Văn Độc', [{ portal, role: 'board_head' }]);
  fileId = newId();
  const name = `${'a'.repeat(27)}.jpg`;
  await product.world.admin.query(
    `insert into file (portal_id, id, name, state, size, hash, kind, type, width, height, stored, uploaded_by, uploaded_at, settled_at)
     values ($1, $2, $3, 'clean', 10, sha256('x'::bytea), 'picture', 'image/jpeg', 1200, 800, 10, $4, now(), now())`,
    [portal.id, fileId, payloads[8], editor.id],
  );
  await product.world.admin.query(
    `insert into rendition (portal_id, file_id, name, type, size, width, height) values ($1, $2, $3, 'image/jpeg', 10, 1200, 800)`,
    [portal.id, fileId, name],
  );
});

afterEach(() => Window.closeLeft());

afterAll(async () => {
  await browser.close();
  await product.close();
});

const text = (value: string, ...marks: object[]): object => ({ type: 'text', text: value, marks });
const paragraph = (...content: object[]): object => ({ type: 'paragraph', content });
const cell = (type: string, value: string): object => ({ type, content: [paragraph(text(value))] });

/** Each payload in each field that holds words: paragraphs, headings, lists, quotations, cells, links, what is said of pictures. */
function bodyOf(some: readonly string[], addresses: readonly string[]): object {
  const content = some.flatMap((value) => [
    paragraph(text(value, { type: 'bold' })),
    { type: 'heading', attrs: { level: 2 }, content: [text(value)] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text(value))] }] },
    { type: 'blockquote', content: [paragraph(text(value))] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('tableHeader', value), cell('tableCell', value)] }] },
    { type: 'figure', attrs: { fileId, alt: value, caption: value, credit: value, isDecoration: false, isCover: false } },
  ]);
  const links = addresses.map((href) => paragraph(text('liên kết', { type: 'link', attrs: { href } })));
  return { type: 'doc', content: [...content, ...links] };
}

/** Says when anything ran. */
async function watch(page: Page): Promise<() => Promise<number>> {
  let count = 0;
  await page.exposeFunction('ran', () => {
    count += 1;
  });
  return async () => {
    // everything that waits for an image, a timer or a focus has had its turn
    await page.waitForLoadState('networkidle');
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    return count;
  };
}

/** Puts the mouse and the focus on whatever may listen for them. */
async function touch(page: Page, inside: string): Promise<void> {
  await page.evaluate((selector) => {
    for (const element of document.querySelectorAll<HTMLElement>(`${selector} *`)) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.focus();
      if (element instanceof HTMLAnchorElement && !/^(https?:|mailto:|tel:|\/|#)/.test(element.getAttribute('href') ?? '#')) element.click();
    }
  }, inside);
}

const perItem = 40;
const batches = Array.from({ length: Math.ceil(payloads.length / perItem) }, (_, index) => ({
  some: payloads.slice(index * perItem, (index + 1) * perItem),
  addresses: hostileAddresses.filter((_each, at) => at % Math.ceil(payloads.length / perItem) === index),
}));

it('2,000 payloads and more through every field: none runs, in the console, in the preview and on the site', async () => {
  let [shown, ran] = [0, 0];
  for (const { some, addresses } of batches) {
    const back = '{ item { id draft { version } revision { id } } errors { code } }';
    const place = { portalId: portal.id, sectionId: portal.sectionIds[0]! };
    const title = some[0]!.slice(0, 290);
    const made = await product.manage(editor, `mutation ($input: CreateItemInput!) { payload: createItem(input: $input) ${back} }`, {
      input: { ...place, title },
    });
    const itemId = made.payload.item.id;
    // an address that may not be followed is refused as a whole: those go one by one past the door, as an older version may have left them
    const saved = await product.manage(editor, `mutation ($input: SaveDraftInput!) { payload: saveDraft(input: $input) ${back} }`, {
      input: { ...place, itemId, baseVersion: 1, title, summary: some[1]!.slice(0, 990), body: bodyOf(some, addresses) },
    });
    expect(saved.payload.item).not.toBeNull();
    const sealed = await product.manage(editor, `mutation ($input: SubmitItemInput!) { payload: submitItem(input: $input) ${back} }`, {
      input: { portalId: portal.id, itemId, baseVersion: saved.payload.item.draft.version },
    });
    await product.manage(head, `mutation ($input: ApproveItemInput!) { payload: approveItem(input: $input) ${back} }`, {
      input: { portalId: portal.id, itemId, revisionId: sealed.payload.item.revision!.id, then: 'NOW' },
    });
    const [row] = await product.world.rows<{ slug: string; html: string }>('select slug, html from publication where item_id = $1', [itemId]);
    shown += some.length * 9 + addresses.length;

    // on the site, once with its policy and once without: what stands there is no code to begin with
    for (const bypassCSP of [false, true]) {
      const context = await browser.newContext({ bypassCSP });
      const page = await context.newPage();
      const count = await watch(page);
      await page.goto(product.site(portal, `/tin/${row!.slug}`));
      await touch(page, '.body');
      ran += await count();
      await context.close();
    }
  }
  expect(ran).toBe(0);
  expect(shown).toBeGreaterThanOrEqual(2_000);
  addFigures('browser', { scriptPayloads: shown, scriptPayloadsRun: ran });
}, 600_000);

it('the console shows them as words: in the editor, in what was sealed, in lists', async () => {
  const window = await Window.open(browser);
  window.expected.push(/404|Failed to load resource/);
  const { page } = window;
  const count = await watch(page);
  await window.signIn(product.consoleUrl, head);
  const items = await product.world.rows<{ id: string }>('select id from item where portal_id = $1 order by id', [portal.id]);
  for (const { id } of items.slice(0, 3)) {
    await page.goto(`${product.consoleUrl}/c/${portal.id}/noi-dung/${id}`);
    await page.getByRole('article', { name: 'Bản trình duyệt' }).waitFor();
    await touch(page, '.lc-article');
    await page.getByRole('button', { name: 'Sửa lại' }).click();
    await page.getByRole('textbox', { name: 'Nội dung' }).waitFor();
    await touch(page, '.lc-editor-text');
  }
  await page.goto(`${product.consoleUrl}/c/${portal.id}/noi-dung`);
  await page.getByRole('heading', { name: 'Nội dung' }).waitFor();
  expect(await count()).toBe(0);
  await window.close();
});

it('what is pasted runs nothing while it is cleaned', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  const count = await watch(page);
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  const field = page.getByRole('textbox', { name: 'Nội dung' });
  await field.waitFor();
  await field.click();
  for (const html of payloads)
    await field.evaluate((element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', `<p>Chữ</p>${given}<p>hết</p>`);
      clipboardData.setData('text/plain', 'Chữ');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  expect(await count()).toBe(0);
  expect(await field.locator('script, iframe, object, svg, style, form, [onerror], [onload], [onfocus]').count()).toBe(0);
  await window.close();
});
