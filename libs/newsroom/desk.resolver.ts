import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { topics } from '#delivery';
import { atDesk } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { noticesOf, readNotices } from '#process';
import { ManageSection, sectionsOf } from '#units';
import { Topic } from './item-classes.types.js';
import { ItemKind } from './kinds/kind.types.js';
import { hiddenKinds } from './desk/choices.js';
import { workAtDesk } from './desk/my-work.js';
import { kindsOfSteps } from './desk/notice-kinds.js';
import { MarkNoticesReadInput } from './item.inputs.js';
import { contractsFor } from './advert/known-contracts.js';
import { kindsHere } from './kinds-here.js';
import { shownKind } from './kinds/shown-kind.js';
import { MarkNoticesReadPayload, Notice, WorkItem } from './item.types.js';
import { cardsOf } from './queries.js';

/** What lies on a person's desk: work that waits for them, notices, and the sections they write for. */
@Resolver()
export class DeskResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => [ManageSection], { description: 'Sections of the portal into which items may be put today, in the order of its menu.' })
  sections(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<ManageSection[]> {
    return atDesk(this.source, this.clock, portalId, (scope) => sectionsOf(scope, civilDateOf(this.clock.now())));
  }

  @Rights('item:read')
  @Query(() => [ItemKind], { description: 'Sorts of items that may be written in the portal, in the order in which they are offered.' })
  itemKinds(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<ItemKind[]> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const today = civilDateOf(this.clock.now());
      const shown: ItemKind[] = [];
      for (const kind of await kindsHere(scope, today)) shown.push(shownKind(kind, today, await contractsFor(scope, kind, today)));
      return shown;
    });
  }

  @Rights('item:read')
  @Query(() => [Topic], { description: 'Topics of the portal, in the order in which they are offered. An item has one of them, or none.' })
  topics(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<Topic[]> {
    return atDesk(this.source, this.clock, portalId, () => Promise.resolve([...topics]));
  }

  @Rights('item:read')
  @Query(() => [WorkItem], { description: 'What waits for the viewer in the portal: of sections assigned to them first, then what is due first; at most 100.' })
  workItems(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<WorkItem[]> {
    return atDesk(this.source, this.clock, portalId, (scope) => workAtDesk(scope, civilDateOf(this.clock.now())));
  }

  @Rights('item:read')
  @Query(() => [Notice], { description: 'Latest 50 notices to the viewer in the portal.' })
  notices(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<Notice[]> {
    return atDesk(this.source, this.clock, portalId, shownNotices);
  }

  @Rights('item:read')
  @Mutation(() => MarkNoticesReadPayload, { description: 'Marks notices to the viewer as read.' })
  markNoticesRead(@Args('input', { description: 'The notices.' }) input: MarkNoticesReadInput): Promise<MarkNoticesReadPayload> {
    return atDesk(this.source, this.clock, input.portalId, async (scope) => {
      await readNotices(scope, input.noticeIds.filter(isId), this.clock.now());
      return { notices: await shownNotices(scope) };
    });
  }
}

async function shownNotices(scope: OpenScope): Promise<Notice[]> {
  const hidden = await hiddenKinds(scope);
  // why something came back is read where it is mended
  const rows = (await noticesOf(scope, 'item')).filter(({ step }) => {
    const kind = kindsOfSteps[`item ${step}`];
    return kind === undefined || kind === 'returned' || !hidden.has(kind);
  });
  const cards = await cardsOf(
    scope,
    rows.map((row) => row.subjectId),
  );
  return rows.flatMap((row) => {
    const item = cards.get(row.subjectId);
    return item
      ? [
          {
            id: row.id,
            step: row.step,
            by: row.byId ? { id: row.byId, displayName: row.byName ?? '' } : null,
            reason: row.reason,
            item,
            at: row.at,
            readAt: row.readAt,
          },
        ]
      : [];
  });
}
