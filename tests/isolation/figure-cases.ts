import type { Case } from './case.js';
import type { CallerName } from './callers.js';

const endpoint = '/manage/graphql' as const;
const allowed: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];

/** The board and the figures. Of a portal that one does not supervise nobody learns that it is there, one's own desk included. */
export const figureCases: Readonly<Record<string, Case>> = {
  board: {
    endpoint,
    ids: ['unitId', 'search', 'after'],
    values: ['period', 'unitKind', 'only', 'order', 'first'],
    allowed,
    own: () => ({ period: '2026' }),
  },
  boardPortal: {
    endpoint,
    ids: ['portalId'],
    values: ['period'],
    allowed,
    refused: 'NOT_FOUND',
    own: ({ caller }) => ({ period: '2026', portalId: caller.home.id }),
  },
  // What measures there are is no secret.
  figure: {
    endpoint,
    ids: ['unitId', 'portalId'],
    values: ['measure', 'period', 'tree', 'by', 'asOf'],
    allowed,
    refused: 'NOT_FOUND',
    own: ({ caller }) => ({ measure: 'items_published', period: '2026', by: 'PORTALS', portalId: caller.home.id }),
  },
  figureRows: {
    endpoint,
    ids: ['unitId', 'portalId', 'key', 'after'],
    values: ['measure', 'period', 'by', 'asOf', 'first'],
    allowed,
    refused: 'NOT_FOUND',
    own: ({ caller }) => ({ measure: 'items_published', period: '2026', portalId: caller.home.id, by: 'SECTION' }),
  },
  advertsBelow: { endpoint, ids: ['unitId', 'after'], values: ['year', 'first'], allowed, own: () => ({ year: 2026 }) },
  advertContractsBelow: {
    endpoint,
    ids: ['portalId', 'after'],
    values: ['year', 'first'],
    allowed,
    refused: 'NOT_FOUND',
    own: ({ caller }) => ({ year: 2026, portalId: caller.home.id }),
  },
  sectionGrid: { endpoint, ids: ['unitId'], values: ['period'], allowed, own: () => ({ period: '2026' }) },
  provinces: { endpoint, ids: [], values: ['period'], allowed, own: () => ({ period: '2026' }) },
};

/** Lists of the portals below. */
export const figureLists: readonly string[] = ['board', 'figure', 'figureRows', 'advertsBelow', 'sectionGrid', 'provinces', 'subtreeReaders', 'fileRooms'];
