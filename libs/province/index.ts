export { ProvinceModule, ProvinceWorkerModule } from './province.module.js';
