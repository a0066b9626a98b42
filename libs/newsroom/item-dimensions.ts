import { residualTopic } from '#delivery';
import type { ItemRow } from './item.js';

/** Under what an item is counted. */
export interface Dimensions extends Readonly<Record<string, string>> {
  readonly kind: string;
  readonly section: string;
  readonly topic: string;
  readonly mark: string;
}

type Counted = Pick<ItemRow, 'kind' | 'sectionId' | 'topic' | 'publicSectionId' | 'publicTopic'>;

/** As it is to stand. */
export function dimensionsOf({ kind, sectionId, topic }: Counted): Dimensions {
  return { kind, section: sectionId, topic: topic ?? residualTopic.code, mark: 'own' };
}

/** As it stands in public, which a draft in the works may have left. */
export function publicDimensionsOf(row: Counted): Dimensions {
  return row.publicSectionId ? dimensionsOf({ ...row, sectionId: row.publicSectionId, topic: row.publicTopic }) : dimensionsOf(row);
}
