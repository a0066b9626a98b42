export { acts } from './audit/acts.js';
export { provinceErrors } from './errors.js';
export { ProvinceModule, ProvinceWorkerModule } from './province.module.js';
export { portalSubject } from './portal/portal.subject.js';
