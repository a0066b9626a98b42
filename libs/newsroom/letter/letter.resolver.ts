import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { DeliveryReader, relatedPortals, type RelatedPortal } from '#delivery';
import { atDeskWith } from '#people';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { letterSubject } from './letter.subject.js';
import { ReplyToLetterInput, SendLetterInput, SentLetterConnection, SentLetterCounts, SentLetterPayload, type SentLetter } from './letter.types.js';
import { countLetters, listLetters, postedUrl, readLetter, type LetterShown } from './read-letters.js';
import { sendLetter } from './send-letter.js';

/** Letters by which a portal asks others of its province to post something (R-033, ADR 48). */
@Resolver()
export class LetterResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly reader: DeliveryReader,
    private readonly process: Process,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('letter:read')
  @Query(() => SentLetterConnection, { description: 'What the portal asked others to post, the latest first.' })
  async sentLetters(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the latest.' }) after: string | null,
  ): Promise<SentLetterConnection> {
    const { edges, pageInfo } = await this.at(portalId, 'read', (scope) => listLetters(scope, { first, after }));
    const related = edges.some(({ node }) => node.postedSlug !== null) ? await this.related(portalId) : [];
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.shown(node, related) })), pageInfo };
  }

  @Rights('letter:read')
  @Query(() => SentLetterCounts, { description: 'How many letters the portal sent in a year, and what came of them.' })
  sentLetterCounts(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('year', { type: () => Int, nullable: true, description: 'The year; left out: this one.' }) year: number | null,
  ): Promise<SentLetterCounts> {
    const within = Math.min(Math.max(year ?? Number(civilDateOf(this.clock.now()).slice(0, 4)), 1), 9998);
    return this.at(portalId, 'read', (scope) => countLetters(scope, within));
  }

  @Rights('letter:send')
  @Mutation(() => SentLetterPayload, { description: 'Asks another portal of the province to post something; its answer comes to the list.' })
  async sendLetter(@Args('input', { description: 'The letter.' }) input: SendLetterInput): Promise<SentLetterPayload> {
    await this.at(input.portalId, 'send', () => Promise.resolve());
    const related = await this.related(input.portalId);
    return this.act(input.portalId, (scope) => sendLetter(scope, this.process, this.clock, related, input));
  }

  @Rights('letter:send')
  @Mutation(() => SentLetterPayload, { description: 'Replies to what the other portal asked; it then waits for its answer again.' })
  replyToLetter(@Args('input', { description: 'The letter and the reply.' }) input: ReplyToLetterInput): Promise<SentLetterPayload> {
    return this.act(input.portalId, async (scope) => {
      await this.process.transition(scope, letterSubject, input.letterId, 'reply', { reply: input.reply });
      return input.letterId;
    });
  }

  private act(portalId: string, fn: (scope: OpenScope) => Promise<string>): Promise<SentLetterPayload> {
    return withFaults<SentLetterPayload>({ letter: null }, async () => {
      const letter = await this.at(portalId, 'send', async (scope) => readLetter(scope, await fn(scope)));
      // what was just sent or replied to is posted nowhere
      return { letter: letter && this.shown(letter, []), errors: [] };
    });
  }

  private shown(letter: LetterShown, related: readonly RelatedPortal[]): SentLetter {
    return { ...letter, url: postedUrl(letter, related, this.config.SITE_ADDRESS) };
  }

  private at<T>(portalId: string, action: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.source, this.clock, portalId, { subject: 'letter', action }, fn);
  }

  private related(portalId: string): Promise<RelatedPortal[]> {
    return relatedPortals(this.reader, portalId, civilDateOf(this.clock.now()));
  }
}
