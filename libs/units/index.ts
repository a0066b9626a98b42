export { catalogueSince, loadCatalogue, type CatalogueUnit } from './catalogue.js';
export { createPortal, createSections, type NewPortal, type PortalContact } from './create-portal.js';
export { createUnit, type NewUnit } from './create-unit.js';
export { unitErrors } from './errors.js';
export { assignLabels, hostLabel, labelCollisions, provinceHost, type LabelCollision, type LabelDecision, type NamedUnit } from './host-label.js';
export { ManagePortal, ManageSection } from './portal.types.js';
export { portalOf, portalsOf, sectionsOf } from './queries.js';
export { sectionsForLevel, type NewSection } from './sections-for-level.js';
export type { PortalLevel, SectionDuty, StatutorySection } from './statutory-section.js';
