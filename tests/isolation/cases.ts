import { v7 as newId } from 'uuid';
import { openSource } from '#platform/db';
import { decodeCursor, encodeCursor } from '#platform/http';
import { civilDateOf } from '#platform/time';
import { previewSectionUpgrade } from '#units';
import { actingIn } from '../support/world.js';
import type { Case, Ground } from './case.js';
import type { Caller, CallerName } from './callers.js';
import { importCases } from './import-cases.js';
import { admins, atWork, peopleCases } from './people-cases.js';
import { putItem, type MadeItem } from './items.js';
import type { WorldPortal } from '../support/world.js';
import { exempted, sharedSection, sharedSlug, tell, type IsolatedPortal, type ItemState } from './world.js';

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

/** An item in the caller's home portal that nothing else uses. A contributor may only read and work on what they wrote. */
function fresh({ province, caller }: Ground, state: ItemState): Promise<MadeItem> {
  const authorId = caller.name === 'contributor' && caller.personId ? caller.personId : caller.home.authorId;
  return putItem(province.world, caller.home, { state, authorId, at: new Date() });
}

/** An empty section of the caller's home portal. */
async function ownSection({ province: { world }, caller: { home } }: Ground): Promise<string> {
  const slug = `muc-${newId()}`;
  const [made] = await world.rows<{ id: string }>('insert into section (portal_id, slug, name, position) values ($1, $2, $2, 1000) returning id', [
    home.id,
    slug,
  ]);
  return made!.id;
}

