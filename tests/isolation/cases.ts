import { encodeCursor } from '#platform/http';
import { changed, type Case, type Ground } from './case.js';
import type { Caller, CallerName } from './callers.js';
import { boardCases } from './board-cases.js';
import { directiveCases } from './directive-cases.js';
import { fileCases } from './file-cases.js';
import { figureCases, figureLists } from './figure-cases.js';
import { lookCases } from './look-cases.js';
import { importCases } from './import-cases.js';
import { admins, peopleCases } from './people-cases.js';
import { advertCases } from './advert-cases.js';
import { bannerCases } from './banner-cases.js';
import { placementCases } from './placement-cases.js';
import { portalCases, portalOnly } from './portal-cases.js';
import { readerCases } from './reader-cases.js';
import { siteCases } from './site-cases.js';
import { requestCases } from './request-cases.js';
import { tagCases } from './tag-cases.js';
import { targetCases } from './target-cases.js';
import { webhookCases } from './webhook-cases.js';
import { writingCases } from './writing-cases.js';
import { nameOf } from './value-forms.js';
import { putItem, type MadeItem } from './items.js';
import { exempted, tell, type IsolatedPortal, type ItemState } from './world.js';

export type { Case, Ground } from './case.js';

const manage = '/manage/graphql' as const;
const atDesk: readonly CallerName[] = [
  'contributor',
  'editor',
  'reviewer',
  'board_head',
  'portal_admin',
  'auditor',
  'supervisor',
  'province_admin',
  'auditor_of_province',
  'head_above',
  'in_two_portals',
  'admin_in_two_portals',
  'system',
];
const everybody: readonly CallerName[] = [...atDesk, 'without_grant', 'grant_ended', 'grant_tomorrow'];
// Neither supervising nor administering a province opens a draft.
const readers: readonly CallerName[] = atDesk.filter((name) => name !== 'supervisor' && name !== 'province_admin');
const writers: readonly CallerName[] = ['contributor', 'editor', 'board_head', 'head_above', 'in_two_portals', 'system'];
const board: readonly CallerName[] = ['board_head', 'head_above'];
export const auditReaders: readonly CallerName[] = [...admins, 'auditor', 'auditor_of_province'];

/** Whoever may read items there; to others an item is as unknown as one that does not exist. */
export const isReader = (caller: Caller): boolean => readers.includes(caller.name);

export const isAtDesk = (caller: Caller): boolean => atDesk.includes(caller.name);

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung mới' }] }] };

/** Operations over all portals in which the caller works. */
export const ofAllDesks: readonly string[] = ['myTasks', 'myNotices', 'unreadNotices', 'markAllNoticesRead', 'noticeChoices', 'chooseNotice'];

/** An item in the caller's home portal that nothing else uses. A contributor may only read and work on what they wrote. */
function fresh({ province, caller }: Ground, state: ItemState): Promise<MadeItem> {
  const authorId = caller.name === 'contributor' && caller.personId ? caller.personId : caller.home.authorId;
  return putItem(province.world, caller.home, { state, authorId, at: new Date() });
}

/** A step with an item; `more` is handed in beside the ids. */
function step(state: ItemState, allowed: readonly CallerName[], more: Record<string, unknown> = {}, withRevision = false): Case {
  const ids = ['input.portalId', 'input.itemId', ...(withRevision ? ['input.revisionId'] : [])];
  const values = Object.keys(more).map((name) => `input.${name}`);
  return {
    endpoint: manage,
    ids,
    values,
    allowed,
    state,
    own: async (ground) => {
      const item = await fresh(ground, state);
      return { input: { portalId: ground.caller.home.id, itemId: item.id, ...(withRevision ? { revisionId: item.revisionId } : {}), ...more } };
    },
  };
}

