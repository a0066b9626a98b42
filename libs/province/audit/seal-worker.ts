import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { InjectSource, LoopWorker, type OnFault } from '#platform/nest';
import { sealRound } from './seal-audit.js';

const pauseMs = 2_000;

/** Seals the audit of every portal, a moment after its lines were written. */
@Injectable()
export class SealWorker extends LoopWorker {
  constructor(@InjectSource('jobs') private readonly source: DataSource) {
    super('audit', pauseMs);
  }

  protected async round(_onFault: OnFault, signal: AbortSignal): Promise<void> {
    await sealRound(this.source, signal);
  }
}
