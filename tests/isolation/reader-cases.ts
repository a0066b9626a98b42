import { v7 as newId } from 'uuid';
import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { admins } from './people-cases.js';
import { portalOnly } from './portal-cases.js';

const endpoint = '/manage/graphql' as const;
const above: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];

/** A channel of the caller's home portal that nothing else uses. */
async function ownChannel({ province: { world }, caller: { home } }: Ground): Promise<string> {
  const [made] = await world.rows<{ id: string }>(
    `insert into channel (portal_id, kind, name, address, owner, since) values ($1, 'other', 'Kênh', $2, 'Văn phòng', '2026-01-01') returning id`,
    [home.id, `https://kenh.example.test/${newId()}`],
  );
  return made!.id;
}

/** Operations on what readers do, on channels and on links. */
export const readerCases = (readers: readonly CallerName[]): Readonly<Record<string, Case>> => ({
  readers: { ...portalOnly(readers), values: ['period'] },
  readersBelow: { endpoint, ids: ['portalId'], values: ['period'], allowed: above, refused: 'NOT_FOUND', own: ({ caller }) => ({ portalId: caller.home.id }) },
  subtreeReaders: { endpoint, ids: ['unitId', 'search', 'after'], values: ['period', 'first'], allowed: above, own: () => ({ period: '2026' }) },
  deadLinks: { ...portalOnly(readers), ids: ['portalId', 'after'], values: ['first'] },
  siteOutside: portalOnly(admins),
  setChannel: {
    endpoint,
    ids: ['input.portalId', 'input.channelId'],
    values: ['input.kind', 'input.name', 'input.address', 'input.owner', 'input.since', 'input.until'],
    allowed: admins,
    own: async (ground) => ({
      input: {
        portalId: ground.caller.home.id,
        channelId: await ownChannel(ground),
        kind: 'OTHER',
        name: 'Kênh khác',
        address: `https://kenh.example.test/${newId()}`,
        owner: 'Văn phòng',
        since: '2026-02-01',
      },
    }),
  },
  removeChannel: {
    endpoint,
    ids: ['input.portalId', 'input.channelId'],
    values: [],
    allowed: admins,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, channelId: await ownChannel(ground) } }),
  },
  setMonitoring: {
    endpoint,
    ids: ['input.portalId'],
    values: ['input.host', 'input.site'],
    allowed: admins,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, host: '', site: '' } }),
  },
});
