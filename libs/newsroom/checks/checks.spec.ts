import { v7 as newId } from 'uuid';
import type { UsableFile } from '#media';
import { civilDateOf } from '#platform/time';
import { bodyNode, readText } from '../text.js';
import { allChecks } from './all-checks.js';
import type { CheckedText, Known } from './check.js';
import { unitNamesIn } from './ended-units.js';
import { linesOf } from './text-lines.js';

const words = (value: string, ...marks: object[]): object => ({ type: 'text', text: value, marks });
const paragraph = (...content: object[]): object => ({ type: 'paragraph', content });
const heading = (level: number, value: string): object => ({ type: 'heading', attrs: { level }, content: value === '' ? [] : [words(value)] });
const link = (value: string, href = 'https://dongnai.gov.vn/a'): object => paragraph(words('Xem '), words(value, { type: 'link', attrs: { href } }));
const cell = (type: string): object => ({ type, content: [paragraph(words('1'))] });
const table = (first: string): object => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell(first)] },
    { type: 'tableRow', content: [cell('tableCell')] },
  ],
});
const figure = (fileId: string, more: object = {}): object => ({
  type: 'figure',
  attrs: { fileId, alt: 'Cầu mới', caption: '', credit: 'Người Chụp', isDecoration: false, isCover: false, ...more },
});
const file = (id: string, more: Partial<UsableFile> = {}): UsableFile => ({
  id,
  name: 'cau.jpg',
  state: 'clean',
  kind: 'picture',
  size: 1,
  width: 1_200,
  height: 800,
  warnings: [],
  renditions: [],
  ...more,
});

interface Given {
  readonly title?: string;
  readonly body?: readonly object[];
  readonly files?: readonly UsableFile[];
  readonly known?: Partial<Known>;
}

function checked({ title = 'Tin thử', body = [], files = [], known = {} }: Given): CheckedText {
  const { text, faults } = readText({ title, summary: '', body: { type: 'doc', content: body.length === 0 ? [paragraph()] : body } });
  expect(faults).toEqual([]);
  const document = bodyNode(text.body);
  return {
    kind: 'news',
    lines: linesOf(text.title, text.summary, document),
    document,
    files: new Map(files.map((each) => [each.id, each])),
    today: civilDateOf(new Date('2026-11-26T02:00:00Z')),
    known: { endedUnits: new Map(), people: [], ...known },
  };
}

function found(given: Given): { code: string; quote: string; better: string | null }[] {
  const text = checked(given);
  return allChecks.flatMap((check) =>
    check.find(text).map(({ error, quote, better, field, from, to }) => {
      // what is quoted stands where the screen is sent
      if (field === 'body' && !text.document.nodeAt(from)?.isBlock) expect(text.document.textBetween(from, to)).toBe(quote);
      return { code: error.code, quote, better };
    }),
  );
}
const codes = (given: Given): string[] => found(given).map(({ code }) => code);
const inText = (value: string, known: Partial<Known> = {}) => found({ body: [paragraph(words(value))], known });

describe('a picture', () => {
  const id = newId();

  it.each([
    ['without words for who does not see it', {}, { alt: ' ' }, ['ALT_MISSING']],
    ['that is small', { width: 500 }, {}, ['CHECK_PICTURE_SMALL']],
    ['that is not sharp', { warnings: ['blurred'] }, {}, ['CHECK_PICTURE_BLURRED']],
    ['without its source', {}, { credit: '' }, ['CHECK_SOURCE_MISSING']],
    ['that has everything', {}, {}, []],
    ['that is decoration', {}, { alt: '', credit: '', isDecoration: true }, []],
  ] as const)('%s', (_, ofFile, attributes, expected) => {
    expect(codes({ body: [figure(id, attributes)], files: [file(id, ofFile)] })).toEqual(expected);
  });

  it('and a film without words are all that is refused', () => {
    expect(allChecks.filter(({ refuses }) => refuses).map(({ rule }) => rule)).toEqual(['R-133', 'R-133']);
  });
});

