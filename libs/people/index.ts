export { atDesk } from './at-desk.js';
export { ensureByline } from './byline.js';
export { peopleErrors } from './errors.js';
export { abilityFor, mayHandOut, roles, supervisingRoles, type AppliedGrant, type PortalAbility, type RoleName } from './grant.js';
export { abilityInPortal, demand, loadGrants } from './load-grants.js';
export { Desk, Grant, Person, Role, Viewer } from './people.types.js';
