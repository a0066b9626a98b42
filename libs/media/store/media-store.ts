import { Injectable } from '@nestjs/common';
import type { Config } from '#platform/config';
import { InjectConfig } from '#platform/nest';
import { mediaErrors } from '../errors.js';
import { FolderStore } from './folder-store.js';
import type { Store } from './store.js';

/** The store that the settings name. */
@Injectable()
export class MediaStore {
  private readonly store: Store | null;

  constructor(@InjectConfig() config: Pick<Config, 'MEDIA_FOLDER'>) {
    this.store = config.MEDIA_FOLDER === '' ? null : new FolderStore(config.MEDIA_FOLDER);
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
