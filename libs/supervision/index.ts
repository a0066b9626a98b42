export { DirectiveWorkerModule } from './directive/directive-worker.module.js';
export { SupervisionModule } from './supervision.module.js';
