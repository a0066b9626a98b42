import { acceptInvitation, subtreePortals } from '#people';
import { runAs } from '#platform/db';
import { v7 as newId } from 'uuid';
import { World, type WorldPortal } from '../../../../tests/support/world.js';
import { appointAt } from './appoint.js';

let world: World;
let province: WorldPortal;
let commune: WorldPortal;

beforeAll(async () => {
  world = await World.create();
  province = await world.portal({ unitId: await world.unit('province') });
  commune = await world.portal({ unitId: await world.unit('commune', province.unitId) });
});
afterAll(() => world.close());

it('the link makes the account that opens it first an administrator of everything below, once', async () => {
  const config = { ...world.config, DATABASE_URL_OWNER: world.database.urls.owner };
  const link = await appointAt(config, world.clock, province.id, { displayName: 'Quản Trị Đầu', role: 'province_admin', because: 'Quyết định số 1' });
  const token = new URL(link).searchParams.get('invitation') ?? '';
  const signin = await world.source('signin');
  const actor = { requestId: newId(), personId: null };
  const accept = (subject: string) => runAs(actor, () => acceptInvitation(signin, world.clock, token, { issuer: 'https://cap-phep.test', subject }, true));
  const personId = await accept('mot');
  const below = await runAs({ ...actor, personId }, () => subtreePortals(signin, world.clock.now()));
  expect([...below].sort()).toEqual([province.id, commune.id].sort());
  await expect(accept('hai')).rejects.toMatchObject({ code: 'INVITATION_USED' });
  expect(await world.rows(`select act from audit_entry where portal_id = $1 order by id`, [province.id])).toEqual([
    { act: 'grant.appoint' },
    { act: 'invitation.accept' },
  ]);
});
