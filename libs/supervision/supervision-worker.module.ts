import { Module } from '@nestjs/common';
import { DirectiveWorkerModule } from './directive/directive-worker.module.js';
import { FoldWorker } from './fact/fold-worker.js';
import { LateStepWorker } from './late-step/late-step-worker.js';

/** Keeps the figures folded and works the queues of urging and of late steps, for apps/worker. */
@Module({ imports: [DirectiveWorkerModule], providers: [FoldWorker, LateStepWorker] })
export class SupervisionWorkerModule {}
