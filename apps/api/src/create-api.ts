import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import express from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { HotDoor } from '#delivery';
import { nestLogger } from '#platform/log';
import { ApiModule, type ApiOptions } from './api.module.js';
import { AppErrorFilter } from './app-error.filter.js';
import { headersOf, securityHeaders, serveConsole } from './console.js';
import { serveDevelopers } from './developers.js';
import { openPublicSchema, openToPages } from './open-to-pages.js';
import { publicDocuments } from './public-documents.js';
import { serveRest } from './rest.js';
import { answerUnreadBody } from './unread-body.js';

const builtConsole = path.resolve(import.meta.dirname, '../../console');
const builtDevelopers = path.resolve(import.meta.dirname, '../../developers');

/** Builds apps/api without listening; main.ts and the tests share it. */
export async function createApi(options: ApiOptions): Promise<NestExpressApplication> {
  const { config, log } = options;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(options), { logger: nestLogger(log), bodyParser: false, abortOnError: false });
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUSTED_PROXIES.length > 0 ? config.TRUSTED_PROXIES : false);
  const security = securityHeaders(config.LIENCONG_MODE === 'production');
  app.use(security);
  openPublicSchema(app.getHttpAdapter().getInstance());
  // A public question is short; a draft may be as long as the longest law.
  app.use('/graphql', express.json({ limit: '64kb' }));
  app.use('/manage', express.json({ limit: '3mb' }));
  app.use('/auth', express.json({ limit: '8kb' }));
  app.use('/intake', express.json({ limit: '4mb' }));
  app.use(answerUnreadBody);
  app.useGlobalFilters(new AppErrorFilter(app.getHttpAdapter()));
  serveRest(app);
  serveDevelopers(app.getHttpAdapter().getInstance(), builtDevelopers);
  serveConsole(app.getHttpAdapter().getInstance(), builtConsole, config.SITE_ADDRESS);
  app.get(HotDoor).open({
    documents: await publicDocuments(config.TRUSTED_DOCUMENTS_FOLDER),
    headers: [...headersOf(security), ...openToPages],
    onFault: (error) => {
      log.error({ err: error }, 'trusted document left out');
    },
  });
  app.enableShutdownHooks();
  return app;
}
