import type { CivilDate } from '#platform/time';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { homePin, pinOnHome, type HomePin } from './pin-on-home.js';

let desk: TestDesk;
let admin: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  admin = await desk.world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
});
afterAll(() => desk.world.close());

const later = '2199-01-01' as CivilDate;
const pin = (given: HomePin, person = admin): Promise<void> => desk.as(person, (scope) => pinOnHome(scope, desk.world.clock, given));
const pinned = (): Promise<object | null> => desk.as(admin, homePin);

describe('an item at the head of the home page', () => {
  it('stands there until its day, in the place of the one before, and is taken down again', async () => {
    const [first, second] = [await desk.published('Tin thứ nhất'), await desk.published('Tin thứ hai')];
    await pin({ itemId: first.id, until: later });
    expect(await pinned()).toEqual({ itemId: first.id, title: 'Tin thứ nhất', until: later });
    await pin({ itemId: second.id, until: later });
    expect(await pinned()).toMatchObject({ itemId: second.id });
    await pin({});
    expect(await pinned()).toBeNull();
    expect(await desk.world.rows(`select 1 from audit_entry where act = 'home.pin' and subject_id = $1`, [desk.here.id])).toHaveLength(3);
  });

  it('needs a day that has not passed', async () => {
    const { id } = await desk.published();
    expect(await refusalOf(pin({ itemId: id }))).toBe('until:PIN_UNTIL');
    expect(await refusalOf(pin({ itemId: id, until: '2020-01-01' as CivilDate }))).toBe('until:PIN_UNTIL');
  });

  it('is public, of this portal, and put there by who administers it', async () => {
    const [waiting, { id }] = [await desk.submitted(), await desk.published()];
    expect(await refusalOf(pin({ itemId: waiting.id, until: later }))).toBe('NOT_FOUND');
    expect(await refusalOf(pin({ itemId: 'khong-phai-ma', until: later }))).toBe('NOT_FOUND');
    expect(await refusalOf(pin({ itemId: id, until: later }, desk.editor))).toBe('FORBIDDEN');
  });
});
