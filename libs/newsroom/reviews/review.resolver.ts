import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { abilityInPortal, atDesk } from '#people';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { ownOnly } from '../own-only.js';
import { cardsOf } from '../queries.js';
import { ItemReview } from './review.types.js';
import { reviewsOf } from './reviews.js';

/** Plans and strategies by the day on which they are to be looked at again. */
@Resolver()
export class ReviewResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => [ItemReview], {
    description: 'Public items of the portal with a day of review that the viewer may read, the most urgent first; at most 500.',
  })
  itemReviews(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<ItemReview[]> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const today = civilDateOf(this.clock.now());
      const ability = await abilityInPortal(scope, today);
      if (!ability.can('read', 'item')) throw commonErrors.FORBIDDEN();
      const reviews = await reviewsOf(scope, today, ownOnly(ability, scope.personId));
      const cards = await cardsOf(
        scope,
        reviews.map(({ itemId }) => itemId),
      );
      return reviews.flatMap(({ itemId, owner, reviewOn }) => {
        const item = cards.get(itemId);
        return item ? [{ item, owner, reviewOn, isOverdue: reviewOn < today }] : [];
      });
    });
  }
}
