import { randomUUID } from 'node:crypto';
import { assignDuties, decideBoard, PersonalDataKey, setRegulation, type RoleName } from '#people';
import type { Config } from '#platform/config';
import { inPortal, openSource, runAs, type OpenScope } from '#platform/db';
import { SystemClock, type CivilDate } from '#platform/time';
import { setRule } from '#process';
import { inventedNames } from './names.js';
import { shownLabels, type DemoPortal } from './province.js';

/** What the decision calls who has a role. */
const seats: Readonly<Partial<Record<RoleName, readonly [title: string, duties: string]>>> = {
  board_head: ['Trưởng Ban biên tập', 'Chịu trách nhiệm chung; duyệt tin, bài trước khi đăng.'],
  reviewer: ['Kiểm duyệt tin, bài', 'Thẩm định nội dung trước khi trình duyệt.'],
  editor: ['Biên tập viên', 'Biên tập, cập nhật tin, bài.'],
};
const order = Object.keys(seats);
const firstOn = '2025-07-20' as CivilDate;
const renewedOn = '2026-07-15' as CivilDate;
/** Sections that the editors look after, by the notice of assignment. */
const duties: readonly string[] = ['tin-tuc-su-kien', 'chi-dao-dieu-hanh', 'thong-bao-cong-khai'];

/**
 * Gives the portals that are shown first a board by decision, formed anew once since, with its regulation, its duties and the days that a
 * step may take, as the city's administrator would. A portal that has a board keeps it.
 */
export async function seatDemoBoards(config: Config, portals: readonly DemoPortal[]): Promise<void> {
  const administrator = portals.flatMap(({ people }) => people).find(({ role }) => role === 'province_admin');
  if (!administrator) return;
  const source = await openSource(config, 'editing');
  // Nobody is invited, so nothing is kept under it.
  const key = new PersonalDataKey(Buffer.alloc(32));
  try {
    const leaving = inventedNames(320).slice(-shownLabels.length);
    for (const portal of portals.filter(({ label }) => shownLabels.some((each) => each === label))) {
      const before = leaving.pop() ?? '';
      await runAs({ requestId: randomUUID(), personId: administrator.id }, () => inPortal(source, portal.id, (scope) => seatBoard(scope, key, portal, before)));
    }
  } finally {
    await source.destroy();
  }
}

/** @param leaving who headed the board before, without an account */
async function seatBoard(scope: OpenScope, key: PersonalDataKey, { people, portal }: DemoPortal, leaving: string): Promise<void> {
  const there: object[] = await scope.manager.query('select from board_paper where portal_id = scope.portal() limit 1');
  if (there.length > 0) return;
  const clock = new SystemClock();
  const tools = { clock, key, queue: null };
  const paper = { decidedBy: portal.superiorName === '' ? 'Ủy ban nhân dân thành phố' : portal.name, isPublic: true };
  const sitting = people.filter(({ role, subtree }) => !subtree && role in seats).sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const given = sitting.map(({ id, name, role }) => {
    const [title = '', work = ''] = seats[role] ?? [];
    return { title, displayName: name, sitter: { known: { id, displayName: name } }, role, duties: work, isPublic: true };
  });
  const former = given.map((seat) => (seat.role === 'board_head' ? { ...seat, displayName: leaving, sitter: null, role: null } : seat));
  await decideBoard(scope, tools, { ...paper, number: '87/QĐ-UBND', decidedOn: firstOn, seats: former });
  await decideBoard(scope, tools, { ...paper, number: '123/QĐ-UBND', decidedOn: renewedOn, seats: given });
  await setRegulation(scope, clock, {
    ...paper,
    number: '124/QĐ-UBND',
    decidedOn: renewedOn,
    text: 'Điều 1. Ban biên tập chịu trách nhiệm về nội dung trên trang.\nĐiều 2. Khi có sự cố, trưởng ban quyết định tạm gỡ nội dung và báo cơ quan chủ quản trong ngày.\nĐiều 3. Thông tin vi phạm được tiếp nhận qua đường dây nóng, xử lý trong 24 giờ.',
    coversIncidents: true,
    coversViolations: true,
    waivesFourEyes: false,
  });
  await assign(scope, clock, paper);
  await setRule(scope, clock, { preset: 'approve', approveDays: 2, publishDays: 1, urgentDays: 1 });
}

async function assign(scope: OpenScope, clock: SystemClock, paper: { readonly decidedBy: string; readonly isPublic: boolean }): Promise<void> {
  const editors: { id: string }[] = await scope.manager.query(
    `select s.id from board_seat s join board_paper p on p.portal_id = s.portal_id and p.id = s.paper_id join portal_grant g on g.portal_id = s.portal_id and g.id = s.grant_id
     where s.portal_id = scope.portal() and p.kind = 'decision' and p.ends_on is null and g.role = 'editor' order by s.position`,
  );
  const sections: { id: string }[] = await scope.manager.query('select id from section where portal_id = scope.portal() and slug = any ($1::text[])', [duties]);
  await assignDuties(scope, clock, {
    ...paper,
    number: '125/TB-BBT',
    decidedOn: renewedOn,
    text: '',
    duties: editors.map(({ id }, place) => ({
      seatId: id,
      sectionIds: sections.filter((_, index) => index % editors.length === place).map((section) => section.id),
    })),
  });
}
