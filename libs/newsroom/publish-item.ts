import { publishRevision, type ItemDetails, type PublicCover } from '#delivery';
import type { CivilDate } from '#platform/time';
import type { Fact, StepDefinition, StepTaken } from '#process';
import { dimensionsOf, publicDimensionsOf, type Dimensions } from './item-dimensions.js';
import { kindOf } from './item-kinds.js';
import { notSpeaker, portalNotOpen, seatOf, type ItemRow } from './item.js';
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
  seat: seatOf,
  bySystem: true,
  refuse: (row, personId, input) => notSpeaker(row, personId) ?? staleRevision(row, input) ?? portalNotOpen(row),
  async take(row, { revisionId }, taken) {
    const facts = await makePublic(row, revisionId, taken);
    return { toState: 'published', revisionId, waiting: null, facts, jobs: [tellAuthor(row)] };
  },
};

/** Copies a sealed revision to the public side, in the state `published`. @returns what that counts */
export async function makePublic(row: ItemRow, revisionId: string, taken: StepTaken): Promise<Fact[]> {
  const { scope, at, today } = taken;
  const [sealed] = await scope.manager.query<[SealedRow]>(
    'select title, summary, html, text, hash, cover, details, files from revision where portal_id = scope.portal() and id = $1',
    [revisionId],
  );
  await publishRevision(scope, {
    itemId: row.id,
    revisionId,
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
  return counted(row, today);
}

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
