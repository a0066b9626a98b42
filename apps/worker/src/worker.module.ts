import { Module, type DynamicModule } from '@nestjs/common';
import { DeliveryWorkerModule, WebhookWorkerModule } from '#delivery';
import { MediaWorkerModule } from '#media';
import { NewsroomWorkerModule } from '#newsroom';
import { PeopleWorkerModule } from '#people';
import type { Config } from '#platform/config';
import type { Log } from '#platform/log';
import { PlatformModule } from '#platform/nest';
import { ProvinceWorkerModule } from '#province';
import { SupervisionWorkerModule } from '#supervision';

/** Composition of apps/worker: jobs and schedules. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, log: Log): DynamicModule {
    const onBackgroundError = (error: Error): void => {
      log.error({ err: error }, 'background work failed');
    };
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ config, roles: ['jobs'], jobs: 'work', onBackgroundError }),
        DeliveryWorkerModule,
        MediaWorkerModule,
        NewsroomWorkerModule,
        PeopleWorkerModule,
        ProvinceWorkerModule,
        SupervisionWorkerModule,
        WebhookWorkerModule,
      ],
    };
  }
}
