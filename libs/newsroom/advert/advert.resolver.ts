import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith, demand } from '#people';
import type { OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { advertYears } from './advert.js';
import { advertBook } from './advert-book.js';
import {
  AdvertBook,
  AdvertPayload,
  CancelAdvertReceiptInput,
  KeepAdvertContractInput,
  RecordAdvertReceiptInput,
  SetAdvertEstimateInput,
} from './advert.types.js';
import { keepContract } from './keep-contract.js';
import { receiptSubject } from './receipt.subject.js';
import { recordReceipt } from './record-receipt.js';
import { setEstimate } from './set-estimate.js';

/** The book of paid banners of a portal: contracts, what came in, what was estimated. */
@Resolver()
export class AdvertResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  @Rights('advert:read')
  @Query(() => AdvertBook, { description: 'Contracts and receipts of a year, and every year against its estimate.' })
  advertBook(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('year', { type: () => Int, nullable: true, description: 'The year; left out: this one.' }) year: number | null,
  ): Promise<AdvertBook> {
    const asked = year ?? Number(civilDateOf(this.clock.now()).slice(0, 4));
    const within = Math.min(Math.max(asked, advertYears.first), advertYears.last);
    return atDeskWith(this.source, this.clock, portalId, { subject: 'advert', action: 'read' }, (scope) => advertBook(scope, within) as Promise<AdvertBook>);
  }

  @Rights('advert:keep')
  @Mutation(() => AdvertPayload, { description: 'Writes a contract into the book, or corrects one; a new one needs the decision of the head of the agency.' })
  keepAdvertContract(@Args('input', { description: 'The contract.' }) input: KeepAdvertContractInput): Promise<AdvertPayload> {
    return this.act(input.portalId, (scope) => keepContract(scope, this.clock, input));
  }

  @Rights('advert:keep')
  @Mutation(() => AdvertPayload, { description: 'Enters money that came in for a contract; it counts on that day.' })
  recordAdvertReceipt(@Args('input', { description: 'The money.' }) input: RecordAdvertReceiptInput): Promise<AdvertPayload> {
    return this.act(input.portalId, (scope) => recordReceipt(scope, this.process, this.clock, input));
  }

  @Rights('advert:keep')
  @Mutation(() => AdvertPayload, { description: 'Cancels a receipt that was entered by mistake; it stays in the book with the reason and counts no more.' })
  cancelAdvertReceipt(@Args('input', { description: 'The receipt and the reason.' }) input: CancelAdvertReceiptInput): Promise<AdvertPayload> {
    return this.act(input.portalId, async (scope) => {
      // before the receipt is looked for: who may not keep the book learns nothing of it
      await demand(scope, civilDateOf(this.clock.now()), 'advert', 'keep');
      await this.process.transition(scope, receiptSubject, input.receiptId, 'cancel', { reason: input.reason });
      return input.receiptId;
    });
  }

  @Rights('advert:keep')
  @Mutation(() => AdvertPayload, { description: 'Sets what paid banners are to bring in a year.' })
  setAdvertEstimate(@Args('input', { description: 'The year and the amount.' }) input: SetAdvertEstimateInput): Promise<AdvertPayload> {
    return this.act(input.portalId, async (scope) => {
      await setEstimate(scope, this.process, this.clock, input);
      return String(input.year);
    });
  }

  private act(portalId: string, fn: (scope: OpenScope) => Promise<string>): Promise<AdvertPayload> {
    return withFaults<AdvertPayload>({ id: null }, async () => ({ id: await atDesk(this.source, this.clock, portalId, fn), errors: [] }));
  }
}
