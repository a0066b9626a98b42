export { ProvinceModule } from './province.module.js';
