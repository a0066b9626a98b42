import { readSheet, writeCsv } from '#platform/sheet';
import { unitsNow, day } from '../../../tests/support/units-now.js';
import { faultyHeadings, faultyRows } from '../../../tests/support/faulty-rows.js';
import { faultLevel, faultText, rowFaultCodes, type RowFault } from './faults.js';
import { mapColumns } from './map-columns.js';
import { planImport, type PlannedRow } from './plan.js';
import { readRows } from './read-rows.js';
import type { KnownPortal, KnownUnit, Snapshot } from './snapshot.js';

const today = day('2026-11-25');
let dongNai: KnownUnit[];
let quangNgai: KnownUnit[];

const portal = (unitId: string, host: string, parts: Partial<KnownPortal> = {}): KnownPortal => ({
  id: `portal of ${host}`,
  unitId,
  kind: 'component',
  state: 'open',
  name: 'Trang Mẫu',
  superiorName: '',
  bannerLine: '',
  palette: 'blue',
  contact: { address: 'Số 1', phone: '', email: '', responsible: '' },
  host,
  hosts: [host],
  licences: [],
  ...parts,
});
const unit = (code: string, name: string, parts: Partial<KnownUnit> = {}): KnownUnit => ({
  id: code,
  code,
  kind: 'commune',
  name,
  parentCode: '75',
  validFrom: day('2025-07-01'),
  validTo: null,
  formerNames: [],
  ...parts,
});
const city = portal('75', 'dongnai.gov.vn', { kind: 'portal' });

function snapshot(parts: Partial<Snapshot> = {}): Snapshot {
  const portals = parts.portals ?? [city];
  return {
    today,
    provinceCode: '75',
    answering: new Map([['75', 'person']]),
    units: dongNai,
    hosts: new Map(portals.flatMap((each) => each.hosts.map((host): [string, string] => [host, each.id]))),
    ...parts,
    portals,
  };
}

function plan(rows: readonly (readonly string[])[], known = snapshot()): PlannedRow[] {
  const sheet = readSheet(writeCsv(rows));
  let made = 0;
  return planImport(readRows(sheet, mapColumns(sheet)), known, () => `new ${(made += 1)}`);
}
const said = (row: PlannedRow | undefined): string[] => (row?.faults ?? []).map((fault) => `${fault.code} ${fault.key ?? '-'}`);

beforeAll(async () => {
  dongNai = await unitsNow(['75'], today);
  quangNgai = await unitsNow(['51'], today);
});

