export { CONFIG, InjectConfig, InjectSource, InjectSpareDelivery, PlatformModule, type PlatformOptions } from './platform.module.js';
export { LoopWorker, type OnFault } from './loop-worker.js';
