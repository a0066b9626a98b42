export { CONFIG, InjectConfig, InjectSource, PlatformModule, type PlatformOptions } from './platform.module.js';
