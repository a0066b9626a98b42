export { ManagePortal, ManageSection } from './portal.types.js';
export { portalOf, portalsOf, sectionsOf } from './queries.js';
