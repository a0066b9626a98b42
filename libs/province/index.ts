export { provinceErrors } from './errors.js';
export { ProvinceModule, ProvinceWorkerModule } from './province.module.js';
