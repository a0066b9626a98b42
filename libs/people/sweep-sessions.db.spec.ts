import { World } from '../../tests/support/world.js';
import { sweepSessions } from './sweep-sessions.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

test('removes sessions past their end and no other', async () => {
  const person = await world.person('Người Thử');
  for (const [hash, ends] of [
    ['aa', '-1 minute'],
    ['bb', '1 minute'],
  ]) {
    await world.rows(
      `insert into session (token_hash, person_id, issuer, subject, tokens, renew_at, expires_at)
       values (decode($1, 'hex'), $2, 'i', 's', '', now(), now() + $3::interval)`,
      [hash, person, ends],
    );
  }
  await sweepSessions(await world.source('jobs'));
  expect(await world.rows("select encode(token_hash, 'hex') as hash from session")).toEqual([{ hash: 'bb' }]);
});
