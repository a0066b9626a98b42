export { rebuildPortal } from './fact/rebuild.js';
export { verifyPortal, type FigureDifference, type PortalVerdict } from './fact/verify.js';
export { SupervisionModule, SupervisionWorkerModule } from './supervision.module.js';
