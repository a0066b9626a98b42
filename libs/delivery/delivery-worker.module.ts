import { Module } from '@nestjs/common';
import { VisitWorker } from './visit/visit-worker.js';

/** Counts what readers do, for apps/worker. */
@Module({ providers: [VisitWorker] })
export class DeliveryWorkerModule {}
