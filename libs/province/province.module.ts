import { Module } from '@nestjs/common';
import { SectionResolver } from './section/section.resolver.js';

/** The desk of whoever administers a portal or the portals of a province. */
@Module({ providers: [SectionResolver] })
export class ProvinceModule {}
