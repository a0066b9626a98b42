import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ConfigError, configOf } from '#platform/config';
import { createLog, describeError, endOnFault, nestLogger } from '#platform/log';
import { serveHealth } from './health.js';
import { WorkerModule } from './worker.module.js';

try {
  const config = configOf('worker');
  const log = createLog('worker', config.LOG_LEVEL);
  endOnFault(log);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), { logger: nestLogger(log), abortOnError: false });
  app.enableShutdownHooks();
  if (config.WORKER_PORT !== undefined) serveHealth(app.get<DataSource>(getDataSourceToken('jobs'), { strict: false }), config.WORKER_PORT, config.WORKER_BIND);
  log.info('working');
  process.send?.('ready');
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : describeError(error)}\n`);
  process.exit(1);
}