/** One case for each operation of both schemas, by its name; the public ones begin with `public.`. */
export const cases: Readonly<Record<string, Case>> = {
  viewer: { endpoint: manage, ids: [], values: [], allowed: everybody, own: () => ({}) },
  portals: {
    endpoint: manage,
    ids: ['search', 'after'],
    values: ['first'],
    allowed: ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'],
    own: () => ({}),
  },
  units: {
    endpoint: manage,
    ids: ['rootId', 'search', 'after'],
    values: ['on', 'asOf', 'first'],
    allowed: ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'],
    own: ({ caller }) => ({ rootId: caller.home.unitId, on: '2026-06-30', asOf: 'NOW' }),
  },
  provinceMap: {
    endpoint: manage,
    ids: ['unitId'],
    values: [],
    allowed: ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'],
    own: ({ caller }) => ({ unitId: caller.home.unitId }),
  },
  sections: portalOnly(atDesk),
  itemKinds: portalOnly(atDesk),
  topics: portalOnly(atDesk),
  ...tagCases(atDesk, readers, writers),
  workItems: portalOnly(atDesk),
  notices: portalOnly(atDesk),
  ...Object.fromEntries(ofAllDesks.map((name) => [name, { endpoint: manage, ids: [], values: [], allowed: everybody, own: () => ({}) }])),
  chooseNotice: {
    endpoint: manage,
    ids: [],
    values: ['input.kind', 'input.mail', 'input.inApp'],
    allowed: everybody,
    own: () => ({ input: { kind: 'RETURNED', mail: 'NOW', inApp: false } }),
  },
  grants: { ...portalOnly(admins), values: ['ended'] },
  ...peopleCases,
  ...boardCases,
  items: { ...portalOnly(readers), ids: ['portalId', 'search', 'after'], values: ['states[]', 'mine', 'first'] },
  auditActs: { endpoint: manage, ids: [], values: [], allowed: everybody, own: () => ({}) },
  // Without a portal it is the whole subtree's: audit.spec.ts.
  auditEntries: {
    ...portalOnly(auditReaders),
    ids: ['portalId', 'filter.personId', 'filter.subjectId', 'after'],
    values: ['filter.act', 'filter.subjectType', 'filter.from', 'filter.to', 'first'],
  },
  auditSeal: portalOnly(auditReaders),
  item: {
    endpoint: manage,
    ids: ['portalId', 'id'],
    values: [],
    allowed: readers,
    // What they may not read is as unknown as what is not there.
    refused: 'NOT_FOUND',
    state: 'submitted',
    own: async (ground) => ({ portalId: ground.caller.home.id, id: (await fresh(ground, 'submitted')).id }),
  },
  createItem: {
    endpoint: manage,
    ids: ['input.portalId', 'input.sectionId'],
    values: ['input.kind', 'input.topic', 'input.title', 'input.idempotencyKey'],
    allowed: writers,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, sectionId: caller.home.sectionIds[0], title: 'Tin mới' } }),
  },
  saveDraft: {
    endpoint: manage,
    ids: ['input.portalId', 'input.itemId', 'input.sectionId'],
    values: ['input.baseVersion', 'input.title', 'input.summary', 'input.body', 'input.kind', 'input.topic', 'input.fields'],
    allowed: writers,
    state: 'draft',
    own: async (ground) => {
      const { home } = ground.caller;
      return {
        input: {
          portalId: home.id,
          itemId: (await fresh(ground, 'draft')).id,
          baseVersion: 1,
          title: 'Tin sửa',
          summary: 'Tóm tắt',
          body,
          fields: { eventOn: '2026-11-20' },
          sectionId: home.sectionIds[1],
        },
      };
    },
  },
  submitItem: step('draft', writers, { baseVersion: 1 }),
  returnItem: step('submitted', ['reviewer', ...board], { reason: 'Cần sửa' }, true),
  appraiseItem: step('appraising', ['reviewer', ...board], { note: '' }, true),
  approveItem: step('submitted', board, { then: 'NOW', publishAt: null }, true),
  publishItem: step('approved', board, { publishAt: null }, true),
  publishItemUrgently: changed(
    step('submitted', ['editor', 'in_two_portals', 'system', ...board], {}, true),
    'update revision set urgent_days = 1 where item_id = $1',
  ),
  confirmItem: changed(step('published', board, {}, true), 'update item set is_unapproved = true where id = $1'),
  withdrawItem: step('published', board, { reason: 'Nhầm ngày' }),
  reviseItem: step('published', board),
  archiveItem: step('draft', board),
  markNoticesRead: {
    endpoint: manage,
    ids: ['input.portalId', 'input.noticeIds[]'],
    values: [],
    allowed: atDesk,
    own: async ({ province, caller }) => ({
      input: { portalId: caller.home.id, noticeIds: [await tell(province.world, caller.home, caller.personId ?? caller.home.authorId)] },
    }),
  },
  secondFactorExemptions: portalOnly([...admins, 'auditor', 'auditor_of_province']),
  recordSecondFactorExemption: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['input.decisionNumber', 'input.decidedOn', 'input.reason', 'input.startsOn', 'input.endsOn'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      // No two exemptions meet, so each begins when the last one is over.
      await world.rows('update second_factor_exemption set ends_on = starts_on - 1 where portal_id = $1', [caller.home.id]);
      return { input: { portalId: caller.home.id, decisionNumber: '12/QĐ-UBND', decidedOn: '2026-01-05', reason: 'Cộng tác viên vùng sâu' } };
    },
  },
  endSecondFactorExemption: {
    endpoint: manage,
    ids: ['input.portalId', 'input.exemptionId'],
    values: ['input.endsOn', 'input.reason'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const exemptionId = await exempted(world, caller.home);
      const [day] = await world.rows<{ today: string }>(`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as today`);
      return { input: { portalId: caller.home.id, exemptionId, endsOn: day!.today, reason: 'Hết cần' } };
    },
  },
  invitePerson: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['input.displayName', 'input.email', 'input.role', 'input.startsOn', 'input.endsOn', 'input.because', 'input.seat'],
    allowed: admins,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, displayName: 'Người Mới', email: 'moi@example.test', role: 'CONTRIBUTOR' } }),
  },
  ...portalCases,
  ...importCases,
  ...siteCases,
  ...directiveCases(atDesk),
  ...figureCases,
  measures: { endpoint: manage, ids: [], values: [], allowed: everybody, own: () => ({}) },
  ...targetCases,
  ...readerCases(readers),
  ...lookCases,
  ...webhookCases,
  ...fileCases(readers),
  ...placementCases,
  ...bannerCases,
  ...advertCases,
  ...requestCases,
  ...writingCases(readers, fresh),
};

