import { v7 as newId } from 'uuid';
import type { CivilDate } from '#platform/time';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { pinItem } from './pin-item.js';
import { homePin, pinOnHome, type HomePin } from './pin-on-home.js';
import { portalSections } from './queries.js';

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

  it('may be one of another portal that stands here, in its section and on the home page; one that is merely offered may not', async () => {
    const itemId = await standingElsewhere(desk);
    expect(await refusalOf(pin({ itemId, until: later }))).toBe('NOT_FOUND');
    await placeHere(desk, itemId);
    await pin({ itemId, until: later });
    expect(await pinned()).toEqual({ itemId, title: 'Tin của nơi khác', until: later });
    const [sectionId] = desk.here.sectionIds as [string];
    expect(await desk.as(admin, (scope) => pinItem(scope, desk.world.clock, { sectionId, itemId, until: later }))).toEqual([]);
    expect((await desk.as(admin, (scope) => portalSections(scope, sectionId)))[0]?.pinned).toMatchObject({ itemId, title: 'Tin của nơi khác' });
    // taken off by its origin: nothing of it is named any more
    await desk.world.rows(`update publication set title = null, summary = null, html = null, text = null, withdrawn_at = now() where item_id = $1`, [itemId]);
    expect(await pinned()).toMatchObject({ itemId, title: '' });
  });
});

/** An item of the neighbour, offered to the portal. */
async function standingElsewhere({ world, here, neighbour, editor }: TestDesk): Promise<string> {
  const id = newId();
  await world.rows(
    `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
     values ($1, $2, gen_random_uuid(), 'news', 'vi', 'tin-khac', 'Tin của nơi khác', '', '', '', '\\x00', $3, now(), now())`,
    [neighbour.id, id, editor],
  );
  await world.rows(
    `insert into placed_item (portal_id, item_id, origin_portal_id, mark, state, kind, slug, section_id, revision_id, changed_at)
     values ($1, $2, $3, 'repost', 'offered', 'news', 'tin-khac-1', $4, gen_random_uuid(), now())`,
    [here.id, id, neighbour.id, here.sectionIds[0]],
  );
  return id;
}

async function placeHere({ world, here, neighbour }: TestDesk, itemId: string): Promise<void> {
  await world.rows(`update placed_item set state = 'placed', placed_on = '2026-11-20' where portal_id = $1 and item_id = $2`, [here.id, itemId]);
  await world.rows(
    `insert into placement (portal_id, item_id, section_id, mark, placed_at, source_portal_id, slug) values ($1, $2, $3, 'repost', now(), $4, 'tin-khac-1')`,
    [here.id, itemId, here.sectionIds[0], neighbour.id],
  );
}
