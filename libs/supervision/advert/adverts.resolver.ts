import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { checkFirst, Rights } from '#platform/http';
import { BoardDesk } from '../board/board-desk.js';
import { AdvertContractBelowConnection, AdvertsBelow } from './adverts.types.js';
import { pageOfLines, readAdverts, readContracts, yearOf } from './read-adverts.js';

const yearArgument = { type: () => Int, nullable: true, description: 'The year; left out: this one.' };
const most = 200;
const firstArgument = { type: () => Int, defaultValue: 50, description: `How many at most, 1 to ${String(most)}.` };
const afterArgument = { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' };

/** What paid banners bring, over all portals of who supervises. */
@Resolver()
export class AdvertsResolver {
  constructor(private readonly desk: BoardDesk) {}

  @Rights('portal:supervise')
  @Query(() => AdvertsBelow, { description: 'Contracts, money received and estimates of paid banners by portal, in a year.' })
  advertsBelow(
    @Args('year', yearArgument) year: number | null,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Unit whose portals count, as they stand today; left out: all that the viewer supervises.' })
    unitId: string | null,
    @Args('first', firstArgument) first: number,
    @Args('after', afterArgument) after: string | null,
  ): Promise<AdvertsBelow> {
    const size = checkFirst(first, most);
    return this.desk.read(unitId, async (scope, now) => {
      const asked = yearOf(year, now);
      const { years, lines } = await readAdverts(scope, now, asked);
      const sum = years.find((each) => each.year === asked) ?? { year: asked, revenue: 0, estimate: null };
      const count = (of: 'contracts' | 'running'): number => lines.reduce((total, line) => total + line[of], 0);
      const portals = { ...pageOfLines(lines, size, after ?? null), totalCount: lines.length };
      return { asOf: now, sum, contracts: count('contracts'), running: count('running'), years, portals };
    });
  }

  @Rights('portal:supervise')
  @Query(() => AdvertContractBelowConnection, {
    description: 'Contracts of paid banners of a portal below, in a year: what their number in advertsBelow counts.',
  })
  advertContractsBelow(
    @Args('portalId', { type: () => ID, description: 'The portal.' }) portalId: string,
    @Args('year', yearArgument) year: number | null,
    @Args('first', firstArgument) first: number,
    @Args('after', afterArgument) after: string | null,
  ): Promise<AdvertContractBelowConnection> {
    const size = checkFirst(first, most);
    return this.desk.readPortal(portalId, async (scope, now) => {
      const { rows, pageInfo } = await readContracts(scope, yearOf(year, now), size, after ?? null);
      return { edges: rows.map(({ cursor, ...node }) => ({ cursor, node })), pageInfo };
    });
  }
}
