import { programs, settingsOf, type Program } from './programs.js';
import { unsafeInProduction } from './production.js';
import { settings, type Config } from './settings.js';

/** The configuration cannot be used; the message lists every fault, one a line, in words for the operator. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Cấu hình chưa dùng được (configuration refused):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads and checks the configuration.
 * @param environment variables by name
 * @param program reads only the settings of this process and asks for all it cannot do without; without it every setting, none of them required
 * @throws ConfigError with every fault at once
 */
export function readConfig(environment: Record<string, string | undefined>, program?: Program): Config {
  const reads: ReadonlySet<string> = new Set(program ? settingsOf(program) : Object.keys(settings.shape));
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => reads.has(name) && value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const config = result.data;
  // A command of the command line uses few settings; what it was not given is no fault of it.
  const isJudged = (name: keyof Config): boolean => reads.has(name) && (program !== 'cli' || name in given);
  const missing = (program ? programs[program].needs : []).filter((name) => config[name] === undefined || config[name] === '');
  const faults = [
    ...missing.map((name) => `${name}: must be set for the process ${String(program)}`),
    ...(config.LIENCONG_MODE === 'production' ? unsafeInProduction(config, isJudged) : []),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** The configuration of this process; the only place of the system that reads `process.env` for it. @throws ConfigError with every fault at once */
export function configOf(program: Program): Config {
  return readConfig(process.env, program);
}

/** A setting that this process cannot do without. @throws ConfigError naming it */
export function need<K extends keyof Config>(config: Config, name: K): NonNullable<Config[K]> {
  const value = config[name];
  if (value === undefined || value === '') throw new ConfigError([`${name}: must be set for this process`]);
  return value;
}