describe('dates', () => {
  it.each([
    ['Họp ngày 31/02/2026.', 'CHECK_DATE_IMPOSSIBLE', 'ngày 31/02/2026', null],
    ['Họp ngày 31 tháng 4 năm 2026.', 'CHECK_DATE_IMPOSSIBLE', 'ngày 31 tháng 4 năm 2026', null],
    ['Họp ngày 25/13.', 'CHECK_DATE_IMPOSSIBLE', 'ngày 25/13', null],
    ['Sáng 29/2/2027 phường họp.', 'CHECK_DATE_IMPOSSIBLE', '29/2/2027', null],
    ['Thứ hai, ngày 26/11/2026, phường họp.', 'CHECK_WEEKDAY', 'ngày 26/11/2026', 'thứ năm'],
    ['Thứ 7 (ngày 26/11/2026) phường họp.', 'CHECK_WEEKDAY', 'ngày 26/11/2026', 'thứ năm'],
    ['Lễ khánh thành đã diễn ra ngày 26/12/2026.', 'CHECK_DATE_AHEAD', 'ngày 26/12/2026', null],
    ['Quyết định ban hành ngày 05/03/2206.', 'CHECK_DATE_FAR', 'ngày 05/03/2206', null],
  ])('%s', (text, code, quote, better) => {
    expect(inText(text)).toEqual([{ code, quote, better }]);
  });

  it.each([
    'Thứ năm, ngày 26/11/2026, phường họp.',
    'Chủ nhật, ngày 29 tháng 11 năm 2026, phường sẽ họp.',
    'Lễ hội sẽ diễn ra vào tháng sau, ngày 26/12/2026 chưa chốt.',
    'Hạn cuối là ngày 31/12/2027. Việc đã làm xong từ lâu.',
    'Ngày 29/2/2024 là năm nhuận.',
    'Quyết định số 12/2026/QĐ-UBND; công văn 2948/BC-VP; tỷ lệ 1/500; ngày 5/3.',
  ])('right as they are: %s', (text) => {
    expect(inText(text).filter(({ code }) => /DATE|WEEKDAY/.test(code))).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['Thu ngân sách 1,234,567 đồng.', '1,234,567', '1.234.567'],
    ['Thu ngân sách 12,345.5 triệu đồng.', '12,345.5', '12.345,5'],
    ['Đạt 98.5 % kế hoạch.', '98.5', '98,5'],
    ['Dài 2.75 km.', '2.75', '2,75'],
  ])('%s', (text, quote, better) => {
    expect(inText(text)).toEqual([{ code: 'CHECK_NUMBER_FORMAT', quote, better }]);
  });

  it.each(['Thu 1.234.567 đồng, đạt 98,5 %.', 'Điều 2.1 và mục 3.4.', 'Số điện thoại 0251 3822 501; 12.000 người; giá 1.500 đồng.', 'Từ 10,5 đến 1.234,5 ha.'])(
    'right as they are: %s',
    (text) => {
      expect(inText(text)).toEqual([]);
    },
  );
});

describe('headings, links and tables', () => {
  it('a heading that leaves a level out, and one without words', () => {
    expect(codes({ body: [heading(3, 'Vừa'), heading(2, 'Lớn'), heading(4, 'Nhỏ'), heading(3, '')] })).toEqual([
      'CHECK_HEADING_ORDER',
      'CHECK_HEADING_ORDER',
      'CHECK_HEADING_EMPTY',
    ]);
    expect(codes({ body: [heading(2, 'Lớn'), heading(3, 'Vừa'), heading(2, 'Lớn')] })).toEqual([]);
  });

  it.each(['tại đây', 'Xem tại đây.', 'ở đây', 'Xem chi tiết', 'click vào đây', 'link'])('a link that says “%s”', (text) => {
    expect(codes({ body: [link(text)] })).toEqual(['CHECK_LINK_TEXT']);
  });

  it('a link that is a long address, and one that says where it leads', () => {
    expect(codes({ body: [link('https://dongnai.gov.vn/tin-tuc/abc')] })).toEqual(['CHECK_LINK_ADDRESS']);
    expect(codes({ body: [link('Quyết định 12/QĐ-UBND tại đây')] })).toEqual([]);
  });

  it('a table without headings, and one with', () => {
    expect(codes({ body: [table('tableCell')] })).toEqual(['CHECK_TABLE_HEADING']);
    expect(codes({ body: [table('tableHeader')] })).toEqual([]);
  });
});

