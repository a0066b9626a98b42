export { rebuildPortal } from './fact/rebuild.js';
export { verifyPortal, type FigureDifference, type PortalVerdict } from './fact/verify.js';
export { planOpeningSheet, writeOpenings } from './opening/import-openings.js';
export type { TableFault } from './sheet/faults.js';
export { SupervisionModule } from './supervision.module.js';
export { SupervisionWorkerModule } from './supervision-worker.module.js';
export { setTarget } from './target/set-target.js';
export { planTargetSheet, writeTargets } from './target/import-targets.js';
