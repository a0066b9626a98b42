import { subject as asSubject } from '@casl/ability';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { abilityInPortal, atDesk, type PortalAbility } from '#people';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights, withFaults } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { createItem } from './create-item.js';
import {
  AppraiseItemInput,
  ApproveItemInput,
  CreateItemInput,
  ItemStepInput,
  PublishItemInput,
  ReturnItemInput,
  SaveDraftInput,
  SubmitItemInput,
  ThenPublish,
  UrgentItemInput,
  WithdrawItemInput,
} from './item.inputs.js';
import { FaultsError, itemErrors } from './item.js';
import { itemSubject, type ItemInputs } from './item.subject.js';
import { Item, ItemPayload, ItemState, ManageItemConnection, SaveDraftPayload } from './item.types.js';
import { ownOnly } from './own-only.js';
import { draftOf, listItems, showItem } from './queries.js';
import { saveDraft } from './save-draft.js';

/** Items of one portal: thin, one call each; rules are in the actions. */
@Resolver()
export class ItemResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('item:read')
  @Query(() => ManageItemConnection, { description: 'Items of the portal that the viewer may read, latest change first.' })
  items(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('states', { type: () => [ItemState], nullable: true, description: 'Only items in one of these states; all when left out.' }) states: string[] | null,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the title, with or without accents.' }) search: string | null,
    @Args('mine', { type: () => Boolean, defaultValue: false, description: 'Only items that the viewer keeps: wrote, or took over.' }) mine: boolean,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<ManageItemConnection> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const ability = await this.ability(scope);
      if (!ability.can('read', 'item')) throw commonErrors.FORBIDDEN();
      return listItems(scope, { states, search, first, after, keeperId: mine ? scope.personId : ownOnly(ability, scope.personId) });
    });
  }

  @Rights('item:read')
  @Query(() => Item, { description: 'An item with draft, revision and history; NOT_FOUND when the viewer may not read it.' })
  item(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('id', { type: () => ID, description: 'The item.' }) id: string,
  ): Promise<Item> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const ability = await this.ability(scope);
      const item = await showItem(scope, this.process, this.config.SITE_ADDRESS, id);
      if (!item) throw commonErrors.NOT_FOUND();
      // Somebody else's item is, to whoever may read only their own, as unknown as one of another portal.
      if (!ability.can('read', asSubject('item', { authorId: item.author.id, keeperId: item.keeper.id, sectionId: item.section.id, kind: item.kind })))
        throw commonErrors.NOT_FOUND();
      return item;
    });
  }

  @Rights('item:create')
  @Mutation(() => ItemPayload, { description: 'Begins an item with an empty draft, written by the viewer.' })
  createItem(@Args('input', { description: 'Where it is written and what it begins with.' }) input: CreateItemInput): Promise<ItemPayload> {
    return this.act(input.portalId, (scope) => createItem(scope, this.process, this.clock, input));
  }

  @Rights('item:edit')
  @Mutation(() => SaveDraftPayload, { description: 'Stores the whole draft, unless somebody saved in between.' })
  saveDraft(@Args('input', { description: 'The draft and the version that it starts from.' }) input: SaveDraftInput): Promise<SaveDraftPayload> {
    return withFaults<SaveDraftPayload>({ item: null, conflict: null }, () =>
      atDesk(this.source, this.clock, input.portalId, async (scope) => {
        const outcome = await saveDraft(scope, this.clock, input);
        if (outcome === 'conflict') return { item: null, conflict: await draftOf(scope, input.itemId), errors: [] };
        return { item: await showItem(scope, this.process, this.config.SITE_ADDRESS, input.itemId), conflict: null, errors: [] };
      }),
    );
  }

  @Rights('item:submit')
  @Mutation(() => ItemPayload, { description: 'Seals the draft and hands it to the board. Whoever presses it records that the revision may be public.' })
  submitItem(@Args('input', { description: 'The item and the version that was seen.' }) input: SubmitItemInput): Promise<ItemPayload> {
    return this.step(input, 'submit', input);
  }

  @Rights('item:return')
  @Mutation(() => ItemPayload, { description: 'Sends what was handed in back to its author, who reads the reason.' })
  returnItem(@Args('input', { description: 'The revision and the reason.' }) input: ReturnItemInput): Promise<ItemPayload> {
    return this.step(input, 'return', input);
  }

  @Rights('item:appraise')
  @Mutation(() => ItemPayload, { description: 'Records the appraisal of what was handed in: it then waits for the approval (R-020).' })
  appraiseItem(@Args('input', { description: 'The revision that was read, and a note.' }) input: AppraiseItemInput): Promise<ItemPayload> {
    return this.step(input, 'appraise', input);
  }

  @Rights('item:approve')
  @Mutation(() => ItemPayload, {
    description: 'Records who decided that which revision may be public (R-348); publishes now, at an hour, or leaves it approved.',
  })
  approveItem(@Args('input', { description: 'The revision that was read, and what follows.' }) input: ApproveItemInput): Promise<ItemPayload> {
    return this.act(input.portalId, async (scope) => {
      const { itemId, revisionId, then } = input;
      await this.process.transition(scope, itemSubject, itemId, 'approve', { revisionId, tell: then === ThenPublish.LATER });
      if (then === ThenPublish.AT) await this.scheduleAt(scope, itemId, revisionId, input.publishAt);
      if (then === ThenPublish.NOW) await this.process.transition(scope, itemSubject, itemId, 'publish', { revisionId });
      return itemId;
    });
  }

  @Rights('item:publish')
  @Mutation(() => ItemPayload, { description: 'Publishes an approved revision now, or at an hour.' })
  publishItem(@Args('input', { description: 'The approved revision and the hour.' }) input: PublishItemInput): Promise<ItemPayload> {
    return this.act(input.portalId, async (scope) => {
      const { itemId, revisionId, publishAt } = input;
      if (publishAt) await this.scheduleAt(scope, itemId, revisionId, publishAt);
      else await this.process.transition(scope, itemSubject, itemId, 'publish', { revisionId });
      return itemId;
    });
  }

  @Rights('item:rush')
  @Mutation(() => ItemPayload, {
    description: 'Publishes what was handed in before the board has decided, where the process allows it; the approval follows (confirmItem).',
  })
  publishItemUrgently(@Args('input', { description: 'The revision that was read.' }) input: UrgentItemInput): Promise<ItemPayload> {
    return this.step(input, 'rush', input);
  }

  @Rights('item:approve')
  @Mutation(() => ItemPayload, { description: 'Records the approval of what was published urgently.' })
  confirmItem(@Args('input', { description: 'The revision that is public.' }) input: UrgentItemInput): Promise<ItemPayload> {
    return this.step(input, 'confirm', input);
  }

  @Rights('item:withdraw')
  @Mutation(() => ItemPayload, { description: 'Takes a published item off at once; its address then answers that it was taken off.' })
  withdrawItem(@Args('input', { description: 'The item and the reason.' }) input: WithdrawItemInput): Promise<ItemPayload> {
    return this.step(input, 'withdraw', input);
  }

  @Rights('item:revise')
  @Mutation(() => ItemPayload, {
    description: 'Opens a published, withdrawn or archived item for a new draft; what is public stays public meanwhile.',
  })
  reviseItem(@Args('input', { description: 'The item.' }) input: ItemStepInput): Promise<ItemPayload> {
    return this.step(input, 'revise', {});
  }

  @Rights('item:archive')
  @Mutation(() => ItemPayload, { description: 'Puts an item aside that nobody works on any more; it can be opened again.' })
  archiveItem(@Args('input', { description: 'The item.' }) input: ItemStepInput): Promise<ItemPayload> {
    return this.step(input, 'archive', {});
  }

  private step<K extends keyof ItemInputs>(input: ItemStepInput, step: K, stepInput: ItemInputs[K]): Promise<ItemPayload> {
    return this.act(input.portalId, async (scope) => {
      await this.process.transition(scope, itemSubject, input.itemId, step, stepInput);
      return input.itemId;
    });
  }

  /** Does something to an item and answers it as it then is, in the same transaction. */
  private act(portalId: string, fn: (scope: OpenScope) => Promise<string>): Promise<ItemPayload> {
    return withFaults<ItemPayload>({ item: null }, () =>
      atDesk(this.source, this.clock, portalId, async (scope) => {
        const id = await fn(scope);
        return { item: await showItem(scope, this.process, this.config.SITE_ADDRESS, id), errors: [] };
      }),
    );
  }

  private async scheduleAt(scope: OpenScope, itemId: string, revisionId: string, publishAt: Date | null | undefined): Promise<void> {
    if (!publishAt) throw new FaultsError([{ field: 'publishAt', error: itemErrors.PUBLISH_AT_INVALID() }]);
    await this.process.transition(scope, itemSubject, itemId, 'schedule', { revisionId, publishAt });
  }

  private ability(scope: OpenScope): Promise<PortalAbility> {
    return abilityInPortal(scope, civilDateOf(this.clock.now()));
  }
}
