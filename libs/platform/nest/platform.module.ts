import { Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { need, type Config } from '#platform/config';
import { refusePowerfulRole, sourceOptions, type ApplicationRole } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { Clock, SystemClock } from '#platform/time';

/** Injection token of the configuration. */
export const CONFIG = Symbol('CONFIG');

/** Injects the configuration. */
export const InjectConfig = (): ParameterDecorator & PropertyDecorator => Inject(CONFIG);

/** Injects the data source of a role of the database. */
export const InjectSource = (role: ApplicationRole): ParameterDecorator & PropertyDecorator => Inject(getDataSourceToken(role));

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
class RolesCheck implements OnModuleInit {
  constructor(
    private readonly modules: ModuleRef,
    @Inject('PLATFORM_ROLES') private readonly roles: readonly ApplicationRole[],
  ) {}

  async onModuleInit(): Promise<void> {
    for (const role of this.roles) {
      await refusePowerfulRole(this.modules.get<DataSource>(getDataSourceToken(role), { strict: false }), role);
    }
  }
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
    return {
      module: PlatformModule,
      global: true,
      imports: roles.map((role) => TypeOrmModule.forRoot({ name: role, ...sourceOptions(config, role), retryAttempts: 5, retryDelay: 1_000 })),
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock ?? new SystemClock() },
        { provide: 'PLATFORM_ROLES', useValue: roles },
        {
          provide: JobQueue,
          useFactory: () => JobQueue.open(need(config, jobs === 'work' ? 'DATABASE_URL_JOBS' : 'DATABASE_URL_EDITING'), jobs === 'work', onBackgroundError),
        },
        RolesCheck,
        JobsShutdown,
      ],
      exports: [CONFIG, Clock, JobQueue],
    };
  }
}
