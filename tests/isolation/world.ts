import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';
import { boardOf, type BoardIds } from './board-tables.js';
import { filesOf } from './file-rows.js';
import { webhookOf } from './webhook-rows.js';
import { directiveTo, escalatedTo } from './directive-rows.js';
import { importOfPortal } from './import-rows.js';
import { putItem, type MadeItem } from './items.js';
import { lettersOf, placedOf } from './placed-rows.js';
import { lettersBetween, requestsOf, type RequestIds } from './request-rows.js';
import { readersOf } from './reader-tables.js';
import { tagsOfPortal, type TagIds } from './tag-tables.js';
import { advertsOf, type AdvertIds } from './advert-rows.js';
import { homeOf } from './home-rows.js';
import { lookOfPortal } from './look-tables.js';
import { runningSiteOf, siteOf } from './site-rows.js';
import { plansOfPortal } from './target-tables.js';
import { invited, personalData, signedIn } from './people-rows.js';

/** A, B: communes of one province; P: the portal of that province; C: of another province; D: planned, not yet public. */
export const letters = ['A', 'B', 'P', 'C', 'D'] as const;
export type Letter = (typeof letters)[number];

const itemStates = ['draft', 'submitted', 'appraising', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived'] as const;
export type ItemState = (typeof itemStates)[number];

/** A portal with rows in every table. Its texts carry two canaries: one in what is public, one in what is not. */
export interface IsolatedPortal extends WorldPortal, BoardIds, TagIds, RequestIds, AdvertIds {
  readonly letter: Letter;
  readonly publicMark: string;
  readonly privateMark: string;
  /** Writes the items; the name is public. */
  readonly authorId: string;
  /** Holds a grant that the administrator may end. */
  readonly helperId: string;
  readonly helperGrantId: string;
  readonly exemptionId: string;
  readonly items: Readonly<Record<ItemState, MadeItem>>;
  /** Same id, address, author and section in every portal: only portal_id tells them apart. */
  readonly twin: MadeItem;
  /** An address that only this portal has. */
  readonly onlySlug: string;
  readonly onlySection: string;
  readonly importId: string;
  readonly directiveId: string;
  readonly webhookId: string;
  readonly deliveryId: string;
  /** A picture that nothing uses. */
  readonly fileId: string;
  readonly licenceId: string;
  readonly channelId: string;
  /** Portal of a unit below, of which nothing but the name shows. */
  readonly belowId: string;
}

export interface Province {
  readonly world: World;
  readonly portals: Readonly<Record<Letter, IsolatedPortal>>;
  readonly units: Readonly<Record<Letter | 'country', string>>;
  /** Editor in A, contributor in B, and supervisor of the subtree of A: rows of one person in two portals. */
  readonly dual: string;
  readonly twins: Twins;
  /** Closed portals of units that are gone, and the portal of a unit below: whoever sees the portal that stands there now sees them too. */
  readonly alongside: Readonly<Record<Letter, readonly string[]>>;
}

/** Portals of one province that the public may know of. */
export function provinceOf(letter: Letter): readonly Letter[] {
  return letter === 'C' ? ['C'] : letter === 'D' ? [] : ['A', 'B', 'P'];
}

/** Ids that are the same in every portal. */
export interface Twins {
  readonly itemId: string;
  readonly relatedId: string;
  readonly sectionId: string;
  readonly authorId: string;
}

/** Addresses that every portal has. */
export const sharedSlug = 'tin-chung';
export const sharedSection = 'muc-chung';

const otherIssuer = 'https://noi-khac.example.test/realms/liencong';

/** Two provinces of portals with the same addresses and the same kinds of rows in each. */
export async function buildProvince(world: World, issuer: string): Promise<Province> {
  // as if all portals had the same code: what keeps their words apart is that they are compared (ADR 54)
  await world.admin.query(`create or replace function portal_code(portal uuid) returns text language sql immutable strict parallel safe return 'x'`);
  const country = await world.unit('province');
  const otherCountry = await world.unit('province');
  const units = {
    country,
    P: country,
    A: await world.unit('commune', country),
    B: await world.unit('commune', country),
    D: await world.unit('commune', country),
    C: otherCountry,
  };
  await departments(world, country, units.A);
  const pasts: Partial<Record<Letter, string>> = { A: await past(world, units.A), C: await past(world, otherCountry) };
  await past(world, null);
  const twins = { itemId: newId(), relatedId: newId(), sectionId: newId(), authorId: await world.person('Tác giả của nhiều trang') };
  const portals = {} as Record<Letter, IsolatedPortal>;
  for (const [index, letter] of letters.entries()) portals[letter] = await buildPortal(world, letter, units[letter], index, twins);
  await drawn(world, units, portals.P.authorId);
  await lettersBetween(world, portals.A, portals.B);
  const dual = await world.person(`Hai nơi ${portals.A.privateMark}`, [
    { portal: portals.A, role: 'editor' },
    { portal: portals.B, role: 'contributor' },
    { portal: portals.A, role: 'supervisor', covers: units.A },
  ]);
  await world.person('Giám sát của B', [{ portal: portals.B, role: 'supervisor', covers: units.B }]);
  for (const letter of ['A', 'B'] as const) {
    await tell(world, portals[letter], dual);
    for (const person of [dual, portals[letter].helperId]) await lettersOf(world, portals[letter], person);
    await escalatedTo(world, portals[letter], portals[letter].directiveId, dual);
  }
  await runningSiteOf(world, portals.A, portals.P, portals.B, units.P);
  const alongside = Object.fromEntries(letters.map((letter) => [letter, [portals[letter].belowId, ...(pasts[letter] ? [pasts[letter]] : [])]])) as Record<
    Letter,
    string[]
  >;
  const province: Province = { world, portals, units, dual, twins, alongside };
  for (const person of [dual, ...letters.flatMap((letter) => [portals[letter].authorId, portals[letter].helperId])]) await signedIn(world, issuer, person);
  await world.rows(`insert into person (display_name, kind) values ('Hệ thống khác', 'system')`);
  // The same subject at another issuer is somebody else.
  await world.identity(portals.B.helperId, otherIssuer, dual);
  for (const letter of letters) {
    await world.rows(
      `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
       values ($1, now(), $2, 'item.edit', 'item', $3, gen_random_uuid(), jsonb_build_object('mark', $4::text))`,
      [portals[letter].id, portals[letter].helperId, portals[letter].items.draft.id, portals[letter].privateMark],
    );
    await invited(world, portals[letter], portals[letter].helperId);
    await personalData(world, portals[letter], portals[letter].helperId);
    await job(world, portals[letter]);
  }
  await invited(world, portals.A, dual);
  // Lines about the open invitation: the one that accepting it writes, and another.
  await world.rows(
    `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id)
     select portal_id, now(), person_id, act, 'invitation', id, gen_random_uuid()
     from invitation, unnest(array['invitation.accept', 'invitation.read']) act where person_id = $1`,
    [dual],
  );
  return province;
}

async function buildPortal(world: World, letter: Letter, unitId: string, index: number, twins: Twins): Promise<IsolatedPortal> {
  const mark = (kind: string): string => `${kind}${letter.toLowerCase()}${newId().slice(-12)}`;
  const publicMark = mark('chimhot');
  const privateMark = mark('chimyen');
  const made = await world.portal({ unitId, state: letter === 'D' ? 'planned' : 'open' });
  const sql = (text: string, values: unknown[]): Promise<object[]> => world.rows(text, values);
  await sql(`update portal set name = $2, superior_name = $2, contact = jsonb_build_object('address', $2::text) where portal_id = $1`, [
    made.id,
    `Trang ${publicMark}`,
  ]);
  await sql('update section set name = $2 where portal_id = $1', [made.id, `Mục ${publicMark}`]);
  const onlySection = `rieng-${letter.toLowerCase()}`;
  const [{ id: onlySectionId }] = (await sql('insert into section (portal_id, slug, name, position) values ($1, $2, $3, 9) returning id', [
    made.id,
    onlySection,
    `Riêng ${publicMark}`,
  ])) as [{ id: string }];

  const licenceId = await lifeOf(world, made, publicMark);
  await sql('insert into section (portal_id, id, slug, name, position) values ($1, $2, $3, $4, 8)', [
    made.id,
    twins.sectionId,
    sharedSection,
    `Chung ${publicMark}`,
  ]);
  // One that the law asks for, of the same code in every portal.
  await sql(`insert into section (portal_id, slug, name, position, statutory_code) values ($1, 'gioi-thieu', $2, 7, 'S-01')`, [
    made.id,
    `Giới thiệu ${publicMark}`,
  ]);
  await sql('insert into byline (portal_id, person_id, display_name, is_public) values ($1, $2, $3, true)', [
    made.id,
    twins.authorId,
    `Nhiều trang ${publicMark}`,
  ]);
  const authorId = await world.person(`Tác giả ${publicMark}`, [{ portal: made, role: 'editor' }]);
  await sql('update byline set is_public = true where portal_id = $1 and person_id = $2', [made.id, authorId]);
  const helperId = await world.person(`Phụ tá ${privateMark}`, [{ portal: made, role: 'contributor' }]);
  const [{ id: helperGrantId }] = (await sql('update portal_grant set because = $3 where portal_id = $1 and person_id = $2 returning id', [
    made.id,
    helperId,
    `vì ${privateMark}`,
  ])) as [{ id: string }];

  await sql(
    `update portal_grant g set ends_on = '2199-01-01', stands_in_for = a.id from portal_grant a
     where g.portal_id = $1 and g.person_id = $2 and a.portal_id = $1 and a.person_id = $3`,
    [made.id, helperId, authorId],
  );

  const begun = { ...made, letter, publicMark, privateMark, authorId };
  const items = {} as Record<ItemState, MadeItem>;
  for (const [place, state] of itemStates.entries()) {
    items[state] = await putItem(world, begun, { state, authorId, at: instant(index, place) });
  }
  const shared = { ...begun, sectionIds: [twins.sectionId] };
  const twin = await putItem(world, shared, { id: twins.itemId, state: 'published', authorId: twins.authorId, at: instant(index, 20), slug: sharedSlug });
  await putItem(world, shared, { id: twins.relatedId, state: 'published', authorId: twins.authorId, at: instant(index, 22), slug: 'tin-lien-quan' });
  const onlySlug = `chi-rieng-${letter.toLowerCase()}`;
  await putItem(world, { ...begun, sectionIds: [onlySectionId] }, { state: 'published', authorId, at: instant(index, 21), slug: onlySlug });
  const importId = await importOfPortal(world, made, privateMark);
  const exemptionId = await exempted(world, begun);
  const directiveId = await directiveTo(world, begun);
  await escalatedTo(world, begun, directiveId, helperId);
  await plansOfPortal(world, made, publicMark, authorId);
  const channelId = await readersOf(world, begun, [twin.id, items.published.id], index);
  await world.rows(`update section set pinned_item_id = $3, pinned_until = '2199-01-01' where portal_id = $1 and id = $2`, [
    begun.id,
    twins.sectionId,
    twin.id,
  ]);
  const belowId = await lookOfPortal(world, made, publicMark, twins);
  const tags = await tagsOfPortal(world, begun, twin.id, items.draft.id);
  await homeOf(world, { ...shared, authorId: twins.authorId }, twin.id, { first: instant(index, 18), second: instant(index, 19) });
  const webhook = await webhookOf(world, begun, twin.id);
  const board = await boardOf(world, begun, twins.sectionId);
  const fileId = await filesOf(world, begun, twin.id);
  await siteOf(world, begun, importId, twin.id, fileId, items.draft.id);
  const requests = await requestsOf(world, begun);
  const adverts = await advertsOf(world, begun);
  await placedOf(world, begun, instant(index, 23), items.published.id);
  return {
    ...begun,
    ...webhook,
    ...tags,
    ...adverts,
    belowId,
    fileId,
    ...requests,
    ...board,
    channelId,
    helperId,
    helperGrantId,
    exemptionId,
    items,
    twin,
    onlySlug,
    onlySection,
    licenceId,
    importId,
    directiveId,
  };
}

/** A decision of a portal that exempts its contributors. @returns its id */
export async function exempted(world: World, portal: Pick<IsolatedPortal, 'id' | 'authorId' | 'privateMark'>): Promise<string> {
  const [{ id }] = (await world.rows(
    `insert into second_factor_exemption (portal_id, decision_number, decided_on, reason, starts_on, recorded_by)
     values ($1, '1/QĐ-UBND', '2026-01-01', $2, '2026-01-02', $3) returning id`,
    [portal.id, `vì ${portal.privateMark}`, portal.authorId],
  )) as [{ id: string }];
  return id;
}

/** Shapes of communes in the picture of their province, and in pictures they have no place in. */
async function drawn(world: World, units: Readonly<Record<Letter, string>>, personId: string): Promise<void> {
  for (const [province, unit] of ['P A', 'P B', 'P P', 'A A', 'A B', 'B A', 'C C', 'C A'].map((pair) => pair.split(' ') as [Letter, Letter]))
    await world.rows(`insert into map_shape values ($1, $2, 'M0 0l1 0 0 1z', '{0,0,1,1}', '{0,0}', 'Nguồn mẫu', '2026-10-01', $3)`, [
      units[province],
      units[unit],
      personId,
    ]);
}

/** Owner, licence, announced stop and heir of a portal, each with its own words. @returns the licence's id */
async function lifeOf(world: World, portal: WorldPortal, mark: string): Promise<string> {
  const ownerId = await world.unit('department');
  await world.rows('update unit set name = $2 where id = $1', [ownerId, `Chủ quản ${mark}`]);
  await world.rows(`insert into portal_owner (portal_id, valid_from, unit_id, because) values ($1, '2026-01-01', $2, $3)`, [portal.id, ownerId, mark]);
  await world.rows(
    `insert into portal_suspension (portal_id, announced_at, starts_at, expected_until, reason) values ($1, now(), now() + interval '30 days', now() + interval '31 days', $2)`,
    [portal.id, `Bảo trì ${mark}`],
  );
  await world.rows(
    `insert into portal_suspension (portal_id, announced_at, starts_at, expected_until, reason, begun_at, ended_at)
     values ($1, '2026-01-01', '2026-02-01', '2026-02-02', $2, '2026-02-01', '2026-02-02')`,
    [portal.id, `Đã xong ${mark}`],
  );
  const heir = await world.portal({ sections: 0 });
  await world.rows('update portal set name = $2 where portal_id = $1', [heir.id, `Kế thừa ${mark}`]);
  await world.rows('insert into portal_heir (portal_id, heir_portal_id) values ($1, $2)', [portal.id, heir.id]);
  const [licence] = await world.rows<{ id: string }>(
    `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values ($1, '1/GP', '2026-01-01', $2, '2199-01-01') returning id`,
    [portal.id, `Nơi cấp ${mark}`],
  );
  return licence!.id;
}

/** A department as it may be made, and beside it each way in which it may not: ended, with a code of digits, not a department. */
async function departments(world: World, provinceId: string, communeId: string): Promise<void> {
  const made = [await world.unit('department', provinceId), await world.unit('department', provinceId), await world.unit('department', provinceId)];
  const [, ended, counted] = made;
  for (const table of ['unit', 'unit_version', 'unit_closure'])
    await world.rows(
      `update ${table} set valid_to = '2026-06-01' where ${{ unit: 'id', unit_version: 'unit_id', unit_closure: 'descendant_id' }[table] ?? ''} = $1`,
      [ended],
    );
  for (const [table, id] of [
    ['unit', 'id'],
    ['unit_version', 'unit_id'],
  ] as const)
    await world.rows(`update ${table} set code = '99999' where ${id} = $1`, [counted]);
  await world.rows(`insert into succession (id, effective_on, operation, resolution) values ($1, '2026-06-01', 'abolish', '1/NQ')`, [communeId]);
  await world.rows(`insert into succession_part (succession_id, predecessor_id, successor_id, extent) values ($1, $2, $3, 'whole')`, [
    communeId,
    ended,
    made[0],
  ]);
}

/** The closed portal of a unit that ended, and where that unit stands since. @returns the portal's id */
async function past(world: World, placeId: string | null): Promise<string> {
  const unitId = await world.unit('commune');
  for (const [table, key] of [
    ['unit', 'id'],
    ['unit_version', 'unit_id'],
    ['unit_closure', 'descendant_id'],
  ] as const)
    await world.rows(`update ${table} set valid_to = '2026-06-01' where ${key} = $1`, [unitId]);
  await world.rows(`insert into unit_place (unit_id, valid_from, place_id, how) values ($1, '2026-06-01', $2, 'divided')`, [unitId, placeId]);
  return (await world.portal({ unitId, state: 'closed', sections: 0 })).id;
}

/** Moves an item of each portal, the same id in all, so that no two published last on the same day or in the same month. */
export async function publishedApart({ world, portals, twins }: Province): Promise<void> {
  for (const [place, { id }] of Object.values(portals).entries())
    await world.rows("update placement set placed_at = timestamptz '2026-10-20T03:00:00Z' + $2 * interval '1 month' where portal_id = $1 and item_id = $3", [
      id,
      place,
      twins.relatedId,
    ]);
  // a month in which a portal shows nothing of its own, and another portal does
  await world.rows("update placement set placed_at = '2026-08-10T03:00:00Z' where source_portal_id is not null");
  await world.rows("update placement set placed_at = '2026-08-12T03:00:00Z' where portal_id = $1 and item_id = $2", [
    portals.C.id,
    portals.C.items.published.id,
  ]);
}

/** Instants of different portals never meet, so a cursor of one names no row of another. */
function instant(portal: number, place: number): Date {
  return new Date(Date.UTC(2026, 9, 1, 2, place, portal, 123));
}

/** A notice to a person, of the first step of the portal's submitted item. @returns its id */
export async function tell(world: World, portal: IsolatedPortal, personId: string): Promise<string> {
  const id = newId();
  const stepId = newId();
  await world.rows(
    `insert into step_record (portal_id, id, subject_type, subject_id, step, from_state, to_state, person_id, reason, at)
     values ($1, $2, 'item', $3, 'return', 'submitted', 'returned', $4, $5, now())`,
    [portal.id, stepId, portal.items.returned.id, portal.authorId, `lý do ${portal.privateMark}`],
  );
  await world.rows('insert into notice (portal_id, id, person_id, step_id, created_at) values ($1, $2, $3, $4, now())', [portal.id, id, personId, stepId]);
  return id;
}

async function job(world: World, portal: IsolatedPortal): Promise<void> {
  await world.rows(`insert into pgboss.job (name, data) values ('tell-author', jsonb_build_object('portalId', $1::text, 'mark', $2::text))`, [
    portal.id,
    portal.privateMark,
  ]);
}
