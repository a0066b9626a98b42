import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { DateScalar, Rights, withFaults } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import { atDeskWith } from '../at-desk.js';
import { administeredPortals, knownPerson } from '../grant/known-person.js';
import { invitationLink } from '../invitation/token.js';

import type { Person } from '../people.types.js';
import { PersonalDataKey } from '../personal-data.js';
import { namesIn } from '../queries.js';
import { assignDuties } from './assign-duties.js';
import { boardOn, papersOf } from './board-on.js';
import { AssignEditorialDutiesInput, DecideEditorialBoardInput, SetEditorialRegulationInput, type EditorialSeatInput } from './board.inputs.js';
import { EditorialBoard, EditorialBoardPayload, EditorialPaper } from './board.types.js';
import { decideBoard, type DecidedBoard, type GivenSeat } from './decide-board.js';
import { SeatFaults, type Sitter } from './fill-seat.js';
import { setRegulation } from './set-regulation.js';

const empty = { board: null, invitations: [], passedOn: [] };

/** Editorial boards: who sits there by which decision, under which regulation, with which duties. */
@Resolver()
export class BoardResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
    private readonly key: PersonalDataKey,
    private readonly queue: JobQueue,
  ) {}

  @Rights('board:read')
  @Query(() => EditorialBoard, { description: 'The editorial board of the portal as it was on a day.' })
  editorialBoard(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('on', { type: () => DateScalar, nullable: true, description: 'The day; today when left out.' }) on: CivilDate | null,
  ): Promise<EditorialBoard> {
    return this.at(portalId, 'read', (scope) => boardOn(scope, on ?? this.today()));
  }

  @Rights('board:read')
  @Query(() => [EditorialPaper], { description: 'Decisions, regulations and notices of assignment of the board, newest first; at most 200.' })
  editorialPapers(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<EditorialPaper[]> {
    return this.at(portalId, 'read', papersOf);
  }

  @Rights('board:change')
  @Mutation(() => EditorialBoardPayload, {
    description: 'Sets the board up by a decision, or forms it anew: rights and open work follow the seats, in one act.',
  })
  async decideEditorialBoard(@Args('input', { description: 'The decision.' }) input: DecideEditorialBoardInput): Promise<EditorialBoardPayload> {
    const { portalId, number, decidedOn, decidedBy, startsOn, isPublic } = input;
    const seats = await this.seats(portalId, input.seats);
    const given = { number, decidedOn, decidedBy, startsOn, isPublic, seats };
    const tools = { clock: this.clock, key: this.key, queue: this.queue };
    return this.change(portalId, async (scope) => this.outcome(scope, await decideBoard(scope, tools, given)));
  }

  @Rights('board:change')
  @Mutation(() => EditorialBoardPayload, { description: 'Records a version of the regulation of the board.' })
  setEditorialRegulation(@Args('input', { description: 'The regulation.' }) input: SetEditorialRegulationInput): Promise<EditorialBoardPayload> {
    return this.change(input.portalId, async (scope) => {
      await setRegulation(scope, this.clock, input);
      return empty;
    });
  }

  @Rights('board:change')
  @Mutation(() => EditorialBoardPayload, { description: 'Records a notice that assigns sections to seats of the board in force.' })
  assignEditorialDuties(@Args('input', { description: 'The notice.' }) input: AssignEditorialDutiesInput): Promise<EditorialBoardPayload> {
    return this.change(input.portalId, async (scope) => {
      await assignDuties(scope, this.clock, input);
      return empty;
    });
  }

  private at<T>(portalId: string, action: 'read' | 'change', fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'board', action }, fn);
  }

  /** Faults that the person can mend come back by field; the transaction of a refused change is undone. */
  private async change(portalId: string, act: (scope: OpenScope) => Promise<Omit<EditorialBoardPayload, 'board' | 'errors'>>): Promise<EditorialBoardPayload> {
    try {
      return await withFaults<EditorialBoardPayload>(empty, () =>
        this.at(portalId, 'change', async (scope) => ({ ...(await act(scope)), board: await boardOn(scope, this.today()), errors: [] })),
      );
    } catch (error) {
      if (error instanceof SeatFaults) return { ...empty, errors: [...error.errors] };
      throw error;
    }
  }

  /** First the office itself, so that nobody without one learns who is known. */
  private async seats(portalId: string, given: readonly EditorialSeatInput[]): Promise<GivenSeat[]> {
    const board = await this.at(portalId, 'change', (scope) => boardOn(scope, this.today()));
    // Whoever sits there may go on doing so, also while their invitation waits.
    const sitting = new Map(board.seats.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])));
    const isElsewhere = given.some(({ personId }) => personId != null && !sitting.has(personId));
    const portalIds = isElsewhere ? await administeredPortals(this.signin, this.clock.now()) : [];
    const seats: GivenSeat[] = [];
    for (const { personId, email, role, ...seat } of given) {
      let sitter: Sitter = null;
      if (personId != null) sitter = { known: sitting.get(personId) ?? (await knownPerson(this.supervision, portalIds, personId)) };
      else if (email?.trim()) sitter = { email };
      seats.push({ ...seat, role: role ?? null, sitter });
    }
    return seats;
  }

  private async outcome(scope: OpenScope, { passedOn, invited }: DecidedBoard): Promise<Omit<EditorialBoardPayload, 'board' | 'errors'>> {
    const names = await namesIn(
      scope,
      passedOn.flatMap(({ fromId, toId }) => [fromId, ...(toId ? [toId] : [])]),
    );
    const named = (id: string): Person => ({ id, displayName: names.get(id) ?? '' });
    return {
      invitations: invited.map(({ displayName, invitation: { token, expiresAt } }) => ({
        displayName,
        url: invitationLink(this.config.API_PUBLIC_URL, token),
        expiresAt,
      })),
      passedOn: passedOn.map(({ fromId, toId, ...counts }) => ({ from: named(fromId), to: toId === null ? null : named(toId), ...counts })),
    };
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}
