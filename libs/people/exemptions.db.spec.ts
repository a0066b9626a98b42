import type { DataSource } from 'typeorm';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { endExemption, readExemptions, recordExemption, type NewExemption } from './exemptions.js';

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let admin: string;
let other: string;

/** Days as people write them in a test. */
type Given = Partial<Record<keyof NewExemption, string>>;
const given: Given = { decisionNumber: '15/QĐ-UBND', decidedOn: '2026-11-18', reason: 'Cộng tác viên thôn' };

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
});
beforeEach(async () => {
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  other = await world.person('Trưởng ban', [{ portal, role: 'board_head' }]);
});
afterAll(() => world.close());

const record = (change: Given = {}, who = admin) =>
  actingIn(editing, portal, who, (scope) => recordExemption(scope, world.clock, { ...given, ...change } as NewExemption));
const end = (exemptionId: string, endsOn: string, who = admin, reason = 'Hết cần') =>
  actingIn(editing, portal, who, (scope) => endExemption(scope, world.clock, { exemptionId, endsOn: endsOn as CivilDate, reason }));
const list = () => actingIn(editing, portal, admin, (scope) => readExemptions(scope));
async function recorded(change: Given = {}): Promise<string> {
  const made = await record(change);
  if (!('id' in made)) throw new Error(JSON.stringify(made));
  return made.id;
}

describe('a decision', () => {
  it('is recorded with who did it, from today, and in the audit', async () => {
    const id = await recorded();
    expect(await list()).toMatchObject([
      { ...given, id, startsOn: '2026-11-20', endsOn: null, endReason: null, recordedBy: { id: admin, displayName: 'Quản trị' } },
    ]);
    expect(await world.rows('select act, person_id, details from audit_entry where subject_id = $1', [id])).toEqual([
      { act: 'exemption.record', person_id: admin, details: { startsOn: '2026-11-20', endsOn: null } },
    ]);
  });

  it.each<[string, Given, string]>([
    ['without a number', { decisionNumber: '  ' }, 'decisionNumber'],
    ['with a number as long as a text', { decisionNumber: 'x'.repeat(61) }, 'decisionNumber'],
    ['without a reason', { reason: '' }, 'reason'],
    ['with a reason nobody can read', { reason: 'a\u0000' }, 'reason'],
    ['of tomorrow', { decidedOn: '2026-11-21', startsOn: '2026-11-25' }, 'decidedOn'],
    ['that began yesterday', { startsOn: '2026-11-19' }, 'startsOn'],
    ['that ends before it begins', { startsOn: '2026-11-25', endsOn: '2026-11-24' }, 'endsOn'],
  ])('%s is not recorded, and the field says so', async (_what, change, field) => {
    expect(await record(change)).toMatchObject([{ field }]);
    expect(await list()).toEqual([]);
  });

  it('is recorded by nobody but who gives rights there', async () => {
    await expect(record({}, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(record({}, await world.person('Người ngoài'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not meet another one; after its last day another may follow', async () => {
    await recorded({ startsOn: '2026-11-20', endsOn: '2026-11-30' });
    await expect(record({ startsOn: '2026-11-30' })).rejects.toMatchObject({ code: 'EXEMPTION_STANDS' });
    await recorded({ startsOn: '2026-12-01' });
    await expect(record({ startsOn: '2027-01-01' })).rejects.toMatchObject({ code: 'EXEMPTION_STANDS' });
  });
});

describe('the end of an exemption', () => {
  it('is recorded with who and why; from the day after it holds no more', async () => {
    const id = await recorded();
    expect(await end(id, '2026-11-20')).toMatchObject({ id, endsOn: '2026-11-20', endReason: 'Hết cần' });
    expect(await world.rows('select ended_by from second_factor_exemption where id = $1', [id])).toEqual([{ ended_by: admin }]);
    world.clock.set(new Date('2026-11-21T02:00:00Z'));
    await expect(end(id, '2026-11-20')).rejects.toMatchObject({ code: 'EXEMPTION_ENDED' });
  });

  it('takes back what has not begun as if it had never been', async () => {
    const id = await recorded({ startsOn: '2026-12-01' });
    expect(await end(id, '2026-11-20')).toMatchObject({ endsOn: '2026-11-30' });
  });

  it('is not later than planned, nor before yesterday, nor without a reason', async () => {
    const id = await recorded({ endsOn: '2026-11-30' });
    expect(await end(id, '2026-12-01')).toMatchObject([{ field: 'endsOn', code: 'DATE_LATER' }]);
    expect(await end(id, '2026-11-18')).toMatchObject([{ field: 'endsOn', code: 'DATE_PAST' }]);
    expect(await end(id, '2026-11-20', admin, ' ')).toMatchObject([{ field: 'reason' }]);
  });

  it('is for nobody but who gives rights there, and of nothing that is not there', async () => {
    const id = await recorded();
    await expect(end(id, '2026-11-20', other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(admin, '2026-11-20')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(end('không phải mã', '2026-11-20')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
