export { ConfigError, configOf, need, readConfig } from './config.js';
export { programs, settingsOf, type Program } from './programs.js';
export { settings, type Config, type Mode } from './settings.js';
export { monitoringHosts, monitoringScript } from './monitoring.js';
