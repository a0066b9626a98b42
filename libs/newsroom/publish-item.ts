import { publishRevision, type ItemDetails, type PublicCover } from '#delivery';
import type { CivilDate } from '#platform/time';
import type { Fact, StepDefinition } from '#process';
import { dimensionsOf, publicDimensionsOf, type Dimensions } from './item-dimensions.js';
import { kindOf } from './item-kinds.js';
import { portalNotOpen, type ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
import { keepLinks } from './links/keep-links.js';
import { setState } from './set-state.js';
import { staleRevision } from './stale.js';

export interface PublishInput {
  readonly revisionId: string;
}

interface SealedRow {
  title: string;
  summary: string;
  html: string;
  text: string;
  hash: Buffer;
  cover: PublicCover | null;
  details: ItemDetails | null;
  files: string[];
}

/** Copies the approved revision to the public side, byte for byte. A correction is a later publication and counts nothing new. */
export const publish: StepDefinition<ItemRow, PublishInput> = {
  from: ['approved', 'scheduled'],
  action: 'publish',
  bySystem: true,
  refuse: (row, _personId, input) => staleRevision(row, input) ?? portalNotOpen(row),
  async take(row, input, taken) {
    const { scope, at, today } = taken;
    const [sealed] = await scope.manager.query<[SealedRow]>(
      'select title, summary, html, text, hash, cover, details, files from revision where portal_id = scope.portal() and id = $1',
      [input.revisionId],
    );
    await publishRevision(scope, {
      itemId: row.id,
      revisionId: input.revisionId,
      kind: row.kind,
      locale: row.locale,
      ...sealed,
      authorId: row.authorId,
      sectionId: row.sectionId,
      topic: row.topic,
      mark: 'own',
      at,
    });
    await keepLinks(scope, row.id, at);
    await setState(taken, row.id, 'published', { publicSince: row.publicSince ?? today });
    return {
      toState: 'published',
      revisionId: input.revisionId,
      waiting: null,
      facts: counted(row, today),
      jobs: [tellAuthor(row)],
    };
  },
};

/** One more on the day it became public. A correction counts nothing, but one that moves it to another section or topic moves its count. */
function counted(row: ItemRow, today: CivilDate): Fact[] {
  const fact = (dimensions: Dimensions, belongsOn: CivilDate, amount: 1 | -1): Fact => ({
    measure: kindOf(row.kind).counting.measure,
    belongsOn,
    amount,
    dimensions,
  });
  const now = dimensionsOf(row);
  if (!row.publicSince) return [fact(now, today, 1)];
  const before = publicDimensionsOf(row);
  if (before.section === now.section && before.topic === now.topic) return [];
  return [fact(before, row.publicSince, -1), fact(now, row.publicSince, 1)];
}
