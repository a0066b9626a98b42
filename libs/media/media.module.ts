import { Injectable, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { registerLetterWriter } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { convertFilm, convertFilmJob } from './film/convert-film.js';
import { findFilmTool } from './film/film-tool.js';
import { FileController } from './file/file.controller.js';
import { FileResolver } from './file/file.resolver.js';
import { measureRooms } from './quota/measure-rooms.js';
import { roomLetter } from './quota/room-letter.js';
import { RoomResolver } from './quota/room.resolver.js';
import { settleFile } from './settle/settle-file.js';
import { sweepFiles } from './settle/sweep-files.js';
import { MediaStore } from './store/media-store.js';
import { settleFileJob } from './upload/arriving.js';
import { UploadController } from './upload/upload.controller.js';

/** Where the bytes of files lie, for whoever reads them. */
@Module({ providers: [MediaStore], exports: [MediaStore] })
export class MediaStoreModule {}

/** Pictures and files, for apps/api. */
@Module({ imports: [MediaStoreModule], controllers: [UploadController, FileController], providers: [FileResolver, RoomResolver] })
export class MediaModule {}

/** Checks files one after the other: memory is bounded by one picture, however many arrive. */
@Injectable()
class MediaJobs implements OnApplicationBootstrap {
  private readonly log = new Logger('files');
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly media: MediaStore,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    registerLetterWriter('room', roomLetter);
    if (!this.media.isThere) {
      this.log.log('neither MEDIA_FOLDER nor MEDIA_S3_BUCKET is set: no file is taken');
      return;
    }
    const { source, clock, config } = this;
    const store = this.media.open();
    if (config.CLAMD_ADDRESS === '') this.log.log('CLAMD_ADDRESS is not set: files are not scanned for malware');
    const tool = await findFilmTool(config.MEDIA_FFMPEG);
    this.log.log(tool ? `films are made anew by ffmpeg ${tool.version}` : 'no ffmpeg with H.264 and AAC was found: films are shown as they came');
    const convert = tool ? (job: { portalId: string; fileId: string }) => this.queue.enqueue(convertFilmJob, job) : undefined;
    const tools = { source, store, clock, scanner: config.CLAMD_ADDRESS, ...(convert ? { convert } : {}) };
    await this.queue.work(settleFileJob, (job) => this.oneByOne(() => asSystem(() => settleFile(tools, job))));
    // in a line of their own: nobody's picture waits for somebody's film
    await this.queue.work(convertFilmJob, (job) => asSystem(() => convertFilm({ source, store, clock, tool }, job)), { atOnce: 1 });
    await this.queue.every('measure-rooms', '17 * * * *', async () => {
      await asSystem(() => measureRooms({ source, queue: this.queue, usual: config.MEDIA_QUOTA_GB }, clock.now()));
    });
    await this.queue.every('sweep-files', '41 * * * *', async () => {
      const swept = await asSystem(() => sweepFiles(source, store, clock.now()));
      if (swept.uploads + swept.orphans > 0) this.log.log(`swept ${String(swept.uploads)} uploads, ${String(swept.orphans)} files without a row`);
    });
  }

  private oneByOne(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** Jobs of pictures and files, for apps/worker. */
@Module({ imports: [MediaStoreModule], providers: [MediaJobs] })
export class MediaWorkerModule {}
