import { civilDateOf } from '#platform/time';
import type { Desks } from './desk.js';

type Answer =
  | { readonly kind: 'accepted'; readonly title: string; readonly answer: string }
  | { readonly kind: 'declined'; readonly answer: string }
  | { readonly kind: 'waiting' };

interface Letter {
  /** Label of the portal. */
  readonly portal: string;
  readonly daysAgo: number;
  readonly sender: string;
  readonly number: string;
  readonly subject: string;
  /** Days from today by which the unit wants to see it. */
  readonly wantedIn?: number;
  readonly answer: Answer;
}

const waiting: Answer = { kind: 'waiting' };
const letters: readonly Letter[] = [
  {
    ...{ portal: 'tranbien', daysAgo: 22, sender: 'Công ty quảng cáo Mẫu', number: '07/CV-QC', subject: 'Đăng giới thiệu chương trình khuyến mại' },
    answer: { kind: 'declined', answer: 'Nội dung quảng cáo, không thuộc nhiệm vụ của trang.' },
  },
  {
    ...{ portal: 'tranbien', daysAgo: 11, sender: 'Trạm Y tế phường', number: '45/TYT', subject: 'Đăng lịch tiêm chủng mở rộng' },
    answer: { kind: 'accepted', title: 'Lịch tiêm chủng mở rộng tại trạm y tế', answer: 'Đã đăng ở mục Tin tức.' },
  },
  { portal: 'tranbien', daysAgo: 9, sender: 'Hội Chữ thập đỏ phường', number: '12/HCTĐ', subject: 'Đăng lời kêu gọi hiến máu tình nguyện', answer: waiting },
  {
    portal: 'tranbien',
    daysAgo: 1,
    sender: 'Công an phường',
    number: '118/CAP',
    subject: 'Đăng thông báo cấp thẻ căn cước lưu động',
    wantedIn: 3,
    answer: waiting,
  },
  {
    portal: 'dongnai',
    daysAgo: 3,
    sender: 'Sở Y tế',
    number: '230/SYT-VP',
    subject: 'Đăng khuyến cáo phòng, chống sốt xuất huyết',
    wantedIn: 2,
    answer: waiting,
  },
  { portal: 'tamhiep', daysAgo: 2, sender: 'Trường Tiểu học Mẫu', number: '', subject: 'Đăng lịch tuyển sinh lớp một', answer: waiting },
];

/** A letter from one portal to another: the worker carries it there. */
const sent = {
  ...{ from: 'tamhiep', to: 'dongnai', number: '86/UBND-VHXH', subject: 'Đăng lịch trực tiếp nhận cấp thẻ căn cước lưu động của phường' },
  words: 'Sáng thứ Bảy, từ 7 giờ 30 tại hội trường phường.\nNgười dân mang theo giấy tờ tùy thân đang dùng.',
} as const;

/**
 * Letters of units that ask to have something posted, recorded and answered by the people of the portal, and one that a portal sent to
 * the city; those that are there stay.
 */
export async function recordLetters(desks: Desks): Promise<void> {
  for (const letter of letters) await record(desks, letter);
  await send(desks);
}

async function send(desks: Desks): Promise<void> {
  const { from, to, number, subject, words } = sent;
  const editor = desks.at(from, 'editor');
  const { sentLetters } = await editor.ask<{ sentLetters: { edges: object[] } }>(
    'query ($portalId: ID!) { sentLetters(portalId: $portalId) { edges { cursor } } }',
    {},
  );
  if (sentLetters.edges.length > 0) return;
  desks.ago(2);
  await editor.do('sendLetter', 'SendLetterInput', 'letter { id }', { toPortalId: desks.portal(to).id, letterNumber: number, subject, words });
}

async function record(desks: Desks, { portal, daysAgo, sender, number, subject, wantedIn, answer }: Letter): Promise<void> {
  const [editor, head] = [desks.at(portal, 'editor'), desks.at(portal, 'board_head')];
  if (await isThere(desks, portal, subject)) return;
  desks.ago(daysAgo * 24);
  const day = (days: number): string => civilDateOf(new Date(Date.now() + days * 86_400_000));
  const { request } = await editor.do<{ request: { id: string } }>('recordPostingRequest', 'RecordPostingRequestInput', 'request { id }', {
    ...{ sender, letterNumber: number, letterDate: day(-daysAgo - 1), subject, wantedOn: wantedIn === undefined ? null : day(wantedIn) },
  });
  desks.ago(daysAgo * 24 - 20);
  if (answer.kind === 'accepted') {
    const itemId = await editor.titled(answer.title);
    await editor.do('acceptPostingRequest', 'AcceptPostingRequestInput', 'request { id }', { requestId: request.id, itemId, answer: answer.answer });
  }
  if (answer.kind === 'declined')
    await head.do('declinePostingRequest', 'DeclinePostingRequestInput', 'request { id }', { requestId: request.id, answer: answer.answer });
}

async function isThere(desks: Desks, portal: string, subject: string): Promise<boolean> {
  for (const waiting of [true, false]) {
    const { postingRequests } = await desks
      .at(portal, 'editor')
      .ask<{ postingRequests: { edges: { node: { subject: string } }[] } }>(
        'query ($portalId: ID!, $waiting: Boolean!) { postingRequests(portalId: $portalId, waiting: $waiting) { edges { node { subject } } } }',
        { waiting },
      );
    if (postingRequests.edges.some(({ node }) => node.subject === subject)) return true;
  }
  return false;
}
