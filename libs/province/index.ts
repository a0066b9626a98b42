export { provinceErrors } from './errors.js';
export { ProvinceModule } from './province.module.js';
