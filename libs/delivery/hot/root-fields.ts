import { editorialBoardRoot } from '../board/board.fields.js';
import { archiveRoot } from '../public/archive.fields.js';
import { lookRoots } from '../look/look.fields.js';
import { channelsRoot } from '../channel/channel.fields.js';
import { itemRoot } from '../public/item.fields.js';
import { itemsRoot } from '../public/items.fields.js';
import { portalsRoot } from '../portals/portals.fields.js';
import { portalRoot } from '../public/portal.fields.js';
import { searchRoot } from '../search/search.fields.js';
import { tagsRoot } from '../tag/tag.fields.js';
import { topicsRoot } from '../topic/topic.fields.js';
import { popularRoot, visitsRoot } from '../visit/visit.fields.js';
import type { RootField } from './root-field.js';

/** Root fields of the public schema that have a statement. A document that asks for another one takes the generic path. */
export const rootFields: Readonly<Record<string, RootField>> = {
  portal: portalRoot,
  items: itemsRoot,
  item: itemRoot,
  archive: archiveRoot,
  ...lookRoots,
  visits: visitsRoot,
  popular: popularRoot,
  channels: channelsRoot,
  editorialBoard: editorialBoardRoot,
  tags: tagsRoot,
  topics: topicsRoot,
  portals: portalsRoot,
  search: searchRoot,
};
