import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith } from '#people';
import type { OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { tagItem } from './tag-item.js';
import { RemoveTagInput, TagItemInput, WriteTagInput } from './tag.inputs.js';
import { PortalTag, TagItemPayload, TagsPayload } from './tag.types.js';
import { tagsOf, tagsOfItem, takesItems } from './tags-of.js';
import { removeTag, writeTag } from './write-tag.js';

/** Campaigns and programmes of a portal, and the items under them. */
@Resolver()
export class PortalTagResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => [PortalTag], { description: 'Campaigns and programmes of the portal: those that are open or end last come first.' })
  tags(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<PortalTag[]> {
    return atDesk(this.source, this.clock, portalId, (scope) => this.shown(scope));
  }

  @Rights('section:change')
  @Mutation(() => TagsPayload, { description: 'Opens a campaign or programme, or gives one another name or other days.' })
  writeTag(@Args('input', { description: 'It as it shall be.' }) input: WriteTagInput): Promise<TagsPayload> {
    return this.changed(input.portalId, (scope) => writeTag(scope, this.clock, input));
  }

  @Rights('section:change')
  @Mutation(() => TagsPayload, { description: 'Removes a campaign or programme that no item bears.' })
  removeTag(@Args('input', { description: 'Which one.' }) input: RemoveTagInput): Promise<TagsPayload> {
    return this.changed(input.portalId, (scope) => removeTag(scope, this.clock, input.tagId));
  }

  @Rights('item:edit')
  @Mutation(() => TagItemPayload, {
    description: 'Says under which campaigns and programmes an item stands; of one that was handed in, who publishes says so.',
  })
  tagItem(@Args('input', { description: 'The item and its campaigns and programmes.' }) input: TagItemInput): Promise<TagItemPayload> {
    return withFaults<TagItemPayload>({ tagIds: null }, () =>
      atDesk(this.source, this.clock, input.portalId, async (scope) => {
        await tagItem(scope, this.clock, input);
        return { tagIds: await tagsOfItem(scope, input.itemId), errors: [] };
      }),
    );
  }

  private changed(portalId: string, change: (scope: OpenScope) => Promise<void>): Promise<TagsPayload> {
    return withFaults<TagsPayload>({ tags: [] }, () =>
      atDeskWith(this.source, this.clock, portalId, { subject: 'section', action: 'change' }, async (scope) => {
        await change(scope);
        return { tags: await this.shown(scope), errors: [] };
      }),
    );
  }

  private async shown(scope: OpenScope): Promise<PortalTag[]> {
    const today = civilDateOf(this.clock.now());
    return (await tagsOf(scope)).map((tag) => ({ ...tag, isOpen: takesItems(tag, today) }));
  }
}
