export { DeliveryModule } from './delivery.module.js';
export { HotDoor, type HotOptions } from './hot/hot-door.js';
export { publicationErrors, publishRevision, type Published, type RevisionToPublish } from './publish/publish-revision.js';
export { publicationOf, type PublicationState } from './publish/publication-of.js';
export { WebhookModule, WebhookWorkerModule } from './webhook/webhook.module.js';
export { itemPath, slugify } from './publish/slug.js';
export { withdrawPublication, type Withdrawn } from './publish/withdraw-publication.js';
export { rebuildSearch } from './search/rebuild-search.js';
export { searchErrors } from './search/typed-query.js';
