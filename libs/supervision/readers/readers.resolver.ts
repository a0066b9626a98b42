import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import { checkFirst, Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { periodLabel, visitWords } from '#web/figures';
import { BoardDesk } from '../board/board-desk.js';
import type { Period } from '../period/index.js';
import { readReaders, type ReadersOf } from './read-readers.js';
import { readSubtreeReaders } from './read-subtree-readers.js';
import { PortalReaders, SubtreeReaders } from './readers.types.js';

const periodArgument = { type: () => String, nullable: true, description: 'Period as in board; left out: this month.' };
const reasonWords: Readonly<Record<string, string>> = {
  not_found: 'Không có thông tin cần tìm',
  unclear: 'Khó hiểu',
  wrong: 'Thông tin sai hoặc đã cũ',
  broken: 'Trang lỗi, khó dùng',
};

const most = 200;
const aboutSums = 'Số của cả nhóm là tổng các trang: một trình duyệt đọc hai trang được tính ở cả hai.';

/** Readers of a portal, for who works in it and for who supervises it. */
@Resolver()
export class ReadersResolver {
  constructor(
    private readonly desk: BoardDesk,
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => PortalReaders, { description: 'What the readers of the portal did, for who works in it.' })
  readers(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('period', periodArgument) asked: string | null,
  ): Promise<PortalReaders> {
    const period = this.desk.period(asked);
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'item', action: 'read' }, async (scope) => {
      return shown(period, await readReaders(scope, portalId, period));
    });
  }

  @Rights('portal:supervise')
  @Query(() => PortalReaders, { description: 'What the readers of a portal below did.' })
  readersBelow(
    @Args('portalId', { type: () => ID, description: 'The portal.' }) portalId: string,
    @Args('period', periodArgument) asked: string | null,
  ): Promise<PortalReaders> {
    const period = this.desk.period(asked);
    return this.desk.readPortal(portalId, async (scope) => shown(period, await readReaders(scope, portalId, period)));
  }

  @Rights('portal:supervise')
  @Query(() => SubtreeReaders, { description: 'What the readers of all portals below did, together and portal by portal.' })
  subtreeReaders(
    @Args('period', periodArgument) asked: string | null,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Unit whose portals count; left out: all that the viewer supervises.' })
    unitId: string | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of the name of portals to list, without accents too; the sums stay those of all.',
    })
    search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: `How many portals at most, 1 to ${String(most)}.` }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' })
    after: string | null,
  ): Promise<SubtreeReaders> {
    const period = this.desk.period(asked);
    checkFirst(first, most);
    return this.desk.read(unitId, async (scope, now) => ({
      ...(await readSubtreeReaders(scope, { period, today: civilDateOf(now), search, first, after })),
      period: periodLabel(period),
      asOf: now,
      definitions: [...Object.values(visitWords), aboutSums],
    }));
  }
}

const shown = (period: Period, read: ReadersOf): PortalReaders => ({
  ...read,
  period: periodLabel(period),
  reasons: read.reasons.map(({ reason, ratings }) => ({ reason: reasonWords[reason] ?? reason, ratings })),
  definitions: Object.values(visitWords),
});
