import { Module } from '@nestjs/common';
import { DeliveryReader } from './delivery-reader.js';
import { OwnTypesModule } from './own-types.module.js';
import { PublicQueries } from './public-queries.js';
import { PublicResolver } from './public-resolver.js';

/** The public schema. Needs the data source of the role `delivery` (PlatformModule). */
@Module({ imports: [OwnTypesModule], providers: [DeliveryReader, PublicQueries, PublicResolver] })
export class DeliveryModule {}
