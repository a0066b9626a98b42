import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getSchema, type JSONContent } from '@tiptap/core';
import { richTextExtensions } from '#web/rich-text';
import { cutAtWord, isRefused, readLegalText, type LegalText, type RefusedText } from '../../apps/cli/src/posts/legal-text.js';
import { markdownToRichText } from '../../apps/cli/src/posts/markdown.js';
import { firstDifference, wordsOf, wordsOfHtml, wordsOfMarkdown, wordsOfRichText } from '../../apps/cli/src/posts/words.js';

const schema = getSchema(richTextExtensions);
/** Real texts that are no part of the project: in the folder LIENCONG_SHARED, beside the project when that is not set. */
const shared = process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared');
const folder = path.join(shared, 'data/legal-texts');
const realTexts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];

const accepted = (source: string): LegalText => {
  const text = readLegalText('mau.md', source);
  if (isRefused(text)) throw new Error(`refused: ${text.field}: ${text.reason}`);
  return text;
};
const refused = (source: string): RefusedText => {
  const text = readLegalText('mau.md', source);
  if (!isRefused(text)) throw new Error('accepted');
  return text;
};
const warned = (source: string): string[] => accepted(source).warnings.map(({ field }) => field);
const front = (lines: string, text = 'Điều 1. Phạm vi.'): string => `---\n${lines}\n---\n\n${text}\n`;
const whole = 'title: Thông tư mẫu\nso_hieu: 01/2026/TT-MAU\nngay_ban_hanh: 2026-01-31\ntrich_yeu: Quy định mẫu';

const types = (node: JSONContent): string[] => [node.type ?? '', ...(node.content ?? []).flatMap(types)];
const text = (markdown: string): string => wordsOfRichText(markdownToRichText(markdown)).join(' ');

function expectWhole(markdown: string): void {
  const body = markdownToRichText(markdown);
  expect(firstDifference(wordsOfMarkdown(markdown), wordsOfRichText(body))).toBeNull();
  expect(() => schema.nodeFromJSON(body).check()).not.toThrow();
}

describe('Markdown as rich text', () => {
  it.each([
    ['headings of every depth', '# Chương I\n\nMục\n===\n\n## Điều 1\n\n##### Khoản\n\n###### Điểm'],
    ['marks inside words', 'T**rích** yếu *của **Luật** này* và ~~bỏ~~ 03 b*ằ*ng'],
    ['nested lists with numbers inside bullets', '- một\n  1. hai\n  2. ba\n     - bốn\n\n       năm\n- sáu'],
    ['numbers that do not follow each other', '1. một\n\n3. ba\n\n7) bảy'],
    ['items that begin with something else than words', '1. - gạch\n2. # tiêu đề\n3.\n- > trích\n- | a | b |\n  | - | - |\n  | c | d |'],
    ['a table with more cells than its heading', '| STT | Tên |\n| :-: | --: |\n| 1 | Cát | thừa | nữa |\n| 2 |\n| 3 | a \\| b |'],
    ['a table with breaks and marks in its cells', '| A<br>B | **C** |\n|---|---|\n| `x` | [d](https://e.vn) |'],
    ['quotes in quotes', '> một\n> > hai\n>\n> - ba'],
    ['code, fenced and indented', '```text\nG = P * Q_i\n\n  G_2 = <x>\n```\n\n    thụt vào **đậm**\n\n`a*b`'],
    ['what only looks like a tag', 'Gửi <Tên cơ quan> và <ten co quan>, 5 < 6 > 4, <b>đậm</b><br/>dòng'],
    ['signs by name and number, and names that are none', 'A&nbsp;B &amp; KH&CN; &#272;iều &#x110; &khong;'],
    ['definitions of links', '[một][1] và [hai]\n\n[1]: https://a.vn "tên"\n[hai]: /x'],
    ['links and images', '[Công báo](https://congbao.example.vn/a_(b) "tên") ![Sơ đồ](so-do.png) <https://a.vn/b> www.c.vn'],
    ['marks that are no marks', '__ b) Không thông báo\n\n\\*Š— 4% \\<\\ y2\n\n* * *\n\n__________'],
    ['tasks', '- [ ] chưa\n- [x] xong'],
    ['soft and hard breaks', 'một  \nhai\nba\\\nbốn'],
    ['footnotes', 'Chữ[^1].\n\n[^1]: Ghi chú.'],
    ['HTML blocks', '<div align="center">\n\n**CỘNG HÒA**\n\n</div>\n\n<table><tr><td>a</td><td>b</td></tr></table>'],
    ['nothing', ''],
  ])('keeps every word of %s', (_what, markdown) => {
    expectWhole(markdown);
  });

  it('keeps the numbers of clauses as they are written', () => {
    expect(text('1. Một\n3. Ba\n\n   a) Bốn')).toBe('1 . Một 3 . Ba a Bốn');
  });

  it('keeps raised and lowered figures apart from the others', () => {
    expect(text('10<sup>3</sup> m<sup>2</sup>, CO<sub>2</sub>')).toBe('10³ m² , CO₂');
  });

  it('has headings 2 to 4, no code and no image', () => {
    const body = markdownToRichText('# a\n\n###### b\n\n```\nc\n```\n\n![d](https://e.vn/d.png)');
    expect(body.content?.slice(0, 2).map((node) => node.attrs?.['level'] as number)).toEqual([2, 4]);
    expect(types(body).filter((type) => ['codeBlock', 'image'].includes(type))).toEqual([]);
  });

  it('leads only where a full address leads', () => {
    const marks = (markdown: string) => markdownToRichText(markdown).content?.[0]?.content?.[0]?.marks;
    expect(marks('[a](https://b.vn)')).toEqual([{ type: 'link', attrs: { href: 'https://b.vn' } }]);
    expect(marks('[a](/b)')).toBeUndefined();
    expect(marks('[a](javascript:b)')).toBeUndefined();
  });
});

