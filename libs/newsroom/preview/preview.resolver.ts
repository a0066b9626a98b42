import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk } from '#people';
import { need, type Config } from '#platform/config';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { portalOf } from '#units';
import { readableItem } from '../readable-item.js';
import { previewMinutes, previewToken } from './preview-right.js';
import { PreviewLink } from './preview.types.js';

/** The way to the preview of an item, which the site shows and nobody finds. */
@Resolver()
export class PreviewResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('item:read')
  @Query(() => PreviewLink, {
    description: `Address at which the site shows an item as its page will be, for ${String(previewMinutes)} minutes: the draft while it is being written, else what was sealed.`,
  })
  previewLink(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('id', { type: () => ID, description: 'The item.' }) id: string,
  ): Promise<PreviewLink> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const now = this.clock.now();
      const item = await readableItem(scope, civilDateOf(now), id);
      const portal = await portalOf(scope);
      if (!portal || !scope.personId) throw commonErrors.NOT_FOUND();
      const until = new Date(now.getTime() + previewMinutes * 60_000);
      const secret = Buffer.from(need(this.config, 'SESSION_SECRET'), 'base64');
      const token = previewToken(secret, { portalId: portal.id, itemId: item.id, personId: scope.personId, until: until.getTime() });
      return { url: `${this.config.SITE_ADDRESS.replace('{host}', portal.host)}/xem-truoc/${token}`, until };
    });
  }
}
