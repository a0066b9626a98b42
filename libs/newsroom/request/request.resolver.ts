import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { DeliveryReader } from '#delivery';
import { atDeskWith } from '#people';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights, withFaults } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { findOrigin } from '../placement/take-item.js';
import { acceptRequest, type TakenOver } from './accept-request.js';
import { countRequests, listRequests, readRequest, type RequestShown } from './read-requests.js';
import { recordRequest } from './record-request.js';
import { requestErrors } from './request.js';
import { requestSubject } from './request.subject.js';
import { withOrigins } from './with-origins.js';
import {
  AcceptPostingRequestInput,
  AskPostingRequestInput,
  DeclinePostingRequestInput,
  PostingRequest,
  PostingRequestConnection,
  PostingRequestCounts,
  PostingRequestPayload,
  RecordPostingRequestInput,
} from './request.types.js';

const reading = { subject: 'request', action: 'read' };

/** Letters by which units ask a portal to post something. */
@Resolver()
export class RequestResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly reader: DeliveryReader,
    private readonly process: Process,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('request:read')
  @Query(() => PostingRequestConnection, {
    description: 'What units ask the portal to post: those that wait by the day on which they are due, or those that were answered, the latest first.',
  })
  async postingRequests(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('waiting', { type: () => Boolean, description: 'True: those that wait for an answer; false: those that were answered.' }) waiting: boolean,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<PostingRequestConnection> {
    const { edges, pageInfo } = await atDeskWith(this.source, this.clock, portalId, reading, (scope) => listRequests(scope, { waiting, first, after }));
    const requests = await this.shown(edges.map(({ node }) => node));
    return { edges: requests.map((node, at) => ({ cursor: edges[at]?.cursor ?? '', node })), pageInfo };
  }

  @Rights('request:read')
  @Query(() => PostingRequestCounts, { description: 'How many requests the portal received in a year, and what came of them.' })
  postingRequestCounts(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('year', { type: () => Int, nullable: true, description: 'The year; left out: this one.' }) year: number | null,
  ): Promise<PostingRequestCounts> {
    const today = civilDateOf(this.clock.now());
    const within = Math.min(Math.max(year ?? Number(today.slice(0, 4)), 1), 9998);
    return atDeskWith(this.source, this.clock, portalId, reading, (scope) => countRequests(scope, within, today));
  }

  @Rights('request:record')
  @Mutation(() => PostingRequestPayload, { description: 'Records a letter that came in today; it waits for an answer, due by working days.' })
  recordPostingRequest(@Args('input', { description: 'The letter.' }) input: RecordPostingRequestInput): Promise<PostingRequestPayload> {
    return this.act(input.portalId, 'record', (scope) => recordRequest(scope, this.process, this.clock, input));
  }

  @Rights('request:accept')
  @Mutation(() => PostingRequestPayload, {
    description: 'Takes a request up: with an item that is there, one that is made of it, or the one that the sender offers.',
  })
  async acceptPostingRequest(@Args('input', { description: 'The request and the item.' }) input: AcceptPostingRequestInput): Promise<PostingRequestPayload> {
    const takenOver = input.takeOver ? await this.origin(input) : null;
    return this.act(input.portalId, 'accept', async (scope) => {
      await acceptRequest(scope, this.process, this.clock, input, takenOver);
      return input.requestId;
    });
  }

  @Rights('request:accept')
  @Mutation(() => PostingRequestPayload, { description: 'Asks the portal that sent a letter for more; the days of the answer begin anew with its reply.' })
  askPostingRequest(@Args('input', { description: 'The request and the question.' }) input: AskPostingRequestInput): Promise<PostingRequestPayload> {
    return this.act(input.portalId, 'accept', async (scope) => {
      await this.process.transition(scope, requestSubject, input.requestId, 'ask', { question: input.question });
      return input.requestId;
    });
  }

  @Rights('request:decline')
  @Mutation(() => PostingRequestPayload, { description: 'Answers the unit that it is not posted, with the reason.' })
  declinePostingRequest(@Args('input', { description: 'The request and the reason.' }) input: DeclinePostingRequestInput): Promise<PostingRequestPayload> {
    return this.act(input.portalId, 'decline', async (scope) => {
      await this.process.transition(scope, requestSubject, input.requestId, 'decline', { answer: input.answer });
      return input.requestId;
    });
  }

  /** The item that the sender of a letter offers, as the public knows it. */
  private async origin({ portalId, requestId }: AcceptPostingRequestInput): Promise<TakenOver> {
    const request = await atDeskWith(this.source, this.clock, portalId, { subject: 'request', action: 'accept' }, (scope) => readRequest(scope, requestId));
    if (!request) throw commonErrors.NOT_FOUND();
    const { fromPortalId: originPortalId, originItemId: itemId } = request;
    if (originPortalId === null || itemId === null) throw requestErrors.REQUEST_NOTHING_TO_TAKE();
    const origin = await findOrigin(this.reader, portalId, { originPortalId, itemId }, civilDateOf(this.clock.now()));
    return { originPortalId, origin };
  }

  private act(portalId: string, action: string, fn: (scope: OpenScope) => Promise<string>): Promise<PostingRequestPayload> {
    return withFaults<PostingRequestPayload>({ request: null }, async () => {
      const after = await atDeskWith(this.source, this.clock, portalId, { subject: 'request', action }, async (scope) => readRequest(scope, await fn(scope)));
      const [request] = await this.shown(after ? [after] : []);
      return { request: request ?? null, errors: [] };
    });
  }

  private shown(requests: readonly RequestShown[]): Promise<PostingRequest[]> {
    return withOrigins(this.reader, this.config.SITE_ADDRESS, requests);
  }
}