/** Lists of the portals below, by public name and state. */
export const listsFromAbove: readonly string[] = [
  'portals',
  'portalDirectory',
  'provinceMap',
  'sectionUpgrades',
  'targets',
  'units',
  'latePortals',
  'lateSteps',
  ...figureLists,
];

/** The same kind of value as a path holds, from another portal. */
export function valueOf(operation: string, { state = 'draft' }: Case, path: string, portal: IsolatedPortal, ground: Ground): string {
  switch (nameOf(path)) {
    case 'portalId':
      return portal.id;
    case 'fileId':
      return portal.fileId;
    case 'id':
      if (operation === 'file') return portal.fileId;
      return portal.items[state].id;
    case 'itemId':
    case 'subjectId':
      return portal.items[state].id;
    case 'revisionId':
      return portal.items[state].revisionId ?? '';
    case 'key':
    case 'sectionId':
    case 'sectionIds':
      return portal.sectionIds[0] ?? '';
    case 'noticeIds':
      return ground.foreignNotice;
    case 'personId':
    case 'successorId':
      if (operation === 'auditEntries') return portal.authorId;
      // Who administers a whole province knows the people of each portal below: to them only another province is foreign.
      return (ground.caller.name === 'province_admin' ? ground.province.portals.C : portal).helperId;
    case 'grantId':
      return portal === ground.caller.nested ? ground.foreignGrant : portal.helperGrantId;
    case 'rootId':
      return portal.unitId;
    case 'host':
    case 'hostName':
      return portal.host;
    case 'ruleId':
    case 'seatId':
    case 'contractId':
    case 'receiptId':
    case 'requestId':
    case 'letterId':
    case 'exemptionId':
    case 'paperId':
    case 'licenceId':
    case 'channelId':
    case 'importId':
    case 'directiveId':
    case 'webhookId':
    case 'deliveryId':
      return portal[nameOf(path) as 'ruleId'];
    case 'tagId':
    case 'tagIds':
      return portal.tagId;
    case 'tag':
      return portal.onlyTag;
    // Units and portals of the caller's own province may be named there: the foreign one is of another.
    case 'unitId':
      return ground.province.portals.C.unitId;
    case 'heirPortalIds':
    case 'portalIds':
    case 'targetIds':
    case 'toPortalId':
    case 'originPortalId':
      return ground.province.portals.C.id;
    case 'slug':
      return portal.onlySlug;
    case 'section':
      return portal.onlySection;
    case 'search':
      // The code of a unit of the world is the end of its id.
      if (operation === 'units') return portal.unitId.slice(-12);
      return listsFromAbove.includes(operation) ? portal.publicMark : portal.privateMark;
    case 'after':
      // A place in a list of the moment, the same for everybody.
      if (operation === 'deadLinks') return encodeCursor(['2026-10-01T00:00:00.000000Z', `https://${portal.publicMark}.example.test/`]);
      if (operation === 'sentLetters' || operation === 'postingRequests')
        return encodeCursor(['2026-11-01', operation === 'sentLetters' ? portal.letterId : portal.requestId]);
      if (operation === 'advertReceipts') return encodeCursor(['2026-02-02', portal.receiptId]);
      if (operation === 'advertContracts' || operation === 'advertContractsBelow') return encodeCursor(['2026-01-02', portal.contractId]);
      if (operation === 'advertsBelow' || operation === 'subtreeReaders') return encodeCursor(['0', portal.publicMark, portal.id]);
      if (operation === 'itemsAround') return encodeCursor(['2026-10-01T00:00:00.000000Z', portal.items.published.id]);
      if (operation === 'figureRows') return encodeCursor(['2026-11-20', portal.items.draft.id]);
      return ['sectionUpgrades', 'portalImportRows', 'siteImportEntries', 'fileRooms', 'board', 'targets'].includes(operation)
        ? encodeCursor(['1'])
        : ground.cursorOf(operation, portal);
    default:
      throw new Error(`no foreign value for ${operation}, ${path}`);
  }
}
