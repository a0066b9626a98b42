import { randomUUID } from 'node:crypto';
import { decideBoard, PersonalDataKey, setRegulation, type RoleName } from '#people';
import type { Config } from '#platform/config';
import { inPortal, openSource, runAs, type OpenScope } from '#platform/db';
import { SystemClock, type CivilDate } from '#platform/time';
import { shownLabels, type DemoPortal } from './province.js';

/** What the decision calls who has a role. */
const seats: Readonly<Partial<Record<RoleName, readonly [title: string, duties: string]>>> = {
  board_head: ['Trưởng Ban biên tập', 'Chịu trách nhiệm chung; duyệt tin, bài trước khi đăng.'],
  reviewer: ['Kiểm duyệt tin, bài', 'Thẩm định nội dung trước khi trình duyệt.'],
  editor: ['Biên tập viên', 'Biên tập, cập nhật tin, bài.'],
};
const order = Object.keys(seats);
const decidedOn = '2026-07-15' as CivilDate;

/** Gives the portals that are shown first a board by decision, with its regulation, as the city's administrator would. */
export async function seatDemoBoards(config: Config, portals: readonly DemoPortal[]): Promise<void> {
  const administrator = portals.flatMap(({ people }) => people).find(({ role }) => role === 'province_admin');
  if (!administrator) return;
  const source = await openSource(config, 'editing');
  // Nobody is invited, so nothing is kept under it.
  const key = new PersonalDataKey(Buffer.alloc(32));
  try {
    for (const portal of portals.filter(({ label }) => shownLabels.some((each) => each === label)))
      await runAs({ requestId: randomUUID(), personId: administrator.id }, () => inPortal(source, portal.id, (scope) => seatBoard(scope, key, portal)));
  } finally {
    await source.destroy();
  }
}

async function seatBoard(scope: OpenScope, key: PersonalDataKey, { people, portal }: DemoPortal): Promise<void> {
  const clock = new SystemClock();
  const paper = { decidedOn, decidedBy: portal.superiorName === '' ? 'Ủy ban nhân dân thành phố' : portal.name, isPublic: true };
  const sitting = people.filter(({ role, subtree }) => !subtree && role in seats).sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  await decideBoard(
    scope,
    { clock, key, queue: null },
    {
      ...paper,
      number: '123/QĐ-UBND',
      seats: sitting.map(({ id, name, role }) => {
        const [title = '', duties = ''] = seats[role] ?? [];
        return { title, displayName: name, sitter: { known: { id, displayName: name } }, role, duties, isPublic: true };
      }),
    },
  );
  await setRegulation(scope, clock, {
    ...paper,
    number: '124/QĐ-UBND',
    text: 'Điều 1. Ban biên tập chịu trách nhiệm về nội dung trên trang.\nĐiều 2. Khi có sự cố, trưởng ban quyết định tạm gỡ nội dung và báo cơ quan chủ quản trong ngày.\nĐiều 3. Thông tin vi phạm được tiếp nhận qua đường dây nóng, xử lý trong 24 giờ.',
    coversIncidents: true,
    coversViolations: true,
    waivesFourEyes: false,
  });
}