function portalOnly(allowed: readonly CallerName[], refused?: string): Case {
  return { endpoint: manage, ids: ['portalId'], values: [], allowed, ...(refused ? { refused } : {}), own: ({ caller }) => ({ portalId: caller.home.id }) };
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

const governors: readonly CallerName[] = ['province_admin'];

/** A step in the life of a portal that is made for it, in the state that the step begins from. */
function life(values: readonly string[], state: string, more: (ground: Ground) => Promise<Record<string, unknown>>, ids: readonly string[] = []): Case {
  return {
    endpoint: manage,
    ids: ['input.portalId', ...ids],
    values: values.map((name) => `input.${name}`),
    allowed: governors,
    ofItsOwn: true,
    own: async (ground) => ({ input: { portalId: (await ownPortal(ground, state)).id, ...(await more(ground)) } }),
  };
}

/** A portal of a commune of the caller's province, fit to be opened. */
async function ownPortal({ province: { world, units }, caller }: Ground, state: string): Promise<WorldPortal> {
  const made = await world.portal({ unitId: await world.unit('commune', caller.home.letter === 'C' ? units.C : units.country), state });
  await world.rows(`update portal set contact = '{"address":"a","phone":"1","email":"a@b.test","responsible":"r"}' where portal_id = $1`, [made.id]);
  // Whoever sits at the caller's desk sits there too, so that only the right decides.
  await world.rows(
    `insert into portal_grant (portal_id, person_id, role, because, starts_on, ends_on)
     select $1, person_id, role, because, starts_on, ends_on from portal_grant where person_id = $2 and portal_id = $3 and covers_unit_id is null`,
    [made.id, caller.personId, caller.home.id],
  );
  return made;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const contact = { address: 'Đường Mẫu', phone: '0251', fax: '', email: 'mau@example.test', responsible: 'Người Mẫu' };

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
  sections: portalOnly(atDesk),
  workItems: portalOnly(atDesk),
  notices: portalOnly(atDesk),
  grants: { ...portalOnly(admins), values: ['ended'] },
  ...peopleCases,
  portalSections: portalOnly(admins),
  sectionUpgrade: portalOnly(admins),
  sectionUpgrades: {
    endpoint: manage,
    ids: ['after'],
    values: ['first'],
    allowed: ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'],
    own: () => ({}),
  },
  addSection: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['input.name', 'input.opensOn', 'input.closesOn'],
    allowed: admins,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, name: `Mục mới ${newId()}` } }),
  },
  changeSection: {
    endpoint: manage,
    ids: ['input.portalId', 'input.sectionId'],
    values: ['input.name', 'input.opensOn', 'input.closesOn'],
    allowed: admins,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, sectionId: await ownSection(ground), name: `Tên khác ${newId()}` } }),
  },
  orderSections: {
    endpoint: manage,
    ids: ['input.portalId', 'input.sectionIds[]'],
    values: [],
    allowed: admins,
    own: async ({ province: { world }, caller: { home } }) => {
      const sections = await world.rows<{ id: string }>('select id from section where portal_id = $1 order by position desc, id', [home.id]);
      return { input: { portalId: home.id, sectionIds: sections.map(({ id }) => id) } };
    },
  },
  removeSection: {
    endpoint: manage,
    ids: ['input.portalId', 'input.sectionId'],
    values: [],
    allowed: admins,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, sectionId: await ownSection(ground) } }),
  },
  upgradeSections: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['input.version', 'input.fingerprint'],
    allowed: admins,
    own: async ({ province: { world }, caller: { home } }) => {
      const today = civilDateOf(new Date());
      const editing = await openSource(world.config, 'editing');
      const { law, fingerprint } = await actingIn(editing, home, null, (scope) => previewSectionUpgrade(scope, today));
      await editing.destroy();
      return { input: { portalId: home.id, version: law.instrument, fingerprint } };
    },
  },
  items: { ...portalOnly(readers), ids: ['portalId', 'search', 'after'], values: ['states[]', 'mine', 'first'] },
  auditActs: { endpoint: manage, ids: [], values: [], allowed: everybody, own: () => ({}) },
  // Without a portal it is the whole subtree's: audit.spec.ts.
  auditEntries: {
    ...portalOnly(auditReaders),
    ids: ['portalId', 'filter.personId', 'after'],
    values: ['filter.act', 'filter.subjectType', 'filter.from', 'filter.to', 'first'],
  },
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
    values: ['input.kind', 'input.title'],
    allowed: writers,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, sectionId: caller.home.sectionIds[0], title: 'Tin mới' } }),
  },
  saveDraft: {
    endpoint: manage,
    ids: ['input.portalId', 'input.itemId', 'input.sectionId'],
    values: ['input.baseVersion', 'input.title', 'input.summary', 'input.body'],
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
          sectionId: home.sectionIds[1],
        },
      };
    },
  },
  submitItem: step('draft', writers, { baseVersion: 1 }),
  returnItem: step('submitted', ['reviewer', ...board], { reason: 'Cần sửa' }, true),
  approveItem: step('submitted', board, { then: 'NOW', publishAt: null }, true),
  publishItem: step('approved', board, { publishAt: null }, true),
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
  endGrant: {
    endpoint: manage,
    ids: ['input.portalId', 'input.grantId'],
    values: ['input.endsOn', 'input.reason'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const { grantId, today } = await atWork(world, caller.home);
      return { input: { portalId: caller.home.id, grantId, endsOn: today, reason: 'Chuyển việc' } };
    },
  },
  portalDirectory: {
    endpoint: manage,
    ids: ['search', 'after'],
    values: ['states[]', 'level', 'first'],
    allowed: ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'],
    own: () => ({}),
  },
  portalSettings: portalOnly(admins),
  changePortal: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: [
      ...['name', 'superiorName', 'bannerLine', 'palette', 'emblem'].map((name) => `input.${name}`),
      ...Object.keys(contact).map((name) => `input.contact.${name}`),
    ],
    allowed: admins,
    own: ({ caller }) => ({
      input: {
        portalId: caller.home.id,
        name: `Trang ${caller.home.publicMark}`,
        superiorName: caller.home.publicMark,
        palette: 'TEAL',
        emblem: 'NATIONAL',
        contact: { ...contact, address: caller.home.publicMark },
      },
    }),
  },
  addPortalLicence: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['number', 'issuedOn', 'issuedBy', 'validUntil'].map((name) => `input.${name}`),
    allowed: admins,
    own: ({ caller }) => ({
      input: { portalId: caller.home.id, number: newId(), issuedOn: '2026-01-02', issuedBy: caller.home.publicMark, validUntil: '2027-01-02' },
    }),
  },
  removePortalLicence: {
    endpoint: manage,
    ids: ['input.portalId', 'input.licenceId'],
    values: [],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const [licence] = await world.rows<{ id: string }>(
        `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values ($1, $2, '2026-01-01', $3, '2026-01-02') returning id`,
        [caller.home.id, newId(), caller.home.publicMark],
      );
      return { input: { portalId: caller.home.id, licenceId: licence!.id } };
    },
  },
  handOverPortal: life(
    ['from', 'because'],
    'open',
    async ({ province: { world, units } }) => ({ unitId: await world.unit('department', units.country), from: inDays(7).slice(0, 10), because: 'Quyết định' }),
    ['input.unitId'],
  ),
  addPortalHost: life(['hostName', 'because'], 'open', ({ province: { portals } }) =>
    Promise.resolve({ hostName: `moi${newId().slice(-12)}.${portals.P.host}`, because: portals.P.host }),
  ),
  removePortalHost: hostCase(false),
  makePortalHostPrimary: hostCase(true),
  openPortal: life([], 'planned', () => Promise.resolve({})),
  announcePortalSuspension: life(['startsAt', 'expectedUntil', 'reason', 'forceMajeure'], 'open', () =>
    Promise.resolve({ startsAt: inDays(30), expectedUntil: inDays(31), reason: 'Bảo trì' }),
  ),
  resumePortal: {
    ...life([], 'suspended', () => Promise.resolve({})),
    own: async (ground) => {
      const portal = await ownPortal(ground, 'suspended');
      await ground.province.world.rows(
        `insert into portal_suspension (portal_id, announced_at, starts_at, expected_until, reason, begun_at) values ($1, now(), now(), now() + interval '1 day', 'x', now())`,
        [portal.id],
      );
      return { input: { portalId: portal.id } };
    },
  },
  closePortal: life(['reason'], 'open', async (ground) => ({ reason: 'Nghị quyết', heirPortalIds: [(await ownPortal(ground, 'open')).id] }), [
    'input.heirPortalIds[]',
  ]),
  reopenPortal: life(['reason'], 'closed', () => Promise.resolve({ reason: 'Nhầm' })),
  ...importCases,
};

