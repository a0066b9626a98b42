import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith, demand } from '#people';
import type { OpenScope } from '#platform/db';
import { checkFirst, Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { advertYears } from './advert.js';
import { advertBook } from './advert-book.js';
import { advertContracts, advertReceipts } from './advert-lists.js';
import {
  AdvertBook,
  AdvertContractConnection,
  AdvertPayload,
  AdvertReceiptConnection,
  CancelAdvertReceiptInput,
  KeepAdvertContractInput,
  RecordAdvertReceiptInput,
  SetAdvertEstimateInput,
} from './advert.types.js';
import { keepContract } from './keep-contract.js';
import { receiptSubject } from './receipt.subject.js';
import { recordReceipt } from './record-receipt.js';
import { setEstimate } from './set-estimate.js';

const most = 200;
const portalArgument = { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' };
const yearArgument = { type: () => Int, nullable: true, description: 'The year; left out: this one.' };
const firstArgument = { type: () => Int, defaultValue: 50, description: `How many at most, 1 to ${String(most)}.` };
const afterArgument = { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' };

/** The book of paid banners of a portal: contracts, what came in, what was estimated. */
@Resolver()
export class AdvertResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  @Rights('advert:read')
  @Query(() => AdvertBook, { description: 'Every year with money or an estimate, and whether contracts can be added.' })
  advertBook(@Args('portalId', portalArgument) portalId: string, @Args('year', yearArgument) year: number | null): Promise<AdvertBook> {
    return this.read(portalId, year, (scope, within) => advertBook(scope, within) as Promise<AdvertBook>);
  }

  @Rights('advert:read')
  @Query(() => AdvertContractConnection, { description: 'Contracts that run in a year or for which money came in then, the latest first.' })
  advertContracts(
    @Args('portalId', portalArgument) portalId: string,
    @Args('year', yearArgument) year: number | null,
    @Args('first', firstArgument) first: number,
    @Args('after', afterArgument) after: string | null,
  ): Promise<AdvertContractConnection> {
    return this.read(portalId, year, async (scope, within) => {
      const { rows, pageInfo, sums } = await advertContracts(scope, { year: within, first: checkFirst(first, most), after: after ?? null });
      return { edges: rows.map(edgeOf) as AdvertContractConnection['edges'], pageInfo, totalCount: sums.total };
    });
  }

  @Rights('advert:read')
  @Query(() => AdvertReceiptConnection, { description: 'Money that came in in a year, the latest first, with the sum of all of it.' })
  advertReceipts(
    @Args('portalId', portalArgument) portalId: string,
    @Args('year', yearArgument) year: number | null,
    @Args('first', firstArgument) first: number,
    @Args('after', afterArgument) after: string | null,
  ): Promise<AdvertReceiptConnection> {
    return this.read(portalId, year, async (scope, within) => {
      const { rows, pageInfo, sums } = await advertReceipts(scope, { year: within, first: checkFirst(first, most), after: after ?? null });
      return { edges: rows.map(edgeOf), pageInfo, totalCount: sums.total, countedCount: sums.counted, amount: sums.amount };
    });
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

  private read<T>(portalId: string, year: number | null, fn: (scope: OpenScope, year: number) => Promise<T>): Promise<T> {
    const asked = year ?? Number(civilDateOf(this.clock.now()).slice(0, 4));
    const within = Math.min(Math.max(asked, advertYears.first), advertYears.last);
    return atDeskWith(this.source, this.clock, portalId, { subject: 'advert', action: 'read' }, (scope) => fn(scope, within));
  }

  private act(portalId: string, fn: (scope: OpenScope) => Promise<string>): Promise<AdvertPayload> {
    return withFaults<AdvertPayload>({ id: null }, async () => ({ id: await atDesk(this.source, this.clock, portalId, fn), errors: [] }));
  }
}

const edgeOf = <Row extends { readonly cursor: string }>({ cursor, ...node }: Row): { cursor: string; node: Omit<Row, 'cursor'> } => ({ cursor, node });