describe('comparison of words', () => {
  it('names the first word that was lost, added or changed', () => {
    const words = wordsOf('Điều 1. Phạm vi điều chỉnh');
    expect(firstDifference(words, wordsOf('Điều 1. Phạm vi điều chỉnh'.normalize('NFD')))).toBeNull();
    expect(firstDifference(words, wordsOf('Điều 1. Phạm điều chỉnh'))?.at).toBe(4);
    expect(firstDifference(words, wordsOf('Điều 1. Phạm vi điều chỉnh này'))?.at).toBe(7);
    expect(firstDifference(words, wordsOf('Điều 2. Phạm vi điều chỉnh'))?.at).toBe(1);
  });

  it('reads HTML as a reader sees it', () => {
    expect(wordsOfHtml('<p>K<strong>hoản</strong>&nbsp;2</p><table><tr><td>a</td><td>b</td></tr></table>')).toEqual(['Khoản', '2', 'a', 'b']);
  });
});

describe('front matter', () => {
  it('gives title and summary', () => {
    expect(accepted(front(whole))).toMatchObject({ title: 'Thông tư mẫu', summary: 'Quy định mẫu', warnings: [] });
  });

  it('without a number is accepted as a text that has none yet', () => {
    expect(accepted(front(whole.replace('01/2026/TT-MAU', ''))).warnings).toEqual([{ field: 'so_hieu', reason: 'chưa có số' }]);
    expect(warned(front(whole.replace('01/2026/TT-MAU', '""')))).toEqual(['so_hieu']);
  });

  it.each(['2026-01-31', '"31/01/2026"', '31/1/2026', '15-05-2026', '28 tháng 05 năm 2026', '2026-05-26 00:00:00 +0700'])('knows %s as a date', (date) => {
    expect(warned(front(whole.replace('2026-01-31', date)))).toEqual([]);
  });

  it.each(['2026-02-30', '"31/02/2026"', 'sắp có', '2026', '[1, 2]'])('names a date that is none: %s', (date) => {
    expect(warned(front(whole.replace('2026-01-31', date)))).toEqual(['ngay_ban_hanh']);
  });

  it('without a title takes number and abstract, else the first heading', () => {
    expect(accepted(front(whole.replace('title: Thông tư mẫu\n', ''))).title).toBe('01/2026/TT-MAU Quy định mẫu');
    expect(accepted('# **Nghị quyết** mẫu\n\nĐiều 1.').title).toBe('Nghị quyết mẫu');
  });

  it.each([
    ['is no YAML', front('title: "một "hai" ba"'), 'phần đầu'],
    ['is not closed', '---\ntitle: Mẫu\n\nĐiều 1.', 'phần đầu'],
    ['has a list for a title', front('title: [a, b]'), 'title'],
    ['has no title, and neither has the text', front('so_hieu: ""'), 'title'],
    ['stands above nothing', front(whole, ''), 'nội dung'],
    ['comes with broken characters', front(whole, 'Điều \ufffd'), 'tệp'],
  ])('is refused when it %s', (_what, source, field) => {
    const { file, field: named, reason } = refused(source);
    expect([file, named]).toEqual(['mau.md', field]);
    expect(reason).toMatch(/\p{L}/u);
  });

  it('too long for a line is cut after a word and put whole at the head of the text', () => {
    const long = Array.from({ length: 400 }, (_, index) => `chữ${String(index)}`).join(' ');
    const read = accepted(front(`title: ${long}\ntrich_yeu: ${long}\nso_hieu: 1\nngay_ban_hanh: 2026-01-31`));
    expect([read.title.length <= 300, read.summary.length <= 1_000]).toEqual([true, true]);
    expect(read.title).toMatch(/ chữ\d+…$/);
    expect(wordsOfRichText(read.body)).toEqual(read.words);
    expect(read.words.slice(0, 800)).toEqual([...wordsOf(long), ...wordsOf(long)]);
  });

  it('is cut nowhere when it fits', () => {
    expect(cutAtWord('một  hai', 8)).toBe('một hai');
    expect(cutAtWord('một hai ba', 8)).toBe('một hai…');
    expect(cutAtWord('một-hai-ba', 5)).toBe('một-…');
  });
});

const whenThere = realTexts.length > 0 ? describe : describe.skip;
if (realTexts.length === 0) process.stderr.write(`legal texts: skipped, no .md in ${folder} (set LIENCONG_SHARED)\n`);
whenThere('the real legal texts beside the project', () => {
  it.each(realTexts.length > 0 ? realTexts : ['no text'])('%s keeps every word', (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    expectWhole(source.replace(/^---\n[\s\S]*?\n---\n/, ''));
  });

  it('are accepted, or refused for a fault of their front matter', () => {
    const read = realTexts.map((name) => readLegalText(name, readFileSync(path.join(folder, name), 'utf8')));
    expect(read.filter(isRefused).map(({ file, field }) => [file, field])).toEqual([['nghi-dinh-210-2026-nd-cp-hop-dong-xay-dung.md', 'phần đầu']]);
    for (const each of read) if (!isRefused(each)) expect(firstDifference(each.words, wordsOfRichText(each.body))).toBeNull();
  });
});
