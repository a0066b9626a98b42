import { Inject, Injectable, Module, Optional, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { need, type Config } from '#platform/config';
import { sourceOptions, spareDelivery, type ApplicationRole } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { Clock, SystemClock } from '#platform/time';
import { Sources, SOURCES, type OwnSources } from './sources.js';

/** Injection token of the configuration. */
export const CONFIG = Symbol('CONFIG');

/** Injects the configuration. */
export const InjectConfig = (): ParameterDecorator & PropertyDecorator => Inject(CONFIG);

/** Injects the data source of a role of the database. */
export const InjectSource = (role: ApplicationRole): ParameterDecorator & PropertyDecorator => Inject(getDataSourceToken(role));

/** Injects the second data source of the role delivery; undefined where none is configured. */
export const InjectSpareDelivery = (): ParameterDecorator => (target, key, index) => {
  Optional()(target, key, index);
  Inject(getDataSourceToken(spareDelivery))(target, key, index);
};

export interface PlatformOptions {
  readonly config: Config;
  /** Roles this process logs in with; it gets no connection of any other. */
  readonly roles: readonly ApplicationRole[];
  /** `enqueue`: puts jobs in as `editing`; `work`: works them as `jobs`. */
  readonly jobs: 'enqueue' | 'work';
  readonly clock?: Clock;
  /** Where faults of background work are written. */
  readonly onBackgroundError: (error: Error) => void;
}

@Injectable()
class JobsShutdown implements OnApplicationShutdown {
  constructor(private readonly queue: JobQueue) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

/** Configuration, clock, data sources by role and the job queue, for every module of a process. */
@Module({})
export class PlatformModule {
  static forRoot({ config, roles, jobs, clock, onBackgroundError }: PlatformOptions): DynamicModule {
    const own: OwnSources = {
      all: [
        ...roles.map((role) => ({ name: role, role, options: sourceOptions(config, role) })),
        ...(roles.includes('delivery') && config.DATABASE_URL_DELIVERY_SPARE !== undefined
          ? [{ name: spareDelivery, role: 'delivery' as const, options: sourceOptions(config, 'delivery', 'DATABASE_URL_DELIVERY_SPARE') }]
          : []),
      ],
      // who only works jobs has nothing to do without the database; who serves people answers what it can
      mayComeLater: jobs === 'enqueue',
      onFault: onBackgroundError,
    };
    return {
      module: PlatformModule,
      global: true,
      imports: own.all.map(({ name, options }) => TypeOrmModule.forRoot({ name, ...options, manualInitialization: true })),
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock ?? new SystemClock() },
        { provide: SOURCES, useValue: own },
        {
          provide: JobQueue,
          useFactory: () => JobQueue.open(need(config, jobs === 'work' ? 'DATABASE_URL_JOBS' : 'DATABASE_URL_EDITING'), jobs === 'work', onBackgroundError),
        },
        Sources,
        JobsShutdown,
      ],
      exports: [CONFIG, Clock, JobQueue],
    };
  }
}
