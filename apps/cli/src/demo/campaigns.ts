import { civilDateOf } from '#platform/time';
import type { Desks } from './desk.js';

interface Campaign {
  readonly portals: readonly string[];
  readonly sort: 'CAMPAIGN' | 'PROGRAMME';
  readonly name: string;
  readonly summary: string;
  /** Days from today. */
  readonly opensIn: number | null;
  readonly closesIn: number | null;
  /** Titles of what belongs to it. */
  readonly about: RegExp;
}

const campaigns: readonly Campaign[] = [
  {
    ...{ portals: ['dongnai', 'tranbien'], sort: 'CAMPAIGN', name: 'Phòng, chống sốt xuất huyết', opensIn: -120, closesIn: 45 },
    summary: 'Diệt lăng quăng, ngủ màn và đến trạm y tế khi sốt cao.',
    about: /muỗi|sốt xuất huyết|tiêm chủng|vệ sinh/i,
  },
  {
    ...{ portals: ['dongnai', 'tranbien', 'skhcn'], sort: 'PROGRAMME', name: 'Chuyển đổi số', opensIn: null, closesIn: null },
    summary: 'Kỹ năng số cho mọi người, thủ tục làm trên mạng, dữ liệu dùng chung.',
    about: /số|qua mạng|dữ liệu/i,
  },
  {
    ...{ portals: ['dongnai'], sort: 'CAMPAIGN', name: 'Ngày hội toàn dân bảo vệ môi trường', opensIn: -140, closesIn: -12 },
    summary: 'Các hoạt động trồng cây, dọn vệ sinh đã diễn ra trong đợt này.',
    about: /cây|vệ sinh|rác/i,
  },
];

interface Item {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
}

/** Opens campaigns and programmes and puts the public items that belong to them under them; those that are there stay. */
export async function openCampaigns(desks: Desks): Promise<void> {
  for (const campaign of campaigns) for (const portal of campaign.portals) await open(desks, portal, campaign);
}

async function open(desks: Desks, portal: string, { sort, name, summary, opensIn, closesIn, about }: Campaign): Promise<void> {
  const day = (days: number | null): string | null => (days === null ? null : civilDateOf(new Date(Date.now() + days * 86_400_000)));
  const head = desks.at(portal, 'board_head');
  const known = await head.ask<{ tags: Known[] }>('query ($portalId: ID!) { tags(portalId: $portalId) { id name } }');
  if (known.tags.some((tag) => tag.name === name)) return;
  // one that is over takes nothing more, so all of it is done while it stood open
  desks.ago(closesIn !== null && closesIn < 0 ? (1 - closesIn) * 24 : 0);
  const { tags } = await desks
    .at(portal, 'province_admin')
    .do<{ tags: Known[] }>('writeTag', 'WriteTagInput', 'tags { id name }', { sort, name, summary, opensOn: day(opensIn), closesOn: day(closesIn) });
  const tagId = tags.find((tag) => tag.name === name)?.id;
  const { items } = await head.ask<{ items: { edges: { node: Item }[] } }>(
    'query ($portalId: ID!) { items(portalId: $portalId, first: 100) { edges { node { id title state } } } }',
  );
  for (const { node } of items.edges) {
    if (node.state !== 'PUBLISHED' || !about.test(node.title)) continue;
    const { item } = await head.ask<{ item: { tagIds: string[] } }>('query ($portalId: ID!, $id: ID!) { item(portalId: $portalId, id: $id) { tagIds } }', {
      id: node.id,
    });
    await head.do('tagItem', 'TagItemInput', 'tagIds', { itemId: node.id, tagIds: [...item.tagIds, tagId] });
  }
}
