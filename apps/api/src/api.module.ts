import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { v7 as newId } from 'uuid';
import { DeliveryModule, IntakeModule, publicRootWords, WebhookModule } from '#delivery';
import { MediaModule } from '#media';
import { NewsroomModule } from '#newsroom';
import { PeopleModule } from '#people';
import type { Config } from '#platform/config';
import { openActor } from '#platform/db';
import { describeRoots, errorFormatter, limitsOf, manageLimits, publicLimits, type Limits, type RootWords } from '#platform/http';
import type { Log } from '#platform/log';
import { backgroundFaults, PlatformModule } from '#platform/nest';
import type { Clock } from '#platform/time';
import { ProcessRulesModule } from '#process';
import { ProvinceModule } from '#province';
import { SupervisionModule } from '#supervision';
import { HealthController } from './health.controller.js';

export interface ApiOptions {
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
}

/** Composition of apps/api: the two schemas, the session, health. */
@Module({})
export class ApiModule {
  static forRoot({ config, log, clock }: ApiOptions): DynamicModule {
    const onBackgroundError = backgroundFaults(log);
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({
          config,
          roles: ['editing', 'delivery', 'intake', 'supervision', 'signin'],
          jobs: 'enqueue',
          onBackgroundError,
          ...(clock ? { clock } : {}),
        }),
        DeliveryModule,
        IntakeModule,
        PeopleModule,
        ProcessRulesModule,
        ProvinceModule,
        MediaModule,
        NewsroomModule,
        SupervisionModule,
        WebhookModule,
        // what is public may be explored; the schema is published with its descriptions anyway
        schema('/graphql', [DeliveryModule], publicRootWords, publicLimits, true, config, log),
        schema(
          '/manage/graphql',
          [PeopleModule, ProcessRulesModule, ProvinceModule, MediaModule, NewsroomModule, SupervisionModule, WebhookModule],
          manageRootWords,
          manageLimits,
          config.LIENCONG_MODE !== 'production',
          config,
          log,
        ),
      ],
      controllers: [HealthController],
    };
  }
}

const manageRootWords: RootWords = {
  query: 'What the signed-in person, or the system of a bearer token, may see. A portal in which they have no grant is answered like one that is not there.',
  mutation: 'What they may do. Faults that a person can mend come back in the payload by field; everything else is an error with a code.',
};

function schema(
  path: string,
  include: NonNullable<ApolloDriverConfig['include']>,
  words: RootWords,
  limits: Limits,
  introspection: boolean,
  config: Config,
  log: Log,
): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path,
    include,
    autoSchemaFile: true,
    sortSchema: false,
    transformSchema: describeRoots(words),
    introspection,
    graphiql: false,
    fieldResolverEnhancers: [],
    formatError: errorFormatter(
      () => openActor()?.requestId ?? newId(),
      (error, requestId) => {
        log.error({ err: error, requestId, path }, 'unexpected error');
      },
    ),
    ...limitsOf(limits),
  });
}
