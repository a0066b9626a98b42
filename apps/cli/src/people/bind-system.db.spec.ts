import { v7 as newId } from 'uuid';
import { abilityInPortal } from '#people';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../../../tests/support/world.js';
import { Refusal } from '../output.js';
import { bindSystem, type SystemBinding } from './bind-system.js';
import { bindingOf, type BindOptions } from './command.js';

const issuer = 'https://login.example.vn/realms/liencong';
let world: World;
let portal: WorldPortal;
let neighbour: WorldPortal;

beforeAll(async () => {
  world = await World.create();
  [portal, neighbour] = [await world.portal(), await world.portal()];
});
afterAll(() => world.close());

const binding = (more: Partial<SystemBinding> = {}): SystemBinding => ({
  issuer,
  subject: newId(),
  name: 'Một cửa điện tử',
  host: portal.host,
  role: 'contributor',
  because: 'Công văn kết nối',
  ...more,
});
const bind = (wanted: SystemBinding, apply = true) => bindSystem(world.config, world.clock, wanted, apply);
const grantsOf = (personId: string) =>
  world.rows('select portal_id, role, because, starts_on::text, ends_on, covers_unit_id from portal_grant where person_id = $1 order by id', [personId]);

describe('binding a system', () => {
  it('makes a person of the kind system with its account, a right, a name and an audit line', async () => {
    const wanted = binding();
    const { personId, ...rest } = await bind(wanted);
    expect(rest).toEqual({ portalId: portal.id, newSystem: true, newGrant: true });
    expect(await world.rows('select kind, display_name from person where id = $1', [personId])).toEqual([{ kind: 'system', display_name: 'Một cửa điện tử' }]);
    expect(await world.rows('select person_id from identity where issuer = $1 and subject = $2', [issuer, wanted.subject])).toEqual([{ person_id: personId }]);
    expect(await grantsOf(personId)).toEqual([
      { portal_id: portal.id, role: 'contributor', because: 'Công văn kết nối', starts_on: '2026-11-20', ends_on: null, covers_unit_id: null },
    ]);
    expect(await world.rows('select display_name from byline where portal_id = $1 and person_id = $2', [portal.id, personId])).toHaveLength(1);
    expect(await world.rows(`select portal_id, act, person_id, details from audit_entry where details ->> 'person' = $1`, [personId])).toEqual([
      { portal_id: portal.id, act: 'system.bind', person_id: null, details: { person: personId, role: 'contributor' } },
    ]);
    const ability = await actingIn(await world.source('editing'), portal, personId, (scope) => abilityInPortal(scope, '2026-11-20' as CivilDate));
    expect([ability.can('create', 'item'), ability.can('approve', 'item')]).toEqual([true, false]);
  });

  it('changes nothing when it is only tried', async () => {
    const wanted = binding();
    expect(await bind(wanted, false)).toMatchObject({ newSystem: true, newGrant: true });
    expect(await world.rows('select 1 from identity where subject = $1', [wanted.subject])).toEqual([]);
    expect(await bind(wanted)).toMatchObject({ newSystem: true });
  });

  it('gives nothing twice; another portal or role is another right of the same system', async () => {
    const wanted = binding();
    const { personId } = await bind(wanted);
    expect(await bind(wanted)).toMatchObject({ personId, newSystem: false, newGrant: false });
    expect(await bind({ ...wanted, host: neighbour.host.toUpperCase() })).toMatchObject({ personId, portalId: neighbour.id, newSystem: false, newGrant: true });
    expect(await bind({ ...wanted, role: 'auditor' })).toMatchObject({ personId, newGrant: true });
    expect(await grantsOf(personId)).toHaveLength(3);
  });

  it('refuses the account of a person and a host that is none', async () => {
    const subject = newId();
    const person = await world.person('Nguyễn Văn Người');
    await world.identity(person, issuer, subject);
    await expect(bind(binding({ subject }))).rejects.toThrow(/account belongs to a person/);
    expect(await grantsOf(person)).toEqual([]);
    await expect(bind(binding({ host: 'khong-co.example.test' }))).rejects.toThrow(/no portal/);
  });
});

describe('the options', () => {
  const options = (more: Partial<BindOptions> = {}): BindOptions => ({
    subject: 'he-thong',
    name: 'Một cửa',
    portal: 'xa.example.test',
    role: 'editor',
    ...more,
  });
  const read = (more: Partial<BindOptions> = {}) => bindingOf(options(more), issuer, '2026-11-20');

  it('stand for themselves: our issuer, and the day as the reason', () => {
    expect(read()).toEqual({
      issuer,
      subject: 'he-thong',
      name: 'Một cửa',
      host: 'xa.example.test',
      role: 'editor',
      because: 'Kết nối hệ thống ngày 20/11/2026',
    });
  });

  it.each([
    ['a role that approves', { role: 'board_head' }],
    ['a role that hands out rights', { role: 'portal_admin' }],
    ['an issuer whose tokens are not believed', { issuer: 'https://khac.example.vn' }],
    ['no name', { name: ' ' }],
    ['a very long name', { name: 'x'.repeat(256) }],
    ['no subject', { subject: '' }],
  ])('refuse %s', (_what, more) => {
    expect(() => read(more)).toThrow(Refusal);
  });
});
