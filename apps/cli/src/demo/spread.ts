import type { Desks } from './desk.js';

interface Push {
  readonly title: string;
  readonly mode: 'FORCED' | 'OVERRIDABLE' | 'SUGGESTED';
  /** Labels of the portals that get it. */
  readonly to: readonly string[];
}

const pushes: readonly Push[] = [
  { title: 'Cảnh báo cuộc gọi giả danh cán bộ thu phí', mode: 'FORCED', to: ['tranbien', 'tamhiep', 'skhcn', 'stp', 'syt'] },
  { title: 'Yêu cầu các đơn vị rà soát thông tin liên hệ trên trang', mode: 'OVERRIDABLE', to: ['tranbien', 'skhcn'] },
  { title: 'Phát động tuần lễ trồng cây ven sông', mode: 'SUGGESTED', to: ['tranbien', 'tamhiep'] },
  { title: 'Giải chạy buổi sáng gây quỹ học bổng', mode: 'SUGGESTED', to: ['tranbien'] },
];

const city = 'dongnai';
const proposals = [
  { from: 'tranbien', title: 'Ngày hội đọc sách của thiếu nhi phường' },
  { from: 'skhcn', title: 'Mở lớp hướng dẫn kỹ năng số cho người cao tuổi' },
] as const;

/** Has the city push items to portals below and two portals propose one upwards; the worker carries them there. What went before stays. */
export async function spreadItems(desks: Desks): Promise<void> {
  desks.ago(3);
  for (const { title, mode, to } of pushes) await send(desks, city, title, 'pushItem', { mode, targetIds: to.map((label) => desks.portal(label).id) });
  for (const { from, title } of proposals) await send(desks, from, title, 'proposeItem', { toPortalId: desks.portal(city).id });
}

async function send(desks: Desks, from: string, title: string, mutation: 'pushItem' | 'proposeItem', input: Readonly<Record<string, unknown>>): Promise<void> {
  const head = desks.at(from, 'board_head');
  const itemId = await head.titled(title);
  if (itemId === null) return;
  const { offers } = await head.ask<{ offers: object[] }>('query ($portalId: ID!, $itemId: ID!) { offers(portalId: $portalId, itemId: $itemId) { mode } }', {
    itemId,
  });
  if (offers.length > 0) return;
  await head.do(mutation, mutation === 'pushItem' ? 'PushItemInput' : 'ProposeItemInput', 'offers { mode }', { itemId, ...input });
}
