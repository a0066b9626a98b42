import { Module } from '@nestjs/common';
import { DirectiveWorkerModule } from './directive/directive-worker.module.js';
import { FoldWorker } from './fact/fold-worker.js';

/** Keeps the figures folded and works the queues of urging, for apps/worker. */
@Module({ imports: [DirectiveWorkerModule], providers: [FoldWorker] })
export class SupervisionWorkerModule {}
