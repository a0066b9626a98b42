import type { World, WorldPortal } from '../support/world.js';
import type { Case } from './case.js';
import { callerNames, type CallerName } from './callers.js';
import { hashOf, invitationOf } from './people-rows.js';

const manage = '/manage/graphql' as const;

/** Who gives and ends rights in their home portal. */
export const admins: readonly CallerName[] = ['portal_admin', 'province_admin', 'admin_in_two_portals'];
const signedIn: readonly CallerName[] = callerNames.filter((name) => name !== 'anonymous');

/** Somebody who works in a portal, with the grant by which they do. */
export async function atWork(world: World, portal: WorldPortal, role = 'contributor'): Promise<{ personId: string; grantId: string; today: string }> {
  const personId = await world.person('Đang làm việc', [{ portal, role }]);
  const [row] = await world.rows<{ grantId: string; today: string }>(
    `select id as "grantId", (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as today from portal_grant where person_id = $1`,
    [personId],
  );
  return { personId, ...row! };
}

/** Operations of the people desk. */
export const peopleCases: Readonly<Record<string, Case>> = {
  seats: { endpoint: manage, ids: [], values: [], allowed: signedIn, own: () => ({}) },
  staff: {
    endpoint: manage,
    ids: ['portalId', 'search', 'after'],
    values: ['first'],
    allowed: admins,
    own: ({ caller }) => ({ portalId: caller.home.id }),
  },
  giveGrant: {
    endpoint: manage,
    ids: ['input.portalId', 'input.personId'],
    values: ['input.role', 'input.startsOn', 'input.endsOn', 'input.because', 'input.seat'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const { personId } = await atWork(world, caller.home);
      return { input: { portalId: caller.home.id, personId, role: 'EDITOR', because: 'Quyết định số 12' } };
    },
  },
  giveStandIn: {
    endpoint: manage,
    ids: ['input.portalId', 'input.grantId', 'input.personId'],
    values: ['input.startsOn', 'input.endsOn', 'input.because'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const [away, here] = [await atWork(world, caller.home, 'board_head'), await atWork(world, caller.home)];
      return { input: { portalId: caller.home.id, grantId: away.grantId, personId: here.personId, endsOn: away.today, because: 'Đi học' } };
    },
  },
  renewInvitation: {
    endpoint: manage,
    ids: ['input.portalId', 'input.personId'],
    values: [],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const { personId } = await atWork(world, caller.home);
      await world.rows(`insert into invitation (portal_id, person_id, token_hash, expires_at) values ($1, $2, $3, now() + interval '7 days')`, [
        caller.home.id,
        personId,
        hashOf(invitationOf(personId)),
      ]);
      return { input: { portalId: caller.home.id, personId } };
    },
  },
  replacePerson: {
    endpoint: manage,
    ids: ['input.portalId', 'input.personId', 'input.successorId'],
    values: ['input.displayName', 'input.email', 'input.reason', 'input.endsOn'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const [leaver, successor] = [await atWork(world, caller.home, 'editor'), await atWork(world, caller.home)];
      return {
        input: { portalId: caller.home.id, personId: leaver.personId, successorId: successor.personId, endsOn: leaver.today, reason: 'Chuyển công tác' },
      };
    },
  },
  endGrant: {
    endpoint: manage,
    ids: ['input.portalId', 'input.grantId', 'input.successorId'],
    values: ['input.endsOn', 'input.reason'],
    allowed: admins,
    own: async ({ province: { world }, caller }) => {
      const { grantId, today } = await atWork(world, caller.home);
      return { input: { portalId: caller.home.id, grantId, endsOn: today, reason: 'Chuyển việc', successorId: caller.home.authorId } };
    },
  },
  workInHand: {
    endpoint: manage,
    ids: ['portalId', 'grantId'],
    values: [],
    allowed: admins,
    own: async ({ province: { world }, caller }) => ({ portalId: caller.home.id, grantId: (await atWork(world, caller.home)).grantId }),
  },
};
