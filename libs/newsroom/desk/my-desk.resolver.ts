import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, ownGrants } from '#people';
import { currentActor, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import type { ManagePortal } from '#units';
import { choose, ownChoices, usualChoice } from './choices.js';
import { ChooseNoticeInput, ChooseNoticePayload, MarkAllNoticesReadPayload, NoticeChoice, OwnNotice, Task } from './my-desk.types.js';
import { kindsOfSupervisors, letterKinds } from './notice-kinds.js';
import { noticesAtDesk, readAllAtDesk, unreadAtDesk } from './my-notices.js';
import { tasksAtDesk } from './my-work.js';

/** One person's day over all portals in which they work: each portal is read in a transaction of its own, one after the other. */
@Resolver()
export class MyDeskResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('signed-in')
  @Query(() => [Task], { description: 'What waits for the viewer in all portals in which they work, by the day on which it is due.' })
  async myTasks(): Promise<Task[]> {
    const tasks = await this.atEach(async (scope, portal) => (await tasksAtDesk(scope, this.today())).map((task) => ({ ...task, portal })));
    return tasks.flat().sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.since.getTime() - b.since.getTime());
  }

  @Rights('signed-in')
  @Query(() => [OwnNotice], { description: 'Latest notices to the viewer in all portals in which they work, newest first; at most 100.' })
  async myNotices(): Promise<OwnNotice[]> {
    const notices = await this.atEach(async (scope, portal) => (await noticesAtDesk(scope)).map((notice) => ({ ...notice, portal })));
    return notices
      .flat()
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, 100);
  }

  @Rights('signed-in')
  @Query(() => Int, { description: 'How many notices to the viewer are unread.' })
  async unreadNotices(): Promise<number> {
    return (await this.atEach(unreadAtDesk)).reduce((sum, unread) => sum + unread, 0);
  }

  @Rights('signed-in')
  @Mutation(() => MarkAllNoticesReadPayload, { description: 'Marks every notice to the viewer as read, in all portals in which they work.' })
  async markAllNoticesRead(): Promise<MarkAllNoticesReadPayload> {
    await this.atEach((scope) => readAllAtDesk(scope, this.clock.now()));
    return { unread: await this.unreadNotices() };
  }

  @Rights('signed-in')
  @Query(() => [NoticeChoice], {
    description: 'How each kind of notice that concerns the viewer comes to them: the same in all portals in which they work or supervise from.',
  })
  async noticeChoices(): Promise<NoticeChoice[]> {
    const { found, works, urges } = await this.choosing(ownChoices);
    const chosen = new Map(found.flat().map((choice) => [choice.kind, choice]));
    const concerns = letterKinds.filter((kind) => (kindsOfSupervisors.includes(kind) ? urges : works));
    return concerns.map((kind) => chosen.get(kind) ?? { kind, ...usualChoice });
  }

  @Rights('signed-in')
  @Mutation(() => ChooseNoticePayload, {
    description: 'Chooses how one kind of notice comes, in all portals in which the viewer works: in the console, by e-mail at once or once a day.',
  })
  async chooseNotice(@Args('input', { description: 'What, and how.' }) input: ChooseNoticeInput): Promise<ChooseNoticePayload> {
    await this.choosing((scope) => choose(scope, input));
    return { choices: await this.noticeChoices() };
  }

  /** Where the viewer works, and where they hold the right to urge portals below. */
  private async choosing<T>(fn: (scope: OpenScope) => Promise<T>): Promise<{ readonly found: T[]; readonly works: boolean; readonly urges: boolean }> {
    const { desks, urgesFrom } = await this.grants();
    const found: T[] = [];
    for (const id of new Set([...desks.map(({ portal }) => portal.id), ...urgesFrom])) found.push(await atDesk(this.editing, this.clock, id, fn));
    return { found, works: desks.length > 0, urges: urgesFrom.length > 0 };
  }

  private async atEach<T>(fn: (scope: OpenScope, portal: ManagePortal) => Promise<T>): Promise<T[]> {
    const { desks } = await this.grants();
    const found: T[] = [];
    for (const { portal } of desks) found.push(await atDesk(this.editing, this.clock, portal.id, (scope) => fn(scope, portal)));
    return found;
  }

  private async grants(): ReturnType<typeof ownGrants> {
    const { personId } = currentActor();
    if (!personId) throw commonErrors.UNAUTHENTICATED();
    return ownGrants(this.signin, personId, this.today());
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}
