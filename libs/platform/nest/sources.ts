import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { isUnreachable, refusePowerfulRole, type ApplicationRole } from '#platform/db';

/** Injection token of {@link OwnSources}. */
export const SOURCES = Symbol('SOURCES');

interface OwnSource {
  readonly name: string;
  readonly role: ApplicationRole;
  readonly options: DataSourceOptions;
}

/** The data sources of a process. */
export interface OwnSources {
  readonly all: readonly OwnSource[];
  /** True where the process starts although a server does not answer, and opens its source once it does. */
  readonly mayComeLater: boolean;
  readonly onFault: (error: Error) => void;
}

const pause = 1_000;
const attempts = 5;

/** Opens the data sources, each as the plain role that it is for. */
@Injectable()
export class Sources implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('database');
  private readonly stop = new AbortController();
  private late: Promise<void>[] = [];

  constructor(
    private readonly modules: ModuleRef,
    @Inject(SOURCES) private readonly own: OwnSources,
  ) {}

  async onModuleInit(): Promise<void> {
    await Promise.all(this.own.all.map((each) => this.open(each)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.late);
  }

  private async open(each: OwnSource): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      if (await this.opens(each)) return;
      if (this.own.mayComeLater) break;
      if (attempt === attempts) throw new Error(`the database of the role "${each.role}" does not answer`);
      await wait(pause);
    }
    this.log.warn(`the database of "${each.name}" does not answer; it is asked again each second`);
    this.late.push(this.openLater(each));
  }

  private async openLater(each: OwnSource): Promise<void> {
    const { signal } = this.stop;
    for (;;) {
      await wait(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        if (await this.opens(each)) return;
      } catch (error) {
        // logged in as somebody else: as at the start, the process does not go on
        this.own.onFault(error as Error);
        process.kill(process.pid, 'SIGTERM');
        return;
      }
    }
  }

  /** @returns false when the server cannot be asked now @throws Error when it says no, or to the wrong role */
  private async opens({ name, role }: OwnSource): Promise<boolean> {
    const source = this.modules.get<DataSource>(getDataSourceToken(name), { strict: false });
    try {
      if (!source.isInitialized) await source.initialize();
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
    await refusePowerfulRole(source, role);
    return true;
  }
}
