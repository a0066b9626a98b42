import { Injectable } from '@nestjs/common';
import type { Config } from '#platform/config';
import { InjectConfig } from '#platform/nest';
import { mediaErrors } from '../errors.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';
import type { Store } from './store.js';

export type StoreSettings = Pick<Config, 'MEDIA_FOLDER' | 'MEDIA_S3_BUCKET' | 'MEDIA_S3_ENDPOINT' | 'MEDIA_S3_REGION' | 'MEDIA_S3_KEY' | 'MEDIA_S3_SECRET'>;

/** The store that the settings name: a bucket before a folder. */
@Injectable()
export class MediaStore {
  private readonly store: Store | null;

  constructor(@InjectConfig() config: StoreSettings) {
    this.store = storeOf(config);
  }

  get isThere(): boolean {
    return this.store !== null;
  }

  /** @throws MEDIA_STORE_MISSING */
  open(): Store {
    if (!this.store) throw mediaErrors.MEDIA_STORE_MISSING();
    return this.store;
  }
}

function storeOf(config: StoreSettings): Store | null {
  if (config.MEDIA_S3_BUCKET === '') return config.MEDIA_FOLDER === '' ? null : new FolderStore(config.MEDIA_FOLDER);
  return new S3Store({
    bucket: config.MEDIA_S3_BUCKET,
    endpoint: config.MEDIA_S3_ENDPOINT,
    region: config.MEDIA_S3_REGION,
    accessKey: config.MEDIA_S3_KEY,
    secretKey: config.MEDIA_S3_SECRET,
  });
}
