import { Module } from '@nestjs/common';
import { MediaStoreModule } from '#media';
import { HotDoor } from './hot/hot-door.js';
import { PublicLookResolver } from './look/look.resolver.js';
import { DeliveryReader } from './read/delivery-reader.js';
import { RootReader } from './read/root-reader.js';
import { OwnTypesModule } from './public/own-types.module.js';
import { PortalsResolver } from './portals/portals.resolver.js';
import { PublicQueries } from './public/public-queries.js';
import { PublicResolver } from './public/public.resolver.js';
import { VisitResolver } from './visit/visit.resolver.js';
import { EditorialBoardResolver } from './board/board.resolver.js';
import { ChannelResolver } from './channel/channel.resolver.js';
import { SearchQueries } from './search/search-queries.js';
import { SearchResolver } from './search/search.resolver.js';
import { TagResolver } from './tag/tag.resolver.js';
import { TopicResolver } from './topic/topic.resolver.js';
import { TlsAsk } from './tls/tls-ask.js';
import { FileGateway } from './files/file-gateway.js';
import { TlsController } from './tls/tls.controller.js';

/** The public schema, and what a proxy asks. Needs the data source of the role `delivery` (PlatformModule). */
@Module({
  imports: [OwnTypesModule, MediaStoreModule],
  controllers: [TlsController, FileGateway],
  providers: [
    DeliveryReader,
    RootReader,
    HotDoor,
    PublicQueries,
    PublicResolver,
    PublicLookResolver,
    PortalsResolver,
    SearchQueries,
    SearchResolver,
    TlsAsk,
    VisitResolver,
    ChannelResolver,
    EditorialBoardResolver,
    TagResolver,
    TopicResolver,
  ],
  exports: [DeliveryReader],
})
export class DeliveryModule {}
