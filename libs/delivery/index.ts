export { DeliveryModule } from './delivery.module.js';
export { HotDoor, type HotOptions } from './hot/hot-door.js';
export { publicationErrors, publishRevision, type Published, type RevisionToPublish } from './publish/publish-revision.js';
export { publicationOf, type PublicationState } from './publish/publication-of.js';
export { itemPath, slugify } from './publish/slug.js';
export { withdrawPublication, type Withdrawn } from './publish/withdraw-publication.js';
export { DeliveryWorkerModule } from './delivery-worker.module.js';
export { IntakeModule } from './visit/intake.module.js';
