import 'reflect-metadata';
import { ConfigError, configOf } from '#platform/config';
import { createLog, describeError, endOnFault } from '#platform/log';
import { createApi } from './create-api.js';

try {
  const config = configOf('api');
  const log = createLog('api', config.LOG_LEVEL);
  endOnFault(log);
  const app = await createApi({ config, log });
  await app.listen(config.API_PORT, config.API_BIND);
  log.info({ port: config.API_PORT }, 'listening');
  // The parent that started this process is gone: nobody is left to stop it later.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : describeError(error)}\n`);
  process.exit(1);
}
