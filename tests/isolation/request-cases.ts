import { v7 as newId } from 'uuid';
import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { pictureOf } from './file-rows.js';
import { lettersFrom, requestOfPortal, waitingRequest } from './request-rows.js';

const endpoint = '/manage/graphql' as const;
const answerers: readonly CallerName[] = ['editor', 'board_head', 'head_above', 'in_two_portals', 'system'];
const heads: readonly CallerName[] = ['board_head', 'head_above'];
const readers: readonly CallerName[] = [...answerers, 'portal_admin', 'admin_in_two_portals', 'auditor', 'auditor_of_province'];

/** A request that nothing else uses. */
const fresh = ({ province, caller: { home } }: Ground): Promise<string> => waitingRequest(province.world, home, home.authorId, newId());

/** Operations on letters by which units ask a portal to post something. */
export const requestCases: Readonly<Record<string, Case>> = {
  postingRequests: {
    endpoint,
    ids: ['portalId', 'after'],
    values: ['waiting', 'first'],
    allowed: readers,
    own: ({ caller }) => ({ portalId: caller.home.id, waiting: true }),
  },
  postingRequestCounts: { endpoint, ids: ['portalId'], values: ['year'], allowed: readers, own: ({ caller }) => ({ portalId: caller.home.id, year: 2026 }) },
  recordPostingRequest: {
    endpoint,
    ids: ['input.portalId', 'input.fileId'],
    values: ['input.sender', 'input.letterNumber', 'input.letterDate', 'input.subject', 'input.wantedOn'],
    allowed: answerers,
    refused: 'FORBIDDEN',
    own: async ({ province: { world }, caller: { home } }) => {
      const letter = { sender: 'Công an phường', letterNumber: '1/CV', letterDate: '2026-10-01', subject: 'Đăng cảnh báo' };
      return { input: { portalId: home.id, ...letter, fileId: await pictureOf(world, home) } };
    },
  },
  acceptPostingRequest: {
    endpoint,
    ids: ['input.portalId', 'input.requestId', 'input.itemId', 'input.sectionId'],
    values: ['input.answer', 'input.takeOver'],
    allowed: answerers,
    refused: 'FORBIDDEN',
    own: async (ground) => {
      const { home } = ground.caller;
      return { input: { portalId: home.id, requestId: await fresh(ground), sectionId: home.sectionIds[0], answer: 'Đang soạn' } };
    },
  },
  askPostingRequest: {
    endpoint,
    ids: ['input.portalId', 'input.requestId'],
    values: ['input.question'],
    allowed: answerers,
    refused: 'FORBIDDEN',
    own: async ({ province: { world }, caller: { home } }) => ({
      input: { portalId: home.id, requestId: await requestOfPortal(world, home), question: 'Đăng ở mục nào?' },
    }),
  },
  sentLetters: {
    endpoint,
    ids: ['portalId', 'after'],
    values: ['first'],
    allowed: readers,
    own: ({ caller }) => ({ portalId: caller.home.id }),
  },
  sentLetterCounts: { endpoint, ids: ['portalId'], values: ['year'], allowed: readers, own: ({ caller }) => ({ portalId: caller.home.id, year: 2026 }) },
  sendLetter: {
    endpoint,
    ids: ['input.portalId', 'input.toPortalId', 'input.fileId', 'input.itemId'],
    values: ['input.subject', 'input.words', 'input.letterNumber', 'input.letterDate', 'input.wantedOn'],
    allowed: answerers,
    refused: 'FORBIDDEN',
    state: 'published',
    own: async ({ province: { world, portals }, caller: { home } }) => {
      const to = home.letter === 'P' ? portals.A.id : portals.P.id;
      return {
        input: {
          portalId: home.id,
          toPortalId: to,
          subject: 'Đăng giúp',
          words: 'Nội dung',
          fileId: await pictureOf(world, home),
          itemId: home.items.published.id,
        },
      };
    },
  },
  replyToLetter: {
    endpoint,
    ids: ['input.portalId', 'input.letterId'],
    values: ['input.reply'],
    allowed: answerers,
    refused: 'FORBIDDEN',
    own: async ({ province: { world }, caller: { home } }) => ({
      input: { portalId: home.id, letterId: await lettersFrom(world, home), reply: 'Ở mục Thông báo' },
    }),
  },
  declinePostingRequest: {
    endpoint,
    ids: ['input.portalId', 'input.requestId'],
    values: ['input.answer'],
    allowed: heads,
    refused: 'FORBIDDEN',
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, requestId: await fresh(ground), answer: 'Không thuộc địa bàn' } }),
  },
};
