import { createHash } from 'node:crypto';
import type { RoleName } from '#people';
import { parseCivilDate } from '#platform/time';
import {
  assignLabels,
  catalogueSince,
  loadCatalogue,
  provinceHost,
  unitChanges,
  type LabelDecision,
  type NewPortal,
  type NewUnit,
  type PortalLevel,
} from '#units';
import { inventedNames } from './names.js';

/** Password of every demonstration account. */
export const demoPassword = 'liencong';

const provinceCode = '75';
const asOf = '2026-11-22';
const cityLabel = 'dongnai';

/** Lộc Thạnh and Lộc Thành give the same label; the decree has no tie-break, so both choices are written down here. */
const decisions: readonly LabelDecision[] = [
  { unitCode: '25280', label: 'locthanh', decidedOn: asOf, because: 'Xã Lộc Thạnh có mã nhỏ hơn nên giữ tên gốc' },
  { unitCode: '25294', label: 'locthanh-25294', decidedOn: asOf, because: 'Xã Lộc Thành trùng tên miền với Xã Lộc Thạnh nên thêm mã đơn vị' },
];

/** Abbreviations serve as labels of departments. */
const departments: readonly (readonly [label: string, name: string])[] = [
  ['snv', 'Sở Nội vụ'],
  ['stp', 'Sở Tư pháp'],
  ['stc', 'Sở Tài chính'],
  ['sct', 'Sở Công Thương'],
  ['snnmt', 'Sở Nông nghiệp và Môi trường'],
  ['sxd', 'Sở Xây dựng'],
  ['skhcn', 'Sở Khoa học và Công nghệ'],
  ['svhttdl', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['sgddt', 'Sở Giáo dục và Đào tạo'],
  ['syt', 'Sở Y tế'],
];

/** Portals that are shown first, in this order, by label. */
export const shownLabels = ['dongnai', 'tranbien', 'tamhiep', 'skhcn'] as const;

export interface DemoPerson {
  /** Claim `sub` at the issuer. */
  readonly subject: string;
  readonly id: string;
  readonly grantId: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoleName;
  /** True when the grant covers the portal's unit with everything under it. */
  readonly subtree: boolean;
  /** One of the accounts to begin with. */
  readonly startHere: boolean;
}

export interface DemoPortal {
  readonly id: string;
  readonly label: string;
  /** As it was on its first day; `unitChanges` tells what became of it since. */
  readonly unit: NewUnit;
  readonly portal: Omit<NewPortal, 'unitId'>;
  readonly people: readonly DemoPerson[];
}

interface Seed {
  readonly label: string;
  readonly level: PortalLevel;
  /** Name of today. */
  readonly name: string;
  readonly unit: NewUnit;
}

/** An id of form UUIDv7 that is always the same for the same name, so that loading again finds what it made. */
function demoId(kind: string, name: string): string {
  const hex = createHash('sha256').update(`liencong demo ${kind} ${name}`).digest('hex');
  return `019aa000-0000-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** The demonstration province: Thành phố Đồng Nai as of 2026-11-22, ten of its departments, its 95 communes; the people are invented. */
export async function demoProvince(): Promise<DemoPortal[]> {
  const on = parseCivilDate(asOf);
  if (!on) throw new Error(`no date: ${asOf}`);
  const catalogue = await loadCatalogue(on);
  const city = catalogue.find((unit) => unit.kind === 'province' && unit.code === provinceCode);
  if (!city) throw new Error(`the catalogue has no province ${provinceCode}`);
  const communes = catalogue.filter((unit) => unit.provinceCode === provinceCode);
  const labels = assignLabels(
    communes.map(({ code, name }) => ({ code, name, provinceCode })),
    decisions,
  );
  const firstNames = new Map(unitChanges.map((change) => [change.code, change.before]));
  const named = (code: string, kind: NewUnit['kind'], name: string): Pick<Seed, 'name' | 'unit'> => ({
    name,
    unit: { code, kind, name: firstNames.get(code) ?? name, parentCode: code === provinceCode ? null : provinceCode, validFrom: catalogueSince },
  });
  const seeds: Seed[] = [
    { label: cityLabel, level: 'province', ...named(city.code, 'province', city.name) },
    ...departments.map(([label, name]): Seed => ({ label, level: 'department', ...named(`${provinceCode}.${label.toUpperCase()}`, 'department', name) })),
    ...communes.map((each): Seed => ({ label: labels.get(each.code) ?? '', level: 'commune', ...named(each.code, each.kind, each.name) })),
  ];
  const posts = seeds.map(postsOf);
  const names = inventedNames(posts.flat().length);
  return seeds.map((seed, index) => {
    const people = (posts[index] ?? []).map((post) => person(post, names.shift() ?? ''));
    return {
      id: demoId('portal', seed.label),
      label: seed.label,
      unit: seed.unit,
      portal: { ...portalOf(seed, city.name, index, people), sectionsOn: on },
      people,
    };
  });
}

function portalOf({ label, level, name }: Seed, cityName: string, index: number, people: readonly DemoPerson[]): Omit<NewPortal, 'unitId'> {
  const isCity = level === 'province';
  const under = (domain: string): string => (isCity ? domain : `${label}.${domain}`);
  const head = people.find((each) => each.role === 'board_head');
  return {
    kind: isCity ? 'portal' : 'component',
    state: 'open',
    name,
    superiorName: isCity ? '' : cityName,
    palette: isCity ? 'red' : level === 'department' ? 'navy' : ((['blue', 'green', 'teal', 'brown'] as const)[index % 4] ?? 'blue'),
    contact: {
      address: isCity || level === 'department' ? `Trung tâm hành chính ${cityName}` : `Trụ sở Ủy ban nhân dân ${name}, ${cityName}`,
      // Subscriber numbers that begin with 000 are given to nobody.
      phone: `0251 000 ${String(index).padStart(4, '0')}`,
      email: `banbientap@${label}.example.invalid`,
      responsible: `${head?.name ?? ''}, Trưởng ban biên tập`,
    },
    host: under(`${cityLabel}.localhost`),
    furtherHosts: [under(provinceHost(cityName, 'gov.vn') ?? '')],
  };
}

interface Post {
  readonly username: string;
  readonly role: RoleName;
  readonly subtree?: boolean;
  readonly startHere?: boolean;
}

function postsOf({ label, level }: Seed): Post[] {
  const startHere = label === 'dongnai' || label === 'tranbien';
  const board: Post[] = [
    { username: `bientap.${label}`, role: 'editor', startHere: startHere || label === 'tamhiep' },
    { username: `truongban.${label}`, role: 'board_head', startHere },
  ];
  if (level !== 'province') return board;
  return [
    ...board,
    { username: `bientap2.${label}`, role: 'editor' },
    { username: 'giamsat', role: 'supervisor', subtree: true, startHere: true },
    { username: 'quantri', role: 'portal_admin', startHere: true },
    { username: 'quantri.thanhpho', role: 'province_admin', subtree: true },
    { username: 'kiemtra', role: 'auditor' },
  ];
}

function person({ username, role, subtree = false, startHere = false }: Post, name: string): DemoPerson {
  return {
    subject: demoId('subject', username),
    id: demoId('person', username),
    grantId: demoId('grant', username),
    username,
    name,
    email: `${username}@example.invalid`,
    role,
    subtree,
    startHere,
  };
}
