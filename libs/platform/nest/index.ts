export { CONFIG, InjectConfig, InjectSource, PlatformModule, type PlatformOptions } from './platform.module.js';
export { LoopWorker, type OnFault } from './loop-worker.js';
