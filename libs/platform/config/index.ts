export { ConfigError, need, readConfig, settings, type Config, type Mode } from './config.js';
