export { catalogueSince, loadCatalogue, type CatalogueUnit } from './unit/catalogue.js';
export { createPortal, createSections, type NewPortal, type PortalContact } from './portal/create-portal.js';
export { createUnit, type NewUnit } from './unit/create-unit.js';
export { unitErrors } from './errors.js';
export { assignLabels, hostLabel, labelCollisions, provinceHost, type LabelCollision, type LabelDecision, type NamedUnit } from './portal/host-label.js';
export { ManagePortal, ManageSection } from './portal/portal.types.js';
export { portalOf, portalsOf, sectionsOf } from './portal/queries.js';
export { sectionsForLevel, type NewSection } from './section/sections-for-level.js';
export type { PortalLevel, SectionDuty, StatutorySection } from './section/statutory-section.js';
