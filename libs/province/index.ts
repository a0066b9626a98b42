export { ProvinceModule, ProvinceWorkerModule } from './province.module.js';
export { provinceErrors } from './errors.js';
export { ProvinceModule } from './province.module.js';
