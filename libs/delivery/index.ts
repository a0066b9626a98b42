export { DeliveryModule } from './delivery.module.js';
export { publicationErrors, publishRevision, type Published, type RevisionToPublish } from './publish-revision.js';
export { publicationOf, type PublicationState } from './publication-of.js';
export { itemPath, slugify } from './slug.js';
export { withdrawPublication, type Withdrawn } from './withdraw-publication.js';