describe('a plan', () => {
  it('makes a component of a commune by the rules, planned, under the domain of its province', () => {
    const [row] = plan([
      ['Mã đơn vị', 'Tên đơn vị', 'Trưởng ban: họ tên', 'Trưởng ban: thư điện tử'],
      ['26041', 'Phường Trấn Biên', 'Trần Thị Mẫu', 'tb@example.test'],
    ]);
    expect(row).toMatchObject({ number: 2, action: 'create', portalId: 'new 1', host: 'tranbien.dongnai.gov.vn', faults: [] });
    expect(row?.create).toMatchObject({
      unitId: '26041',
      kind: 'component',
      state: 'planned',
      superiorName: 'Thành phố Đồng Nai',
      members: [{ role: 'board_head', name: 'Trần Thị Mẫu', email: 'tb@example.test' }],
    });
  });

  it('makes departments by rule: unit under the province, host of their initials', () => {
    const rows = plan([
      ['Tên đơn vị', 'Cấp'],
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở ngành'],
      ['Sở Tài chính', ''],
    ]);
    expect(rows.map((row) => [row.action, row.unitCode, row.host, row.create?.unitId])).toEqual([
      ['create', '75.SVHTTDL', 'svhttdl.dongnai.gov.vn', null],
      ['create', '75.STC', 'stc.dongnai.gov.vn', null],
    ]);
  });

  it.each([
    ['Hòa', 'Hoà', 'IMPORT_NAME'],
    ['Phường Trấn Biên', 'Trấn Biên', 'IMPORT_NAME'],
  ])('takes %s and %s for one name', (known, written, code) => {
    const [row] = plan(
      [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['1', written],
      ],
      snapshot({ units: [...dongNai, unit('1', known)] }),
    );
    expect(said(row).filter((fault) => fault.startsWith(code))).toEqual([]);
  });

  it('finds a unit by its name, a code that lost its zeros, a former name, other accents, each with a warning', () => {
    const units = [...dongNai, unit('00123', 'Xã Số Không'), unit('77001', 'Xã Mới', { formerNames: ['Xã Cũ'] })];
    const rows = plan(
      [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['', 'phường trấn biên'],
        ['123', 'Xã Số Không'],
        ['77001', 'Xã Cũ'],
        ['25195', 'Phuong Binh Phuoc'],
      ],
      snapshot({ units }),
    );
    expect(rows.map((row) => [row.action, row.unitCode, ...said(row)])).toEqual([
      ['create', '26041', 'IMPORT_UNIT_BY_NAME unitName'],
      ['create', '00123', 'IMPORT_CODE_ZEROS unitCode'],
      ['create', '77001', 'IMPORT_NAME_FORMER unitName'],
      ['create', '25195', 'IMPORT_NAME_ACCENTS unitName'],
    ]);
  });

  it('makes a province before what stands under it, wherever it stands in the file', () => {
    const rows = plan(
      [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['21034', ''],
        ['51', 'Tỉnh Quảng Ngãi'],
      ],
      snapshot({ provinceCode: null, units: quangNgai, portals: [] }),
    );
    expect(rows.map((row) => [row.number, row.action, row.host])).toEqual([
      [2, 'create', expect.stringMatching(/\.quangngai\.gov\.vn$/)],
      [3, 'create', 'quangngai.gov.vn'],
    ]);
  });

  it('refuses what stands under a province without a portal', () => {
    const [row] = plan([['Mã đơn vị'], ['21034']], snapshot({ provinceCode: null, units: quangNgai, portals: [] }));
    expect([row?.action, ...said(row)]).toEqual(['error', 'IMPORT_PROVINCE_PORTAL_MISSING -']);
  });

  it('records both decisions where two communes give the same label', () => {
    const heading = ['Mã đơn vị', 'Tên miền phụ', 'Quyết định về tên miền'];
    const rows = plan([heading, ['25280', 'locthanh', '1/QĐ-UBND'], ['25294', 'locthanh-25294', '1/QĐ-UBND']]);
    expect(rows.map((row) => [row.host, row.create?.hostBecause])).toEqual([
      ['locthanh.dongnai.gov.vn', '1/QĐ-UBND'],
      ['locthanh-25294.dongnai.gov.vn', '1/QĐ-UBND'],
    ]);
    expect(plan([heading, ['25280', '', ''], ['25294', '', '']]).map((row) => said(row))).toEqual([
      ['IMPORT_HOST_COLLIDES label'],
      ['IMPORT_HOST_COLLIDES label'],
    ]);
  });

  it('takes a reserved label only with a decision, and warns of one that is not needed', () => {
    const heading = ['Mã đơn vị', 'Tên miền phụ', 'Quyết định về tên miền'];
    const rows = plan([heading, ['26041', 'mail', '2/QĐ'], ['25195', 'binhphuoc', '2/QĐ'], ['26020', 'mail', '']]);
    expect(rows.map((row) => [row.action, row.create?.hostBecause ?? null, ...said(row)])).toEqual([
      ['create', '2/QĐ'],
      ['create', null, 'IMPORT_DECISION_UNUSED hostBecause'],
      ['error', null, 'IMPORT_HOST_RESERVED label'],
    ]);
  });
});

describe('a row of a portal that is there', () => {
  const there = portal('26041', 'tranbien.dongnai.gov.vn');
  const known = (): Snapshot => snapshot({ portals: [city, there] });

  it('is unchanged when it says nothing else, and when a cell is empty', () => {
    const rows = plan(
      [
        ['Mã đơn vị', 'Địa chỉ', 'Bảng màu', 'Tên miền'],
        ['26041', 'Số 1', '', 'TranBien.dongnai.gov.vn'],
      ],
      known(),
    );
    expect(rows).toMatchObject([{ action: 'unchanged', portalId: there.id, create: null, change: null, faults: [] }]);
  });

  it('changes what differs and keeps the rest', () => {
    const rows = plan(
      [
        ['Mã đơn vị', 'Địa chỉ', 'Bảng màu', 'Tên miền khác'],
        ['26041', 'Số 2', 'Xanh ngọc', 'tb.dongnai.gov.vn'],
      ],
      known(),
    );
    expect(rows).toMatchObject([
      { action: 'change', change: { palette: 'teal', contact: { address: 'Số 2', phone: '' }, furtherHosts: ['tb.dongnai.gov.vn'] } },
    ]);
  });

  it('invites nobody and opens nothing, and says so', () => {
    const rows = plan(
      [
        ['Mã đơn vị', 'Trưởng ban: họ tên', 'Trưởng ban: thư điện tử', 'Trạng thái'],
        ['26041', 'Trần Mẫu', 'a@example.test', 'Chuẩn bị'],
      ],
      known(),
    );
    expect([rows[0]?.action, ...said(rows[0])]).toEqual(['unchanged', 'IMPORT_PEOPLE_KEPT headName', 'IMPORT_STATE_KEPT state']);
  });
});

