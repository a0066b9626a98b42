import { existsSync } from 'node:fs';
import path from 'node:path';
import { MediaStore, type Store } from '#media';
import { configOf } from '#platform/config';

/** Where the bytes of pictures and files lie: the folder that is named, that of the settings, or that of `npm start`; null when there is none. */
export function storeOf(named: string | undefined, dataFolder: string): Store | null {
  const config = configOf('cli');
  const beside = path.join(dataFolder, 'media');
  const folder = named ?? (config.MEDIA_FOLDER === '' && existsSync(beside) ? beside : config.MEDIA_FOLDER);
  const media = new MediaStore({ ...config, MEDIA_FOLDER: folder });
  return media.isThere ? media.open() : null;
}
