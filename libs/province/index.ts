export { acts } from './audit/acts.js';
export { ProvinceModule } from './province.module.js';
