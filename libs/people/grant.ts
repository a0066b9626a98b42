import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { CivilDate } from '#platform/time';

/** Roles a grant may have, as stored. Each is a bundle of actions; seats of a board map to them. */
export const roles = ['contributor', 'editor', 'reviewer', 'board_head', 'portal_admin', 'supervisor', 'province_admin', 'auditor'] as const;
export type RoleName = (typeof roles)[number];

/** A grant of the actor that applies to the portal of the scope today. */
export interface AppliedGrant {
  readonly id: string;
  readonly role: RoleName;
  /** Last day on which it holds; null while no end is known. */
  readonly endsOn: CivilDate | null;
  /** True when it covers a subtree that the portal's unit lies in; false when it is the portal's own. */
  readonly bySubtree: boolean;
  /** Whoever holds the right that this one stands in for; null: a right of one's own. */
  readonly standsInFor: string | null;
  /** Seat with which it was given; null: none. */
  readonly seat: string | null;
}

/**
 * What a person may do in one portal. Actions and subject types are plain words, so a later subject adds its own:
 * `item` (create, read, edit, submit, rush, return, appraise, approve, publish, withdraw, revise, archive), `grant` (read, invite, end),
 * `exemption` (read, record, end), `board` (read, change), `directive` (read, send, see, answer), `audit` (read), `section` (change), `portal` (read, edit, open, suspend, close, own, import,
 * import-site, supervise), `target` (set), `webhook` (read, change), `file` (read, create, describe, remove),
 * `placement` (read, take, decline, remove), `banner` (read, arrange), `advert` (read, keep), `offer` (read, push, propose), `request` (read, record, accept, decline), `letter` (read, send).
 */
export type PortalAbility = MongoAbility;

type Rule = RawRuleOf<PortalAbility>;

const writing: Rule = { subject: 'item', action: ['create', 'read', 'edit', 'submit', 'rush'] };
const administering: Rule = { subject: 'grant', action: ['read', 'invite', 'end'] };
const exempting: Rule = { subject: 'exemption', action: ['read', 'record', 'end'] };
const structuring: Rule = { subject: 'section', action: 'change' };
const supervising: Rule = { subject: 'portal', action: 'supervise' };
/** Look and contact of a portal, and what its site before held. */
const furnishing: Rule = { subject: 'portal', action: ['read', 'edit', 'import-site'] };
/** Its life: opening, stops, closing; owner and host names (`own`). */
const governing: Rule = { subject: 'portal', action: ['open', 'suspend', 'close', 'own', 'import'] };
/** Numbers to reach, for the portals below. */
const planning: Rule = { subject: 'target', action: 'set' };
/** Other systems that are told of publications. */
const connecting: Rule = { subject: 'webhook', action: ['read', 'change'] };
/** Items of other portals: who writes takes them; what a portal below proposes is for the board alone. */
const taking: readonly Rule[] = [
  { subject: 'placement', action: 'read' },
  { subject: 'placement', action: ['take', 'decline', 'remove'], conditions: { mark: { $in: ['repost', 'push'] } } },
  { subject: 'offer', action: ['read', 'propose'] },
];
/** Where banners stand on the pages, the portal's own and those from above. */
const arranging: Rule = { subject: 'banner', action: ['read', 'arrange'] };
/** The book of paid banners: contracts, what came in, what was estimated. */
const accounting: Rule = { subject: 'advert', action: ['read', 'keep'] };
const placing: readonly Rule[] = [
  { subject: 'placement', action: ['read', 'take', 'decline', 'remove'] },
  { subject: 'offer', action: ['read', 'propose', 'push'] },
];
/** Letters of units that ask to have something posted: who writes takes them up; only the head of the board says no to another unit. */
const corresponding: Rule = { subject: 'request', action: ['read', 'record', 'accept'] };
const declining: Rule = { subject: 'request', action: 'decline' };
const knowing: readonly Rule[] = [
  { subject: 'request', action: 'read' },
  { subject: 'letter', action: 'read' },
];
/** Letters to other portals that ask them to post something. */
const writingTo: Rule = { subject: 'letter', action: ['read', 'send'] };
/** Pictures and files of the portal: who writes sends them. */
const filing: Rule = { subject: 'file', action: ['read', 'create', 'describe'] };
const looking: Rule = { subject: 'file', action: 'read' };
const auditing: Rule = { subject: 'audit', action: 'read' };
/** Everybody at a portal may know who sits on its board. */
const boarding: Rule = { subject: 'board', action: 'read' };
const seating: Rule = { subject: 'board', action: ['read', 'change'] };
/** Everybody at a portal may know that it is urged; whoever answers for it sees and answers. */
const urged: Rule = { subject: 'directive', action: 'read' };
const answering: Rule = { subject: 'directive', action: ['read', 'see', 'answer'] };
const urging: Rule = { subject: 'directive', action: ['read', 'send'] };

