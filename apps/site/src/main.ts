import type { AddressInfo } from 'node:net';
import { ConfigError, configOf, type Config } from '#platform/config';
import { createLog, endOnFault } from '#platform/log';
import { createSite } from './server.js';

function configuration(): Config {
  try {
    return configOf('site');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const config = configuration();
const log = createLog('site', config.LOG_LEVEL);
endOnFault(log);
const site = createSite({
  config,
  onFault: (error) => {
    log.error({ err: error }, 'page not served');
  },
});

let isStopping = false;
function stop(signal: NodeJS.Signals): void {
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, 'stopping');
  // a visitor on a slow line gets ten seconds to take what was begun
  setTimeout(() => site.server.closeAllConnections(), 10_000).unref();
  void site.close();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// the program that started this one is gone
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// listening for it must not keep this process alive once the server is closed
process.channel?.unref();

site.server.on('error', (error) => {
  log.fatal({ err: error }, 'cannot listen');
  process.exit(1);
});
site.server.listen(config.SITE_PORT, config.SITE_BIND, () => {
  log.info({ port: (site.server.address() as AddressInfo).port }, 'listening');
});
