import type { TestApi } from '../support/api.js';
import { signedIn } from './people-rows.js';
import { type IsolatedPortal, type Letter, type Province } from './world.js';

interface Grant {
  readonly in: Letter;
  readonly role: string;
  /** Portal whose unit's whole subtree the grant covers. */
  readonly covers?: Letter;
  /** Days from today. */
  readonly starts?: number;
  readonly ends?: number;
}

interface Wanted {
  readonly grants: readonly Grant[];
  /** Portal they work in, or would if they could. */
  readonly home: Letter;
  /** A portal that is none of theirs. */
  readonly foreign: Letter;
  /** Portal whose rows are named inside calls for the home portal. Some may work there too: even so it is another portal. */
  readonly nested: Letter;
  /** Portals whose names they may see in lists: desks and supervised ones. */
  readonly named: readonly Letter[];
}

const inA = (role: string): Wanted => ({ grants: [{ in: 'A', role }], home: 'A', foreign: 'B', nested: 'B', named: ['A'] });
const overProvince = (role: string): Wanted => ({
  grants: [{ in: 'P', role, covers: 'P' }],
  home: 'A',
  foreign: 'C',
  nested: 'B',
  named: ['A', 'B', 'P', 'D'],
});
const nobody = (grants: readonly Grant[] = []): Wanted => ({ grants, home: 'A', foreign: 'B', nested: 'B', named: [] });

/** Somebody in every role and every way of not having one. */
const wanted = {
  contributor: inA('contributor'),
  editor: inA('editor'),
  reviewer: inA('reviewer'),
  board_head: inA('board_head'),
  portal_admin: inA('portal_admin'),
  auditor: inA('auditor'),
  supervisor: overProvince('supervisor'),
  province_admin: overProvince('province_admin'),
  auditor_of_province: overProvince('auditor'),
  /** Heads the board of the province's own portal: that gives nothing in the portals below. */
  head_above: { grants: [{ in: 'P', role: 'board_head' }], home: 'P', foreign: 'A', nested: 'A', named: ['P'] },
  /** Works in two portals, and supervises the subtree of one. */
  in_two_portals: {
    grants: [
      { in: 'A', role: 'editor' },
      { in: 'B', role: 'contributor' },
      { in: 'A', role: 'supervisor', covers: 'A' },
    ],
    home: 'A',
    foreign: 'C',
    nested: 'B',
    named: ['A', 'B'],
  },
  /** Hands out rights in one portal and writes in another: their own right there is still a row of another portal. */
  admin_in_two_portals: {
    grants: [
      { in: 'A', role: 'portal_admin' },
      { in: 'B', role: 'contributor' },
    ],
    home: 'A',
    foreign: 'C',
    nested: 'B',
    named: ['A', 'B'],
  },
  system: inA('editor'),
  without_grant: nobody(),
  grant_ended: nobody([{ in: 'A', role: 'board_head', starts: -30, ends: -1 }]),
  grant_tomorrow: nobody([{ in: 'A', role: 'board_head', starts: 1 }]),
  anonymous: nobody(),
} as const satisfies Record<string, Wanted>;

export type CallerName = keyof typeof wanted;
export const callerNames = Object.keys(wanted) as CallerName[];

export interface Caller extends Omit<Wanted, 'home' | 'foreign' | 'nested'> {
  readonly name: CallerName;
  readonly personId: string | null;
  /** Headers of the caller's requests. */
  readonly headers: Readonly<Record<string, string>>;
  readonly home: IsolatedPortal;
  readonly foreign: IsolatedPortal;
  readonly nested: IsolatedPortal;
  /** Portals they work in. */
  readonly deskLetters: readonly Letter[];
}

/** Makes every caller, with an account of the test's issuer. */
export async function makeCallers(api: TestApi, province: Province): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const name of callerNames) {
    const { home, foreign, nested, ...rest }: Wanted = wanted[name];
    const personId = name === 'anonymous' ? null : await makePerson(api, province, name);
    const client = name === 'system' ? 'liencong-system' : 'liencong-cli';
    const headers: Record<string, string> = personId ? { authorization: `Bearer ${tokenOf(api, personId, client)}` } : {};
    const deskLetters = isAbsent(rest.grants) ? [] : rest.grants.map((grant) => grant.in);
    callers.push({
      name,
      ...rest,
      deskLetters,
      personId,
      headers,
      home: province.portals[home],
      foreign: province.portals[foreign],
      nested: province.portals[nested],
    });
  }
  return callers;
}

function isAbsent(grants: readonly Grant[]): boolean {
  return grants.some((grant) => (grant.ends ?? 0) < 0 || (grant.starts ?? 0) > 0);
}

async function makePerson(api: TestApi, { portals, units }: Province, name: CallerName): Promise<string> {
  const { grants }: Wanted = wanted[name];
  // no sign that a search could take for a word of its own
  const id = await api.world.person(`Người gọi ${name.replaceAll('_', ' ')}`);
  if (name === 'system') await api.world.rows(`update person set kind = 'system' where id = $1`, [id]);
  for (const grant of grants) {
    await api.world.rows(
      `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on, ends_on)
       select $1, $2, $3, $4, 'thử nghiệm', today + $5::int, today + $6::int from (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today) d`,
      [portals[grant.in].id, id, grant.role, grant.covers ? units[grant.covers] : null, grant.starts ?? -100, grant.ends ?? null],
    );
  }
  await signedIn(api.world, api.issuer.issuerUrl, id);
  // Who acts in a portal below gets a name there: its audit shows who did what.
  if (grants.some(({ covers, role }) => covers && role === 'province_admin'))
    await api.world.rows('insert into byline (portal_id, person_id, display_name) values ($1, $2, $3)', [portals.A.id, id, 'Quản trị của tỉnh']);
  return id;
}

/** An access token as the issuer gives it, good for an hour. */
export function tokenOf(api: TestApi, subject: string, client: string, more: object = {}): string {
  const now = Math.floor(Date.now() / 1_000);
  return api.issuer.sign({
    iss: api.issuer.issuerUrl,
    aud: 'urn:liencong:api',
    azp: client,
    typ: 'Bearer',
    acr: '2',
    sub: subject,
    iat: now,
    exp: now + 3_600,
    ...more,
  });
}