/** A host name of a portal made for the call, beside its canonical one. */
function hostCase(isMovedTo: boolean): Case {
  return {
    endpoint: manage,
    ids: ['input.portalId', 'input.hostName'],
    values: [],
    allowed: governors,
    ofItsOwn: true,
    own: async (ground) => {
      const portal = await ownPortal(ground, 'open');
      const host = `${isMovedTo ? 'chinh' : 'phu'}${newId().slice(-12)}.example.test`;
      await ground.province.world.rows('insert into portal_host (host, portal_id, is_primary) values ($1, $2, false)', [host, portal.id]);
      return { input: { portalId: portal.id, hostName: host } };
    },
  };
}

const anybody: readonly CallerName[] = [...everybody, 'anonymous'];

/** Operations of the public schema: what is public of a portal may be read by anybody, under that portal's host name alone. */
export const publicCases: Readonly<Record<string, Case>> = {
  portal: { endpoint: '/graphql', ids: ['host'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  items: {
    endpoint: '/graphql',
    ids: ['host', 'section', 'after'],
    values: ['first'],
    allowed: anybody,
    own: ({ caller }) => ({ host: caller.home.host, section: sharedSection }),
  },
  item: { endpoint: '/graphql', ids: ['host', 'slug'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host, slug: sharedSlug }) },
};

/** Lists of the portals below, by public name and state. */
export const listsFromAbove: readonly string[] = ['portals', 'portalDirectory', 'sectionUpgrades', 'units'];

/** The same kind of value as a path holds, from another portal. */
export function valueOf(operation: string, { state = 'draft' }: Case, path: string, portal: IsolatedPortal, ground: Ground): string {
  switch (nameOf(path)) {
    case 'portalId':
      return portal.id;
    case 'id':
    case 'itemId':
      return portal.items[state].id;
    case 'revisionId':
      return portal.items[state].revisionId ?? '';
    case 'sectionId':
    case 'sectionIds':
      return portal.sectionIds[0] ?? '';
    case 'noticeIds':
      return ground.foreignNotice;
    case 'personId':
    case 'successorId':
      // Who administers a whole province knows the people of each portal below: to them only another province is foreign.
      return (ground.caller.name === 'province_admin' ? ground.province.portals.C : portal).helperId;
    case 'exemptionId':
      return portal.exemptionId;
    case 'grantId':
      return portal === ground.caller.nested ? ground.foreignGrant : portal.helperGrantId;
    case 'personId':
      return portal.authorId;
    case 'rootId':
      return portal.unitId;
    case 'host':
    case 'hostName':
      return portal.host;
    case 'licenceId':
      return portal.licenceId;
    case 'importId':
      return portal.importId;
    // Units and portals of the caller's own province may be named there: the foreign one is of another.
    case 'unitId':
      return ground.province.portals.C.unitId;
    case 'heirPortalIds':
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
      return operation === 'sectionUpgrades' || operation === 'portalImportRows' ? encodeCursor(['1']) : ground.cursorOf(operation, portal);
    default:
      throw new Error(`no foreign value for ${operation}, ${path}`);
  }
}

/** A value of the same form that names nothing; for a cursor the same place, of a row that is not there. */
export function unknownOf(path: string, foreign: string): string {
  switch (nameOf(path)) {
    case 'host':
    case 'hostName':
      return 'khong-co.example.test';
    case 'slug':
    case 'section':
      return 'khong-co-muc-nay';
    case 'search':
      return 'chimlackhongcodau';
    case 'after': {
      const values = decodeCursor(foreign, (JSON.parse(Buffer.from(foreign, 'base64url').toString()) as unknown[]).length);
      return encodeCursor(values.map((value) => (value.length === 36 ? newId() : value)));
    }
    default:
      return newId();
  }
}

/** Values of no right form, some of them other spellings of the foreign one. */
export function malformedOf(path: string, foreign: string): readonly string[] {
  switch (nameOf(path)) {
    case 'host':
      return ['', '..', 'http://x', `${foreign}\u0000`, `${foreign}/`, `x@${foreign}`, '%'];
    case 'slug':
    case 'section':
      return ['', `${foreign}\u0000`, `${foreign}/`, foreign.toUpperCase(), '%', `' or true --`];
    case 'search':
      return ['%', '_', '\\', `%' or true --`];
    case 'after':
      return [
        'x',
        '',
        encodeCursor(['2026-10-01T00:00:00Z', '-'.repeat(36)]),
        encodeCursor(['2026-02-30T00:00:00.000000Z', '019aa000-0000-7000-8000-000000000000']),
        `${foreign}=`.slice(0, -4),
        encodeCursor([]),
        encodeCursor(['x', 'y', 'z']),
        Buffer.from('{"a":1}').toString('base64url'),
      ];
    default:
      return [
        '',
        foreign.toUpperCase(),
        'khong-phai-ma',
        `{${foreign}}`,
        foreign.replaceAll('-', ''),
        `${foreign}\u0000`,
        `${foreign} `,
        `${foreign}' or true --`,
        '%',
      ];
  }
}

/** Last name of a path: `input.noticeIds[]` is `noticeIds`. */
export function nameOf(path: string): string {
  return path.split('.').at(-1)?.replace('[]', '') ?? '';
}
