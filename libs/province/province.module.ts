import { Module } from '@nestjs/common';
import { UnitsResolver } from './units/units.resolver.js';

/** The desk of whoever administers or supervises many portals: their units, and what is done to portals in bulk. */
@Module({ providers: [UnitsResolver] })
export class ProvinceModule {}