describe('a file with one kind of fault in each row', () => {
  const extra = (): KnownUnit[] => [
    unit('25999', 'Xã Đã Hết', { validTo: day('2026-01-01') }),
    unit('25998', 'Xã Chưa Có', { validFrom: day('2027-01-01') }),
    unit('25997', 'Xã A&B'),
    unit('25996', 'Xã Đã Đóng'),
    unit('25995', 'Xã Hai Trang'),
    unit('25994', 'Xã Trùng Tên'),
    unit('25992', 'Phường Trùng Tên'),
    unit('75.STM', 'Sở Tên Mới', { kind: 'department' }),
  ];
  const portals = (): KnownPortal[] => [
    city,
    portal('25996', 'dadong.dongnai.gov.vn', { state: 'closed' }),
    portal('25995', 'haitrang.dongnai.gov.vn'),
    portal('25995', 'haitrang2.dongnai.gov.vn'),
    portal('x', 'dacap.dongnai.gov.vn'),
  ];
  const file = (): string[][] => [
    [...faultyHeadings],
    ['26041', 'Phường Trấn Biên', ...faultyHeadings.slice(2).map(() => '')],
    ...faultyRows.map(({ cells }) => faultyHeadings.map((heading) => cells[heading] ?? '')),
  ];

  it('names each of them by row and column, and makes a portal of none', () => {
    const rows = plan(file(), snapshot({ units: [...dongNai, ...quangNgai, ...extra()], portals: portals() }));
    expect(rows.filter((row) => row.action !== 'error').map((row) => row.number)).toEqual([2]);
    const named = faultyRows.map(({ code, heading }, index) => {
      const found = rows.find((row) => row.number === index + 3)?.faults.find((fault) => fault.code === code);
      return `${code} ${found ? (found.key === null ? '-' : 'named') : 'not named'} ${heading === null ? '-' : 'named'}`;
    });
    expect(named).toEqual(faultyRows.map(({ code, heading }) => `${code} ${heading === null ? '-' : 'named'} ${heading === null ? '-' : 'named'}`));
    expect(new Set(faultyRows.map((row) => row.code)).size).toBeGreaterThanOrEqual(30);
  });

  it('finds each at the column it stands in', () => {
    const rows = plan(file(), snapshot({ units: [...dongNai, ...quangNgai, ...extra()], portals: portals() }));
    const sheet = readSheet(writeCsv(file()));
    const headingOf = new Map(mapColumns(sheet).columns.map(({ key, heading }) => [key, heading]));
    const wrong = faultyRows.flatMap(({ code, heading }, index) => {
      const at = rows.find((row) => row.number === index + 3)?.faults.find((fault) => fault.code === code);
      return headingOf.get(at?.key ?? null) === heading ? [] : [`${code}: ${headingOf.get(at?.key ?? null)} for ${heading}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a fault', () => {
  const plain = (code: RowFault['code']): RowFault => ({
    code,
    key: null,
    details: { on: 'x', code: 'x', name: 'x', row: 1, domain: 'x', label: 'x', host: 'x', most: 1, missing: 'x' },
  });

  it.each(rowFaultCodes)('%s says what to do, with nothing left to fill in', (code) => {
    expect(faultText(plain(code))).toMatch(/^\p{Lu}.*\.$/u);
    expect(faultText(plain(code))).not.toMatch(/[{}]/);
    expect(['warning', 'error']).toContain(faultLevel({ code }));
  });
});
