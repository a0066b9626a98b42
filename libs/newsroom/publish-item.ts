import { publishRevision } from '#delivery';
import type { StepDefinition } from '#process';
import type { ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
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
}

/** Copies the approved revision to the public side, byte for byte. A correction is a later publication and counts nothing new. */
export const publish: StepDefinition<ItemRow, PublishInput> = {
  from: ['approved', 'scheduled'],
  action: 'publish',
  bySystem: true,
  refuse: (row, _personId, input) => staleRevision(row, input),
  async take(row, input, taken) {
    const { scope, at, today } = taken;
    const [sealed] = await scope.manager.query<[SealedRow]>(
      'select title, summary, html, text, hash from revision where portal_id = scope.portal() and id = $1',
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
      mark: 'own',
      at,
    });
    await setState(taken, row.id, 'published', { publicSince: row.publicSince ?? today });
    return {
      toState: 'published',
      revisionId: input.revisionId,
      waiting: null,
      facts: row.publicSince
        ? []
        : [{ measure: 'item.published', belongsOn: today, amount: 1, dimensions: { kind: row.kind, section: row.sectionId, mark: 'own' } }],
      jobs: [tellAuthor(row)],
    };
  },
};
