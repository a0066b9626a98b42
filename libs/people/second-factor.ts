import type { DataSource } from 'typeorm';
import type { OpenScope } from '#platform/db';
import type { Config } from '#platform/config';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { peopleErrors } from './errors.js';
import { atSignInDesk } from './identity.js';

/**
 * Whether the scope's person may work today with a password alone: every grant of theirs is a contributor's, in a portal
 * whose decision exempts contributors. One grant of another kind, or none at all, and they may not.
 */
export async function worksWithOneFactor(scope: OpenScope, today: CivilDate): Promise<boolean> {
  const rows: { exempt: boolean | null }[] = await scope.manager.query(
    `select bool_and(g.role = 'contributor' and g.covers_unit_id is null and exists (
              select from second_factor_exemption e
              where e.portal_id = g.portal_id and e.starts_on <= $1 and (e.ends_on is null or e.ends_on >= $1))) as exempt
     from portal_grant g
     where g.person_id = scope.person() and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)`,
    [today],
  );
  return rows[0]?.exempt ?? false;
}

/** A second factor for every seat, by our own look at the claim `acr`: what the issuer was asked for proves nothing. */
export class SecondFactor {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly settings: Pick<Config, 'OIDC_SECOND_FACTOR_ACR'>,
  ) {}

  /** The level that the issuer is asked for. */
  get wanted(): string {
    return this.settings.OIDC_SECOND_FACTOR_ACR[0] ?? '';
  }

  /** Whether a token with this `acr` says that a second factor was used. */
  provenBy(acr: string | null | undefined): boolean {
    return typeof acr === 'string' && this.settings.OIDC_SECOND_FACTOR_ACR.includes(acr);
  }

  /** Lets a person go on who has proven one factor only. @throws SECOND_FACTOR_REQUIRED when a decision does not exempt them today */
  async excuse(personId: string): Promise<void> {
    const today = civilDateOf(this.clock.now());
    if (!(await atSignInDesk(this.source, { 'app.person_id': personId }, (scope) => worksWithOneFactor(scope, today)))) {
      throw peopleErrors.SECOND_FACTOR_REQUIRED();
    }
  }
}
