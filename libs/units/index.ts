export { catalogueSince, loadCatalogue, type CatalogueUnit } from './unit/catalogue.js';
export { carriesAdverts, type AdvertsDecision } from './portal/adverts.js';
export { createPortal, type NewPortal } from './portal/create-portal.js';
export { hostByRule, isHostName, labelByRule, type WantedHost } from './portal/host-rule.js';
export { quotesPress } from './portal/quotes-press.js';
export { licenceOn, mayQuotePress, type NewLicence } from './portal/licence.js';
export { normaliseHost } from './portal/normalise-host.js';
export {
  portalEmblems,
  portalKinds,
  portalPalettes,
  portalStates,
  type PortalContact,
  type PortalEmblem,
  type PortalKind,
  type PortalPalette,
  type PortalState,
} from './portal/portal.js';
export { firstDayOfStop, suspensionFault, type WantedSuspension } from './portal/suspension.js';
export { holidays, publicHolidays } from './calendar/holidays.js';
export { createUnit, type NewUnit } from './unit/create-unit.js';
export { changeUnit, type UnitChangeOrder } from './unit/change-unit.js';
export { ancestorsOn, isCovered, provincesOn, subtreeOfToday, subtreeOn, type UnitOfToday, type UnitOnDay } from './unit/subtree.js';
export { endedNames } from './unit/ended-names.js';
export { unitByCode, versionsOf } from './unit/unit-by-code.js';
export { applyResolution, type Resolution } from './succession/apply-resolution.js';
export { heirs, heirsOf, predecessors, predecessorsOf, type Relative } from './succession/heirs.js';
export type { Operation, SuccessionPart } from './succession/record-succession.js';
export { succeed, type SuccessionOrder } from './succession/succeed.js';
export type { UnitsOperation } from './succession/shape.js';
export { mayStandUnder, unitKinds, type UnitKind, type UnitVersion } from './unit/unit.js';
export { unitErrors } from './errors.js';
export { assignLabels, hostLabel, labelCollisions, provinceHost, type LabelCollision, type LabelDecision, type NamedUnit } from './portal/host-label.js';
export { ManagePortal, ManageSection } from './portal/portal.types.js';
export { portalOf, portalsOf, sectionsOf, sectionTakesItems } from './portal/queries.js';
export { lawOn, lawVersions } from './section/law/laws.js';
export type { LawVersion, PortalLevel, SectionDuty, StatutorySection } from './section/law/law-version.js';
export { planUpgrade, type FollowedSection, type SectionChange, type SectionPlan } from './section/plan-upgrade.js';
export { levelOf, sectionsForLevel, type NewSection } from './section/sections-for-level.js';
export { lockSections, previewSectionUpgrade, upgradeSections } from './section/upgrade-sections.js';
export { faultKinds, type Fault, type FaultKind, type UnitBook } from './book/book.js';
export { compareBooks, differenceKinds } from './book/compare-books.js';
export { filesBook, type UnitFiles } from './book/files-book.js';
export { loadUnits } from './book/load-units.js';
export { packageBook } from './book/package-book.js';
export { unitChanges, type UnitChange } from './unit/unit-changes.js';
export { blockKinds, layoutOn, layouts, type BlockKind, type BlockRule, type Layout } from './look/layout.js';
