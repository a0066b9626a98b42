import type { CivilDate } from '#platform/time';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { pinItem, type Pin } from './pin-item.js';
import { portalSections } from './queries.js';

let desk: TestDesk;
let admin: string;
let sectionId: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  admin = await desk.world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
  sectionId = desk.here.sectionIds[0]!;
});
afterAll(() => desk.world.close());

const later = '2199-01-01' as CivilDate;
const pin = async (given: Pin, person = admin): Promise<string[]> =>
  (await desk.as(person, (scope) => pinItem(scope, desk.world.clock, given))).map(({ field, code }) => `${field}:${code}`);
const pinned = async (): Promise<object | null | undefined> => (await desk.as(admin, (scope) => portalSections(scope, sectionId)))[0]?.pinned;

describe('an item at the head of a section', () => {
  it('stands there until its day, in the place of the one before, and is taken down again', async () => {
    const [first, second] = [await desk.published('Tin thứ nhất'), await desk.published('Tin thứ hai')];
    expect(await pin({ sectionId, itemId: first.id, until: later })).toEqual([]);
    expect(await pinned()).toEqual({ itemId: first.id, title: 'Tin thứ nhất', until: later });
    await pin({ sectionId, itemId: second.id, until: later });
    expect(await pinned()).toMatchObject({ itemId: second.id });
    await pin({ sectionId });
    expect(await pinned()).toBeNull();
    const acts = await desk.world.rows(`select 1 from audit_entry where act = 'section.pin' and subject_id = $1`, [sectionId]);
    expect(acts).toHaveLength(3);
  });

  it('needs a day that has not passed', async () => {
    const { id } = await desk.published();
    expect(await pin({ sectionId, itemId: id })).toEqual(['until:PIN_UNTIL']);
    expect(await pin({ sectionId, itemId: id, until: '2020-01-01' as CivilDate })).toEqual(['until:PIN_UNTIL']);
  });

  it('has to be public in that section, of this portal', async () => {
    const { id } = await desk.published();
    const waiting = await desk.submitted();
    expect(await refusalOf(pin({ sectionId, itemId: waiting.id, until: later }))).toBe('NOT_FOUND');
    expect(await refusalOf(pin({ sectionId: desk.here.sectionIds[1]!, itemId: id, until: later }))).toBe('NOT_FOUND');
    expect(await refusalOf(pin({ sectionId: desk.neighbour.sectionIds[0]!, itemId: id, until: later }))).toBe('NOT_FOUND');
    expect(await refusalOf(pin({ sectionId, itemId: id, until: later }, desk.editor))).toBe('FORBIDDEN');
  });
});
