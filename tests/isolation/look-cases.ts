import type { Case, Ground } from './case.js';
import { admins } from './people-cases.js';
import { portalOnly } from './portal-cases.js';
import { oldPath } from './look-tables.js';
import { callerNames } from './callers.js';
import { lookOf } from '../../libs/province/look/look-of.js';
import { actingIn } from '../support/world.js';
import { openSource } from '#platform/db';
import { civilDateOf } from '#platform/time';

const endpoint = '/manage/graphql' as const;

/** The stamp of the look of the caller's home portal at this moment. */
async function stampOf({ province: { world }, caller: { home } }: Ground): Promise<string> {
  const source = await openSource(world.config, 'editing');
  try {
    return await actingIn(source, home, home.authorId, async (scope) => (await lookOf(scope, civilDateOf(world.clock.now()))).stamp);
  } finally {
    await source.destroy();
  }
}

/** A change of the look: the whole list is handed in. */
function change(part: string, fields: readonly string[], ids: readonly string[], rows: (ground: Ground) => unknown): Case {
  return {
    endpoint,
    ids: ['input.portalId', ...ids.map((name) => `input.${part}[].${name}`)],
    values: ['input.stamp', ...fields.map((name) => `input.${part}[].${name}`)],
    allowed: admins,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, stamp: await stampOf(ground), [part]: rows(ground) } }),
  };
}

/** Words by which the public answer still shows whose it is, once a list was replaced. */
const markOf = ({ caller }: Ground): string => caller.home.publicMark;
const sectionOf = ({ province }: Ground): string => province.twins.sectionId;

/** Operations on the look of a portal. */
export const lookCases: Readonly<Record<string, Case>> = {
  portalLook: portalOnly(admins),
  arrangeHome: change('blocks', ['kind', 'shown', 'title', 'lines'], ['sectionId'], (ground) => [
    { kind: 'HIGHLIGHTS' },
    { kind: 'SECTION', sectionId: sectionOf(ground), title: markOf(ground) },
  ]),
  setMenu: {
    ...change('menu', ['label', 'address', 'entries[].label', 'entries[].address'], ['sectionId', 'entries[].sectionId'], (ground) => [
      { label: 'Mục', sectionId: sectionOf(ground), entries: [{ label: 'Dưới', sectionId: sectionOf(ground) }] },
    ]),
  },
  setLinks: change('links', ['place', 'group', 'name', 'address'], [], (ground) => [
    { place: 'LINKS', group: 'Trung ương', name: markOf(ground), address: 'https://a.example.test' },
  ]),
  setContacts: change('contacts', ['name', 'duty', 'phone', 'email'], [], (ground) => [{ name: markOf(ground) }]),
  setBanners: change('banners', ['title', 'theme', 'address', 'startsOn', 'endsOn'], [], () => [
    { title: 'Chào mừng', theme: 'TET', startsOn: '2026-01-01', endsOn: '2026-02-01' },
  ]),
  setUrgentNotices: change('notices', ['text', 'address', 'startsOn', 'endsOn'], [], () => [{ text: 'Bão', startsOn: '2026-01-01', endsOn: '2026-02-01' }]),
  setTrustLabels: change('trustLabels', ['holder', 'code', 'address', 'startsOn', 'endsOn'], [], (ground) => [
    { holder: markOf(ground), code: 'NCSC-2', startsOn: '2026-01-01' },
  ]),
  setOldAddresses: change('oldAddresses', ['path', 'address'], ['sectionId'], (ground) => [{ path: oldPath, sectionId: sectionOf(ground) }]),
  stateAccessibility: {
    endpoint,
    ids: ['input.portalId'],
    values: ['input.stamp', 'input.level', 'input.assessedOn', 'input.knownFaults', 'input.complaints'],
    allowed: admins,
    own: async (ground) => ({
      input: { portalId: ground.caller.home.id, stamp: await stampOf(ground), level: 'FULL', assessedOn: '2026-11-01', knownFaults: markOf(ground) },
    }),
  },
};

/** What the public schema says of a look, under the host of one portal. */
function shown(values: Readonly<Record<string, unknown>> = {}): Case {
  return {
    endpoint: '/graphql',
    ids: ['host'],
    values: Object.keys(values),
    allowed: callerNames,
    own: ({ caller }) => ({ host: caller.home.host, ...values }),
  };
}

export const publicLookCases: Readonly<Record<string, Case>> = {
  look: shown(),
  home: shown(),
  links: shown(),
  contacts: shown(),
  movedAddress: shown({ path: oldPath }),
};
