import { readFileSync, writeFileSync } from 'node:fs';
import { Random } from './random.js';
import { personName, slugOf } from './vietnamese.js';

/** Twenty agencies that a province has (Decree 45/2025/NĐ-CP names the sorts). */
export const agencies = [
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Công Thương',
  'Sở Nông nghiệp và Môi trường',
  'Sở Xây dựng',
  'Sở Khoa học và Công nghệ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Sở Dân tộc và Tôn giáo',
  'Sở Quy hoạch và Kiến trúc',
  'Sở Du lịch',
  'Thanh tra tỉnh',
  'Văn phòng Ủy ban nhân dân',
  'Ban Quản lý các khu công nghiệp',
  'Ban Quản lý khu kinh tế',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm Xúc tiến đầu tư',
  'Đài Phát thanh và Truyền hình',
];

const headings = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Cấp',
  'Mã tỉnh',
  'Tên miền phụ',
  'Quyết định về tên miền',
  'Địa chỉ',
  'Điện thoại',
  'Email',
  'Người chịu trách nhiệm',
];
const people = ['Trưởng ban: họ tên', 'Trưởng ban: e-mail', 'Biên tập viên: họ tên', 'Biên tập viên: e-mail'];

/**
 * Rows of an import file for every unit of a list of units in force, and twenty departments a province made by rule. The
 * people and their addresses are invented. Of two communes with one label both get a decision.
 * @param {string} file units-current.csv
 * @returns {{ headings: string[], provinces: string[][], rows: string[][] }} provinces and all rows, provinces included
 */
export function onboardingRows(file) {
  const units = readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(','))
    .map(([code, level, parent, fullName, name]) => ({ code, level, parent, fullName: fullName.normalize('NFC'), name: name.normalize('NFC') }));
  const random = new Random(12);
  const labels = Map.groupBy(
    units.filter(({ level }) => level === 'commune'),
    (unit) => `${unit.parent} ${labelOf(unit.name)}`,
  );
  const rowOf = (unit, level) => {
    const rivals = level === 'Xã' ? labels.get(`${unit.parent} ${labelOf(unit.name)}`) : [unit];
    const label = rivals.length === 1 ? '' : rivals[0] === unit ? labelOf(unit.name) : `${labelOf(unit.name)}-${unit.code}`;
    const [head, editor] = [personName(random), personName(random)];
    const address = `${slugOf(unit.fullName)}-${unit.parent}`;
    return [
      ...[
        unit.code,
        unit.fullName,
        level,
        unit.parent,
        label,
        label && '01/QĐ-UBND',
        `Trụ sở ${unit.fullName}`,
        '0251 000 0001',
        `banbientap@${address}.example.vn`,
        head,
      ],
      ...[head, `truongban@${address}.example.vn`, editor, `bientap@${address}.example.vn`],
    ];
  };
  const provinces = units.filter(({ level }) => level === 'province').map((unit) => rowOf(unit, 'Tỉnh'));
  const communes = units.filter(({ level }) => level === 'commune').map((unit) => rowOf(unit, 'Xã'));
  const departments = provinces.flatMap(([code]) => agencies.map((fullName) => rowOf({ code: '', fullName, parent: code, name: fullName }, 'Sở ngành')));
  return { headings: [...headings, ...people], provinces, rows: [...communes, ...departments, ...provinces] };
}

function labelOf(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

/** Writes rows as CSV. @param {string} file @param {string[]} head @param {string[][]} rows */
export function writeRows(file, head, rows) {
  const line = (cells) => cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',');
  writeFileSync(file, `\ufeff${[head, ...rows].map(line).join('\r\n')}\r\n`);
}