/**
 * Rules of each role. Whoever hands out rights holds none over content, and whoever supervises sees no draft: province_admin
 * administers and supervises its subtree but reads no draft there and approves nothing.
 */
const bundles: Readonly<Record<RoleName, (personId: string) => readonly Rule[]>> = {
  contributor: (personId) => [
    { subject: 'item', action: 'create' },
    { subject: 'item', action: ['read', 'edit', 'submit'], conditions: { keeperId: personId } },
    filing,
    boarding,
    urged,
  ],
  editor: () => [writing, ...taking, corresponding, writingTo, filing, boarding, urged],
  reviewer: () => [{ subject: 'item', action: ['read', 'return', 'appraise'] }, looking, boarding, urged],
  board_head: () => [
    writing,
    { subject: 'item', action: ['return', 'appraise', 'approve', 'publish', 'withdraw', 'revise', 'archive'] },
    ...placing,
    arranging,
    accounting,
    corresponding,
    declining,
    writingTo,
    filing,
    { subject: 'file', action: 'remove' },
    boarding,
    answering,
  ],
  portal_admin: () => [
    { subject: 'item', action: 'read' },
    // signed copies of the papers of the board
    { subject: 'file', action: ['read', 'create', 'remove'] },
    ...knowing,
    administering,
    seating,
    exempting,
    furnishing,
    arranging,
    accounting,
    structuring,
    connecting,
    auditing,
    answering,
  ],
  supervisor: () => [supervising, planning, urging],
  province_admin: () => [administering, seating, exempting, supervising, planning, furnishing, arranging, governing, structuring, connecting, auditing, urging],
  auditor: () => [
    { subject: 'item', action: 'read' },
    looking,
    ...knowing,
    { subject: 'advert', action: 'read' },
    auditing,
    { subject: 'exemption', action: 'read' },
    boarding,
    urged,
  ],
};

/** Roles whose grants over a subtree open the supervisor's list of portals. */
export const supervisingRoles: readonly RoleName[] = ['supervisor', 'province_admin', 'auditor'];

/** Roles whose grants over a subtree let them urge its portals, and hear of those that stay late. */
export const urgingRoles: readonly RoleName[] = ['supervisor', 'province_admin'];

/** Roles whose grants over a subtree set the targets of its portals. */
export const planningRoles: readonly RoleName[] = ['supervisor', 'province_admin'];

/** Roles whose grants over a subtree open the audit of every portal of it. */
export const auditingRoles: readonly RoleName[] = ['province_admin', 'auditor'];
/** Every action that some role has, as `subject:action`, in the order of the roles. */
export function everyAction(): string[] {
  const rules = roles.flatMap((role) => [...bundles[role]('')]);
  return [...new Set(rules.flatMap(({ subject, action }) => [action].flat().map((each) => `${String(subject)}:${each}`)))];
}

/** Compiles the grants that apply into what the person may do. */
export function abilityFor(grants: readonly Pick<AppliedGrant, 'role'>[], personId: string): PortalAbility {
  const names = new Set(grants.map((grant) => grant.role));
  return createMongoAbility([...names].flatMap((name) => [...bundles[name](personId)]));
}

const portalRoles: readonly RoleName[] = ['contributor', 'editor', 'reviewer', 'board_head', 'portal_admin', 'auditor'];
const handsOut: Readonly<Partial<Record<RoleName, readonly RoleName[]>>> = { portal_admin: portalRoles, province_admin: portalRoles };

/**
 * True when somebody with these grants may give or end a grant of this role in the portal. Giving content rights without
 * holding them is the administrator's office (separation of duties); rights over a subtree are given by nobody through the
 * console, so no chain of invitations climbs above the portal.
 */
export function mayHandOut(grants: readonly Pick<AppliedGrant, 'role'>[], role: RoleName): boolean {
  return grants.some((grant) => handsOut[grant.role]?.includes(role));
}

/** Roles that give and end grants. */
export const administeringRoles: readonly RoleName[] = ['portal_admin', 'province_admin'];

/**
 * Last day up to which somebody with these grants may give a role: nobody gives for longer than they have themselves.
 * @returns null when one of their grants has no end
 */
export function handsOutUntil(grants: readonly Pick<AppliedGrant, 'role' | 'endsOn'>[], role: RoleName): CivilDate | null {
  const ends = grants.filter((grant) => handsOut[grant.role]?.includes(role)).map(({ endsOn }) => endsOn);
  if (ends.includes(null)) return null;
  return ends.reduce((latest, end) => (end && (!latest || end > latest) ? end : latest), null);
}
