import { inflateRawSync } from 'node:zlib';
import type { CivilDate } from '#platform/time';
import type { LetterData } from '../read-letters.js';
import { directiveLetterFile, roundLetterFile } from './directive-letter.js';
import { letterheadOf } from './letterhead.js';

const letter: LetterData = {
  portal: 'Trang thông tin điện tử xã Mẫu & <Thử>',
  letterhead: { superior: 'Ủy ban nhân dân tỉnh Mẫu', issuer: 'Ban Biên tập Cổng Thông tin điện tử tỉnh Mẫu', place: 'Mẫu' },
  letterNumber: '',
  reasons: [{ measure: 'days_silent', value: 19, limit: 10 }],
  deadline: '2026-11-27' as CivilDate,
  note: 'Sắp Đại hội.\nXin lưu ý.',
  sentAt: new Date('2026-02-04T20:00:00Z'),
};

/** Files of a zip by name, read from its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = zip.readUInt32LE(at + 42);
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.set(name, (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString());
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

it('has the components of an official letter in their order, with what was frozen', async () => {
  const xml = unzipped(await directiveLetterFile(letter)).get('word/document.xml')!;
  const text = textOf(xml);
  const parts = [
    'ỦY BAN NHÂN DÂN TỈNH MẪU',
    'BAN BIÊN TẬP CỔNG THÔNG TIN ĐIỆN TỬ TỈNH MẪU',
    'Số: …/…',
    'V/v đôn đốc cập nhật',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Mẫu, ngày 05 tháng 02 năm 2026',
    'Kính gửi: Ban Biên tập Trang thông tin điện tử xã Mẫu & <Thử>.',
    '- Đã 19 ngày không có tin, bài mới (mức cho phép: 10 ngày).',
    'trước hết ngày 27/11/2026',
    'Sắp Đại hội.',
    'Xin lưu ý.',
    './.',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TRƯỞNG BAN',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(xml).toContain('Times New Roman');
  // A4, 30 mm at the left.
  expect(xml).toMatch(/w:pgSz w:w="1190\d" w:h="168\d\d"/);
  expect(xml).toContain('w:left="1701"');
});

it('bears its number once it has one, and no name of a person or machine in its properties', async () => {
  const files = unzipped(await directiveLetterFile({ ...letter, letterNumber: '12/BBT-CTTĐT' }));
  expect(textOf(files.get('word/document.xml')!)).toContain('Số: 12/BBT-CTTĐT');
  expect(files.get('docProps/core.xml')).toContain('Ban Biên tập Cổng');
  expect(files.get('docProps/core.xml')).not.toContain('Un-named');
});

it('to many is one letter with the portals and their reasons in a list', async () => {
  const waiting = { ...letter, portal: 'Trang xã Hai', reasons: [...letter.reasons, { measure: 'waiting_longest_days', value: 8, limit: 5 } as const] };
  const text = textOf(unzipped(await roundLetterFile([letter, waiting])).get('word/document.xml')!);
  expect(text).toContain('(2 trang, danh sách kèm theo)');
  expect(text.indexOf('DANH SÁCH')).toBeGreaterThan(text.indexOf('Nơi nhận:'));
  for (const part of ['Trang xã Hai', 'chờ xử lý 8 ngày làm việc', 'Nội dung cần cập nhật, xử lý'])
    expect(text.indexOf(part)).toBeGreaterThan(text.indexOf('DANH SÁCH'));
});

it('names the body above by the portal’s own line, else by its unit', () => {
  const sender = { fromName: 'Cổng TTĐT phường Một', fromSuperior: '', fromUnit: 'Phường Một' };
  expect(letterheadOf(sender)).toEqual({ superior: 'Ủy ban nhân dân phường Một', issuer: 'Ban Biên tập Cổng TTĐT phường Một', place: 'Một' });
  expect(letterheadOf({ ...sender, fromSuperior: 'Thành phố Mẫu' }).superior).toBe('Thành phố Mẫu');
});
