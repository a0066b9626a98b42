import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { atDeskWith, auditingRoles, subtreePortals } from '#people';
import { inSubtree, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { auditLines } from './read-audit.js';
import { mostFaults, type AuditSeal } from './seal.types.js';
import { verifyAudit } from './verify-audit.js';

/** Opens the audit of one portal, or of every portal of the subtree that the actor administers or audits. */
@Injectable()
export class AuditDesk {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_FOUND for a portal of others, FORBIDDEN without the right to read the audit there */
  async read<T>(portalId: string | null, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    if (portalId !== null) {
      return atDeskWith(this.editing, this.clock, portalId, { subject: 'audit', action: 'read' }, fn);
    }
    const portalIds = await subtreePortals(this.signin, now, auditingRoles);
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return inSubtree(this.supervision, portalIds, fn);
  }

  /** @throws NOT_FOUND for a portal of others, FORBIDDEN without the right to read the audit there */
  async check(portalId: string): Promise<AuditSeal> {
    const asOf = this.clock.now();
    return this.read(portalId, async (scope) => {
      const { lines, waiting, head, faults: all } = await verifyAudit(scope, asOf);
      const named = all.slice(0, mostFaults);
      const found = await auditLines(
        scope,
        named.flatMap(({ entryId }) => entryId ?? []),
      );
      const faults = named.map((fault) => ({ ...fault, line: found.get(fault.entryId ?? '') ?? null }));
      return { asOf, lines, waiting, number: head?.number ?? null, hash: head?.hash ?? null, faultCount: all.length, faults };
    });
  }
}
