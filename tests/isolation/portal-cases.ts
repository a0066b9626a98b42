import { v7 as newId } from 'uuid';
import { openSource } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { previewSectionUpgrade } from '#units';
import { actingIn, type WorldPortal } from '../support/world.js';
import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { admins } from './people-cases.js';

const manage = '/manage/graphql' as const;
const above: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];
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

/** An empty section of the caller's home portal. */
async function ownSection({ province: { world }, caller: { home } }: Ground): Promise<string> {
  const slug = `muc-${newId()}`;
  const [made] = await world.rows<{ id: string }>('insert into section (portal_id, slug, name, position) values ($1, $2, $2, 1000) returning id', [
    home.id,
    slug,
  ]);
  return made!.id;
}

/** A call that names nothing but its portal. */
export function portalOnly(allowed: readonly CallerName[], refused?: string): Case {
  return { endpoint: manage, ids: ['portalId'], values: [], allowed, ...(refused ? { refused } : {}), own: ({ caller }) => ({ portalId: caller.home.id }) };
}

/** Operations on portals and their sections. */
export const portalCases: Readonly<Record<string, Case>> = {
  portalSections: portalOnly(admins),
  sectionUpgrade: portalOnly(admins),
  sectionUpgrades: {
    endpoint: manage,
    ids: ['after'],
    values: ['first'],
    allowed: above,
    own: () => ({}),
  },
  addSection: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['input.name', 'input.nameEn', 'input.opensOn', 'input.closesOn'],
    allowed: admins,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, name: `Mục mới ${newId()}` } }),
  },
  changeSection: {
    endpoint: manage,
    ids: ['input.portalId', 'input.sectionId'],
    values: ['input.name', 'input.nameEn', 'input.opensOn', 'input.closesOn'],
    allowed: admins,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, sectionId: await ownSection(ground), name: `Tên khác ${newId()}` } }),
  },
  pinItem: {
    endpoint: manage,
    ids: ['input.portalId', 'input.sectionId', 'input.itemId'],
    values: ['input.until'],
    allowed: admins,
    // the right to sections is asked before any item is looked at
    refused: 'FORBIDDEN',
    own: ({ caller: { home } }) => ({
      input: { portalId: home.id, sectionId: home.sectionIds[0], itemId: home.items.published.id, until: '2099-12-31' },
    }),
  },
  homePin: portalOnly(admins),
  pinOnHome: {
    endpoint: manage,
    ids: ['input.portalId', 'input.itemId'],
    values: ['input.until'],
    allowed: admins,
    refused: 'FORBIDDEN',
    state: 'published',
    own: ({ caller: { home } }) => ({ input: { portalId: home.id, itemId: home.items.published.id, until: '2099-12-31' } }),
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
  portalDirectory: {
    endpoint: manage,
    ids: ['search', 'after'],
    values: ['states[]', 'level', 'first'],
    allowed: above,
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
  setPortalAdverts: {
    endpoint: manage,
    ids: ['input.portalId'],
    values: ['number', 'decidedOn', 'decidedBy'].map((name) => `input.decision.${name}`),
    allowed: admins,
    own: ({ caller }) => ({
      input: { portalId: caller.home.id, decision: { number: caller.home.publicMark, decidedOn: '2026-01-02', decidedBy: 'Chủ tịch' } },
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
