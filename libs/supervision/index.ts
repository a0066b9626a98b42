export { DirectiveWorkerModule } from './directive/directive-worker.module.js';
export { SupervisionModule } from './supervision.module.js';
export { planOpeningSheet, writeOpenings } from './opening/import-openings.js';
export type { TableFault } from './sheet/faults.js';
export { planTargetSheet, writeTargets } from './target/import-targets.js';
