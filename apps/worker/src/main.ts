import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, configOf } from '#platform/config';
import { createLog, describeError, endOnFault, nestLogger } from '#platform/log';
import { WorkerModule } from './worker.module.js';

try {
  const config = configOf('worker');
  const log = createLog('worker', config.LOG_LEVEL);
  endOnFault(log);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), { logger: nestLogger(log), abortOnError: false });
  app.enableShutdownHooks();
  log.info('working');
  process.send?.('ready');
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : describeError(error)}\n`);
  process.exit(1);
}
