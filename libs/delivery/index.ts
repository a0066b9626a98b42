export { DeliveryModule } from './delivery.module.js';
export { publicRootWords } from './public/root-words.js';
export { mediaKinds } from './look/media-kinds.js';
export { DeliveryReader } from './read/delivery-reader.js';
export { bannerIsPaid, bannerRank, bannerSlot, ofBanner, standingBanners } from './banner/standing-banners.js';
export { BannerSlot } from './look/look.types.js';
export {
  bannerSlots,
  fieldTypes,
  type BannerSlot as BannerSlotName,
  type FieldType,
  type ItemDetails,
  type SealedBanner,
  type SealedColumn,
  type SealedField,
} from './kind/item-details.js';
export { HotDoor, type HotOptions } from './hot/hot-door.js';
export { forgetMoved, keepMoved } from './moved/moved-item.js';
export type { PublicCover } from './files/picture.types.js';
export { publicationErrors, publishRevision, type Published, type RevisionToPublish } from './publish/publish-revision.js';
export { itemsAround, itemsByIds, type ItemAround } from './placed/items-around.js';
export { loadPlaced, ownOrigin, publicRevision, type PlacedItemRow, type PlacedMark, type PlacedState, type PublicOrigin } from './placed/placed-item.js';
export { relatedPortals, type RelatedPortal, type Relation } from './placed/related-portals.js';
export { noteRevision, offerItem, placeItem, portalsWith, requirePlaced, takeOff } from './placed/write-placed.js';
export { publicationOf, type PublicationState } from './publish/publication-of.js';
export { WebhookModule, WebhookWorkerModule } from './webhook/webhook.module.js';
export { itemPath, slugify } from './publish/slug.js';
export { placeTags } from './tag/place-tags.js';
export { tagSorts, type TagSort } from './tag/tag.types.js';
export { residualTopic, topicOf, topics } from './topic/topics.js';
export { withdrawPublication, type Withdrawn } from './publish/withdraw-publication.js';
export { DeliveryWorkerModule } from './delivery-worker.module.js';
export { countMonths } from './portals/count-months.js';
export { itemsOfMonth } from './visit/fold-months.js';
export { IntakeModule } from './visit/intake.module.js';
export { rebuildSearch } from './search/rebuild-search.js';
export { searchErrors } from './search/typed-query.js';
