import { randomUUID } from 'node:crypto';
import type { Config } from '#platform/config';
import { inPortal, openSource, runAs, type OpenScope } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { arrangeHome, setBanners, setContacts, setLinks, setMenu, setTrustLabels, setUrgentNotices, stateAccessibility } from '#province';
import type { DemoPortal } from './province.js';

/** Portals whose look somebody has arranged; the others show what the layout gives everybody. */
const arranged: readonly string[] = ['dongnai', 'tranbien', 'tamhiep', 'skhcn'];
const day = 86_400_000;

type Entry = Parameters<typeof setMenu>[2][number];
type Link = Parameters<typeof setLinks>[2][number];

/** Gives a few portals a menu, blocks, links and lines of the day, as the city's administrator would. */
export async function arrangeDemoLooks(config: Config, portals: readonly DemoPortal[], at = new Date()): Promise<void> {
  const administrator = portals.flatMap(({ people }) => people).find(({ role }) => role === 'province_admin');
  if (!administrator) return;
  const source = await openSource(config, 'editing');
  try {
    for (const portal of portals.filter(({ label }) => arranged.includes(label)))
      await runAs({ requestId: randomUUID(), personId: administrator.id }, () => inPortal(source, portal.id, (scope) => arrange(scope, at, portal)));
  } finally {
    await source.destroy();
  }
}

async function arrange(scope: OpenScope, at: Date, { label, portal }: DemoPortal): Promise<void> {
  const rows: { id: string; slug: string }[] = await scope.manager.query('select id, slug from section where portal_id = scope.portal() and in_menu');
  const sections = new Map(rows.map(({ id, slug }) => [slug, id]));
  const entry = (slug: string, word = ''): Entry[] => (sections.has(slug) ? [{ label: word, sectionId: sections.get(slug) ?? null, entries: [] }] : []);
  await setMenu(scope, at, [
    ...entry('gioi-thieu'),
    ...entry('tin-tuc-su-kien'),
    ...entry('chi-dao-dieu-hanh', 'Chỉ đạo, điều hành'),
    ...entry('thong-bao-cong-khai', 'Thông báo'),
    {
      label: 'Công dân',
      entries: [
        { label: 'Dịch vụ công quốc gia', address: 'https://dichvucong.gov.vn/' },
        ...entry('thu-tuc-hanh-chinh'),
        ...entry('cong-khai-ngan-sach'),
        { label: 'Liên hệ, đường dây nóng', address: '/lien-he' },
      ],
    },
  ]);
  const block = (slug: string): Parameters<typeof arrangeHome>[2][number][] =>
    sections.has(slug) ? [{ kind: 'section', shown: true, title: '', sectionId: sections.get(slug) ?? null }] : [];
  const plain = (kind: 'highlights' | 'search' | 'shortcuts' | 'sections' | 'media' | 'portals' | 'links' | 'visits') => ({ kind, shown: true, title: '' });
  await arrangeHome(scope, at, [
    plain('highlights'),
    plain('search'),
    plain('shortcuts'),
    ...block('chi-dao-dieu-hanh'),
    ...block('thong-bao-cong-khai'),
    plain('sections'),
    plain('media'),
    plain('portals'),
    plain('links'),
    plain('visits'),
  ]);
  await setLinks(scope, at, [...shortcuts(sections), ...links]);
  await setContacts(scope, at, [
    { name: 'Văn phòng', duty: 'Tiếp nhận văn bản, lịch tiếp công dân', phone: portal.contact.phone, email: portal.contact.email },
    { name: 'Trung tâm Phục vụ hành chính công', duty: 'Hồ sơ, thủ tục hành chính', phone: portal.contact.phone, email: '' },
  ]);
  const [today, nextMonth, nextWeek] = [0, 30, 7].map((days) => civilDateOf(new Date(at.getTime() + days * day)));
  if (!today || !nextMonth || !nextWeek) return;
  const title = 'Chung tay xây dựng chính quyền số, phục vụ Nhân dân';
  await setBanners(scope, at, label === 'dongnai' ? [{ title, theme: 'national_day', startsOn: today, endsOn: nextMonth }] : []);
  const text = 'Cảnh báo lừa đảo: cán bộ không yêu cầu cài ứng dụng hay chuyển tiền qua điện thoại';
  await setUrgentNotices(scope, at, label === 'tranbien' ? [{ text, address: '/lien-he', startsOn: today, endsOn: nextWeek }] : []);
  await setTrustLabels(scope, at, label === 'dongnai' ? [{ holder: 'Văn phòng UBND tỉnh (số liệu minh hoạ)', code: 'MINH-HOA-01', startsOn: today }] : []);
  await stateAccessibility(scope, at, {
    level: 'partial',
    assessedOn: today,
    knownFaults: 'Một số văn bản cũ là ảnh quét, chưa có chữ đi kèm.',
    complaints: '',
  });
}

const links: readonly Link[] = [
  ['Trung ương', 'Cổng thông tin điện tử Chính phủ', 'https://chinhphu.vn/'],
  ['Trung ương', 'Cổng dịch vụ công quốc gia', 'https://dichvucong.gov.vn/'],
  ['Trung ương', 'Cơ sở dữ liệu quốc gia về pháp luật', 'https://vbpl.vn/'],
].map(([group = '', name = '', address = '']) => ({ place: 'links', group, name, address }));

function shortcuts(sections: ReadonlyMap<string, string>): Link[] {
  const own = (slug: string, name: string): Link[] => (sections.has(slug) ? [{ place: 'shortcuts', group: '', name, address: `/chuyen-muc/${slug}` }] : []);
  return [
    { place: 'shortcuts', group: '', name: 'Dịch vụ công', address: 'https://dichvucong.gov.vn/' },
    ...own('thu-tuc-hanh-chinh', 'Thủ tục hành chính'),
    ...own('cong-khai-ngan-sach', 'Công khai ngân sách'),
    ...own('kinh-te-xa-hoi', 'Kinh tế – xã hội'),
    { place: 'shortcuts', group: '', name: 'Đường dây nóng', address: '/lien-he' },
  ];
}
