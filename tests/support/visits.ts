import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { FixedClock } from '#platform/time';
import { DeliveryReader } from '../../libs/delivery/read/delivery-reader.js';
import type { ViewSeen } from '#web/wire';
import { takeViews } from '../../libs/delivery/visit/take-views.js';
import { countRound, showRound } from '../../libs/delivery/visit/visit-round.js';
import { Salts } from '../../libs/delivery/visit/visitor-key.js';
import type { World, WorldPortal } from './world.js';

/** A view of a portal's home page, as its site hands it in. */
export function viewOf(portal: Pick<WorldPortal, 'host'>, at: Date, parts: Partial<ViewSeen> = {}): ViewSeen {
  return { at: at.getTime(), host: portal.host, slug: null, referrer: null, address: '203.0.113.7', agent: 'Mozilla/5.0', ...parts };
}

/** Readers of a test's world: views go the whole way, from the intake to what is shown. */
export class Readers {
  private constructor(
    readonly intake: DataSource,
    readonly jobs: DataSource,
    readonly reader: DeliveryReader,
  ) {}

  static async of(world: World): Promise<Readers> {
    return new Readers(await world.source('intake'), await world.source('jobs'), new DeliveryReader(await world.source('delivery')));
  }

  /** Hands views in and counts them. @returns how many were looked at */
  async view(now: Date, views: readonly ViewSeen[], id = newId()): Promise<number> {
    await this.take(now, views, id);
    return countRound(this.jobs, fail);
  }

  take(now: Date, views: readonly ViewSeen[], id = newId()): Promise<void> {
    return runAs({ requestId: 'spec', personId: null }, () => takeViews(this.intake, this.reader, new Salts(this.intake), new FixedClock(now), { id, views }));
  }

  show(now: Date): Promise<number> {
    return showRound(this.jobs, now, fail);
  }
}

function fail(fault: unknown): void {
  throw fault;
}
