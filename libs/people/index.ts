export { ensureByline } from './byline.js';
export { peopleErrors } from './errors.js';
export { abilityFor, mayHandOut, roles, supervisingRoles, type AppliedGrant, type PortalAbility, type RoleName } from './grant.js';
export { abilityInPortal, demand, inPortalOf, loadGrants } from './load-grants.js';
