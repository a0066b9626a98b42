import { readConfig } from '#platform/config';
import { TestApi } from '../../../../tests/support/api.js';
import { askSite, listening } from '../../../../tests/support/site.js';
import type { WorldPortal } from '../../../../tests/support/world.js';
import { createSite, type SiteServer } from '../server.js';

let api: TestApi;
let site: SiteServer;
let portal: WorldPortal;
const faults: unknown[] = [];

beforeAll(async () => {
  api = await TestApi.start();
  site = await listening(createSite({ config: readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url }), onFault: (fault) => faults.push(fault) }));
}, 60_000);
beforeEach(async () => {
  portal = await api.world.portal();
});
afterAll(async () => {
  await site.close();
  await api.close();
  expect(faults).toEqual([]);
});

const page = async (path = '/ban-bien-tap'): Promise<string> => (await askSite(site, portal.host, path)).body;

async function paper(kind: string, isPublic: boolean, endsOn: string | null = null, words = ''): Promise<string> {
  const recorder = await api.world.person('Người ghi');
  const [row] = await api.world.rows<{ id: string }>(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, ends_on, is_public, recorded_by, recorded_at, text)
     values ($1, $2, '12/QĐ-UBND', '2026-01-05', 'Ủy ban nhân dân', '2026-01-05', $3, $4, $5, now(), $6) returning id`,
    [portal.id, kind, endsOn, isPublic, recorder, words],
  );
  return row!.id;
}

async function seat(paperId: string, position: number, name: string, isPublic: boolean, endsOn: string | null = null): Promise<string> {
  const [row] = await api.world.rows<{ id: string }>(
    `insert into board_seat (portal_id, paper_id, position, title, display_name, duty, is_public, ends_on)
     values ($1, $2, $3, 'Ủy viên', $4, 'Phụ trách tin', $5, $6) returning id`,
    [portal.id, paperId, position, name, isPublic, endsOn],
  );
  return row!.id;
}

const duty = (paperId: string, seatId: string) =>
  api.world.rows('insert into board_duty (portal_id, paper_id, seat_id, section_id) values ($1, $2, $3, $4)', [
    portal.id,
    paperId,
    seatId,
    portal.sectionIds[0],
  ]);

it('shows the board of today with its decision and regulation, in both languages', async () => {
  const id = await paper('decision', true);
  await paper('regulation', true);
  await seat(id, 0, 'Trần Văn Một', true);
  const html = await page();
  expect(html).toMatch(/<th scope="row">Trần Văn Một<\/th>/);
  expect(html).toContain('Theo Quyết định số 12/QĐ-UBND ngày');
  expect(html).toContain('Quy chế');
  expect(await page('/en/ban-bien-tap')).toContain('By Decision 12/QĐ-UBND');
});

it('shows the words of the regulation, and who looks after which section by the public notice', async () => {
  const id = await paper('decision', true);
  await paper('regulation', true, null, 'Điều 1. Phạm vi\n\nĐiều 2. <Nguyên tắc>');
  const shown = await seat(id, 0, 'Có Công Khai', true);
  const hidden = await seat(id, 1, 'Không Công Khai', false);
  const notice = await paper('assignment', true, null, 'Giao việc như sau.');
  await duty(notice, shown);
  await duty(notice, hidden);
  const html = await page();
  expect(html).toContain('<summary>Toàn văn Quy chế</summary>');
  expect(html).toContain('<p>Điều 1. Phạm vi</p><p>Điều 2. &lt;Nguyên tắc></p>');
  expect(html).toContain('Giao việc như sau.');
  expect(html.match(/data-label="Chuyên mục phụ trách"><span>[^<]+</g)).toHaveLength(1);
  expect(html).not.toContain('Không Công Khai');
});

it('shows nothing of a notice that is not public', async () => {
  const id = await paper('decision', true);
  await duty(await paper('assignment', false, null, 'Việc nội bộ'), await seat(id, 0, 'Có Công Khai', true));
  const html = await page();
  expect(html).toContain('Có Công Khai');
  expect(html).not.toContain('Chuyên mục phụ trách');
  expect(html).not.toContain('Việc nội bộ');
});

it('shows nothing that the decision does not make public, and nobody who has left', async () => {
  const id = await paper('decision', true);
  await seat(id, 0, 'Có Công Khai', true);
  await seat(id, 1, 'Không Công Khai', false);
  await seat(id, 2, 'Đã Thôi', true, '2026-02-01');
  const html = await page();
  expect(html).toContain('Có Công Khai');
  expect(html).not.toContain('Không Công Khai');
  expect(html).not.toContain('Đã Thôi');
});

it('says so where no board is public, and shows none that another decision has ended', async () => {
  expect(await page()).toContain('chưa công bố ban biên tập');
  await seat(await paper('decision', true, '2026-03-01'), 0, 'Khóa Trước', true);
  await paper('decision', false);
  expect(await page()).toContain('chưa công bố ban biên tập');
});
