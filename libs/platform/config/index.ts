export { ConfigError, configOf, need, readConfig, settings, type Config, type Mode } from './config.js';
export { programs, settingsOf, type Program } from './programs.js';
