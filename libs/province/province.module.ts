import { Module } from '@nestjs/common';
import { AuditController } from './audit/audit.controller.js';
import { AuditDesk } from './audit/audit-desk.js';
import { AuditResolver } from './audit/audit.resolver.js';

/** The desk of whoever administers a province. */
@Module({ controllers: [AuditController], providers: [AuditDesk, AuditResolver] })
export class ProvinceModule {}
