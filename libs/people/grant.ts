import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';

/** Roles a grant may have, as stored. Each is a bundle of actions; seats of a board map to them. */
export const roles = ['contributor', 'editor', 'reviewer', 'board_head', 'portal_admin', 'supervisor', 'province_admin', 'auditor'] as const;
export type RoleName = (typeof roles)[number];

/** A grant of the actor that applies to the portal of the scope today. */
export interface AppliedGrant {
  readonly id: string;
  readonly role: RoleName;
  /** True when it covers a subtree that the portal's unit lies in; false when it is the portal's own. */
  readonly bySubtree: boolean;
}

/**
 * What a person may do in one portal. Actions and subject types are plain words, so a later subject adds its own:
 * `item` (create, read, edit, submit, return, approve, publish, withdraw, revise, archive), `grant` (read, invite, end),
 * `exemption` (read, record, end), `audit` (read), `portal` (supervise).
 */
export type PortalAbility = MongoAbility;

type Rule = RawRuleOf<PortalAbility>;

const writing: Rule = { subject: 'item', action: ['create', 'read', 'edit', 'submit'] };
const administering: Rule = { subject: 'grant', action: ['read', 'invite', 'end'] };
const exempting: Rule = { subject: 'exemption', action: ['read', 'record', 'end'] };
const supervising: Rule = { subject: 'portal', action: 'supervise' };

/**
 * Rules of each role. Whoever hands out rights holds none over content, and whoever supervises sees no draft: province_admin
 * administers and supervises its subtree but reads no draft there and approves nothing.
 */
const bundles: Readonly<Record<RoleName, (personId: string) => readonly Rule[]>> = {
  contributor: (personId) => [
    { subject: 'item', action: 'create' },
    { subject: 'item', action: ['read', 'edit', 'submit'], conditions: { authorId: personId } },
  ],
  editor: () => [writing],
  reviewer: () => [{ subject: 'item', action: ['read', 'return'] }],
  board_head: () => [writing, { subject: 'item', action: ['return', 'approve', 'publish', 'withdraw', 'revise', 'archive'] }],
  portal_admin: () => [{ subject: 'item', action: 'read' }, administering, exempting],
  supervisor: () => [supervising],
  province_admin: () => [administering, exempting, supervising],
  auditor: () => [
    { subject: 'item', action: 'read' },
    { subject: 'audit', action: 'read' },
    { subject: 'exemption', action: 'read' },
  ],
};

/** Roles whose grants over a subtree open the supervisor's list of portals. */
export const supervisingRoles: readonly RoleName[] = ['supervisor', 'province_admin', 'auditor'];

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
