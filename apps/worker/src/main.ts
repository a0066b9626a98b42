import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, readConfig } from '#platform/config';
import { createLog, nestLogger } from '#platform/log';
import { WorkerModule } from './worker.module.js';

try {
  const config = readConfig();
  const log = createLog('worker', config.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), { logger: nestLogger(log), abortOnError: false });
  app.enableShutdownHooks();
  log.info('working');
  process.send?.('ready');
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}
