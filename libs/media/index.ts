export { mediaErrors } from './errors.js';
export { mostOf } from './file/change-file.js';
export { downloadName, type FileKind } from './file/file.js';
export { registerFileUser, type FileUse, type FileUserFunction } from './file/file-users.js';
export { isRenditionName } from './file/rendition.js';
export { notUsable, usableFiles, type Rendition, type UsableFile } from './file/usable-files.js';
export { MediaModule, MediaStoreModule, MediaWorkerModule } from './media.module.js';
export { MediaStore } from './store/media-store.js';
export { keptKey, type ByteRange, type Store } from './store/store.js';
