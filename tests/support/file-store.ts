import type { Store } from '#media';
import { FolderStore } from '../../libs/media/store/folder-store.js';

/** A store of files in a folder, for specs outside of libs/media. */
export const folderStore = (folder: string): Store => new FolderStore(folder);