describe('names of leaders', () => {
  const people = ['Nguyễn Văn Hòa'];

  it.each([
    ['Ông Nguyễn Văn Hoa phát biểu.', [{ code: 'CHECK_NAME_DIFFERS', quote: 'Nguyễn Văn Hoa', better: 'Nguyễn Văn Hòa' }]],
    ['Ông Nguyễn Văn Hoà phát biểu.', []],
    ['Ông Nguyễn Văn Hòa phát biểu.', []],
    ['ÔNG NGUYỄN VĂN HOA', []],
    ['Bà Nguyễn Văn Hoan phát biểu.', []],
  ])('against those of the portal: %s', (text, expected) => {
    expect(inText(text, { people })).toEqual(expected);
  });

  it('written in two ways in one text', () => {
    const body = [paragraph(words('Ông Trần Văn Đức chủ trì.')), paragraph(words('Đồng chí Trần Văn Dức kết luận.'))];
    expect(found({ body })).toEqual([{ code: 'CHECK_NAME_TWO_WAYS', quote: 'Trần Văn Dức', better: 'Trần Văn Đức' }]);
  });

  it('two people in one office', () => {
    const body = [paragraph(words('Chủ tịch UBND phường Trần Văn Đức dự họp.')), paragraph(words('Chủ tịch UBND phường Lê Thị Mai kết luận.'))];
    expect(codes({ body })).toEqual(['CHECK_TITLE_TWO_NAMES']);
  });
});

describe('units of before the mergers', () => {
  const endedUnits = new Map([['Huyện Long Thành', ['Xã Long Thành']]]);

  it('are pointed out with what they became', () => {
    expect(inText('UBND huyện Long Thành tổ chức hội nghị.', { endedUnits })).toEqual([
      { code: 'CHECK_UNIT_ENDED', quote: 'huyện Long Thành', better: 'Xã Long Thành' },
    ]);
    expect(found({ title: 'Huyện Long Thành ra quân', known: { endedUnits } })).toHaveLength(1);
  });

  it.each(['Địa bàn huyện Long Thành cũ.', 'Thuộc huyện Long Thành (trước đây).', 'Nguyên huyện Long Thành', 'Phường Long Thành'])(
    'may be spoken of as past: %s',
    (text) => {
      expect(inText(text, { endedUnits })).toEqual([]);
    },
  );

  it.each(['huyện Vĩnh Cửu', 'Thị trấn Trảng Bom', 'quận 1'])('of a level that ended are pointed out whether they are known or not: %s', (name) => {
    expect(inText(`Tại ${name}.`, { endedUnits })).toEqual([{ code: 'CHECK_LEVEL_ENDED', quote: name, better: null }]);
    expect(inText(`Tại ${name} cũ.`, { endedUnits })).toEqual([]);
    expect(inText('Đoàn thể cấp huyện, huyện ủy.', { endedUnits })).toEqual([]);
  });

  it('are asked for by every name that the text could mean', () => {
    const { lines } = checked({ body: [paragraph(words('thị trấn Vĩnh An Đông, TỈNH Bình Phước'))] });
    expect(unitNamesIn(lines)).toEqual(['Thị trấn Vĩnh An Đông', 'Thị trấn Vĩnh An', 'Thị trấn Vĩnh', 'Tỉnh Bình Phước', 'Tỉnh Bình']);
  });
});

describe('spelling', () => {
  it('a mark on the wrong letter', () => {
    expect(inText('Phừong tổ chức họp.')).toEqual([{ code: 'CHECK_SPELLING', quote: 'Phừong', better: null }]);
  });

  it.each(['Phường họp bàn việc tại Đắk Lắk và Krông Búk, HĐND, quý III.', 'Công ty Formosa, café, UBND xã.', 'hoà thuận, thuỷ lợi, hòa bình'])(
    'right as it is: %s',
    (text) => {
      expect(inText(text).filter(({ code, quote }) => code === 'CHECK_SPELLING' && quote !== 'café')).toEqual([]);
    },
  );

  it('letters of an old font, with the text as it should be', () => {
    expect(inText('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toEqual([
      { code: 'CHECK_LEGACY_TEXT', quote: 'Céng hßa x· héi chñ nghÜa ViÖt Nam', better: 'Cộng hòa xã hội chủ nghĩa Việt Nam' },
    ]);
  });
});

describe('a film', () => {
  const id = newId();
  const film = (transcript: string): object => ({ type: 'video', attrs: { fileId: id, caption: '', credit: 'Đài', transcript } });
  const files = [file(id, { kind: 'video', name: 'hop.mp4', width: null })];

  it('without its words is refused, and so is one that is attached as a file (R-133)', () => {
    expect(codes({ body: [film('  ')], files })).toEqual(['VIDEO_WORDS_MISSING']);
    expect(codes({ body: [{ type: 'attachment', attrs: { fileId: id, label: 'Video họp' } }], files })).toEqual(['VIDEO_AS_FILE']);
  });

  it('with its words goes', () => {
    expect(codes({ body: [film('Chủ tịch phường phát biểu khai mạc.')], files })).toEqual([]);
  });
});
