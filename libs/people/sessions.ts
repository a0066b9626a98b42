import type { DataSource } from 'typeorm';
import { authErrors } from '#platform/auth';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import type { Clock } from '#platform/time';
import { atSignInDesk } from './identity.js';
import { noteSignIn } from './note-sign-in.js';
import type { IssuerClient, IssuerTokens, Renewal } from './issuer-client.js';
import type { SecondFactor } from './second-factor.js';
import { newSessionKey, renewalMarginMs, renewalTime, sealTokens, sessionKeyOf, unsealTokens, type Session, type SessionKey } from './session.js';

interface Row {
  personId: string;
  issuer: string;
  subject: string;
  secondFactor: boolean;
  tokens: Buffer;
  seenAt: Date;
  renewAt: Date;
  expiresAt: Date;
}

export interface EndedSession {
  readonly personId: string;
  readonly tokens: Pick<IssuerTokens, 'refreshToken' | 'idToken'> | null;
}

/** `going`: may be used; `over`: the row is gone. */
type Standing = 'going' | 'over';

const minute = 60_000;
/** A request that renews has this long before another may try; more than the issuer's time-out. */
const leaseMs = 15_000;
const waitStepMs = 50;
const longestWaitMs = 8_000;

/**
 * Sessions of signed-in people. Each statement sees only the row whose cookie the caller holds. A session ends after
 * SESSION_IDLE_MINUTES without use, after SESSION_MAX_HOURS in any case, and when the issuer refuses to renew its tokens.
 */
export class Sessions {
  private readonly renewals = new Map<string, Promise<Standing>>();

  constructor(
    private readonly source: DataSource,
    private readonly issuer: IssuerClient,
    private readonly clock: Clock,
    private readonly secondFactor: SecondFactor,
    private readonly settings: Pick<Config, 'SESSION_IDLE_MINUTES' | 'SESSION_MAX_HOURS'>,
  ) {}

  /** Begins a session under a new key, never one that the browser brought. */
  async begin(personId: string, issuer: string, tokens: IssuerTokens): Promise<SessionKey & { readonly maxAgeSeconds: number }> {
    const key = newSessionKey();
    const now = this.clock.now();
    const maxAgeSeconds = this.settings.SESSION_MAX_HOURS * 3_600;
    await this.alone(key, (scope) =>
      scope.manager.query(
        `insert into session (token_hash, person_id, issuer, subject, tokens, created_at, seen_at, renew_at, expires_at, second_factor)
         values (scope.session(), $1, $2, $3, $4, $5, $5, $6, $7, $8)`,
        [
          personId,
          issuer,
          tokens.subject,
          sealTokens(key, tokens),
          now,
          renewalTime(now, tokens.accessTokenEnds),
          new Date(now.getTime() + maxAgeSeconds * 1_000),
          this.secondFactor.provenBy(tokens.acr),
        ],
      ),
    );
    await noteSignIn(this.source, personId, now);
    return { ...key, maxAgeSeconds };
  }

  /**
   * The session of a cookie value, its tokens renewed when they are due; null when there is none (any more).
   * @param use true when somebody works: it then counts against the idle limit. Looking at the remaining time does not.
   * @throws ISSUER_UNAVAILABLE when renewal is overdue by more than a minute and the issuer does not answer;
   * SECOND_FACTOR_REQUIRED when it was begun with a password alone and no decision exempts the person (any more)
   */
  async find(cookieValue: string, use: boolean): Promise<Session | null> {
    const key = sessionKeyOf(cookieValue);
    const row = key && (await this.alone(key, (scope) => this.read(scope, use)));
    if (!key || !row) return null;
    if (this.clock.now() >= row.renewAt && (await this.renewed(key, row)) === 'over') return null;
    if (!row.secondFactor) await this.secondFactor.excuse(row.personId);
    return { personId: row.personId, issuer: row.issuer, subject: row.subject, secondFactor: row.secondFactor, endsAt: this.endOf(row) };
  }

  /** Ends a session. @returns whose it was, and its tokens, to be taken back at the issuer; null when there was none */
  async end(cookieValue: string): Promise<EndedSession | null> {
    const key = sessionKeyOf(cookieValue);
    if (!key) return null;
    const rows: { personId: string; tokens: Buffer }[] = await this.alone(key, (scope) =>
      scope.manager.query(
        `with gone as (delete from session where token_hash = scope.session() returning person_id, tokens)
         select person_id as "personId", tokens from gone`,
      ),
    );
    const [gone] = rows;
    return gone ? { personId: gone.personId, tokens: unsealTokens(key, gone.tokens) } : null;
  }

  private endOf(row: Pick<Row, 'seenAt' | 'expiresAt'>): Date {
    return new Date(Math.min(row.expiresAt.getTime(), row.seenAt.getTime() + this.settings.SESSION_IDLE_MINUTES * minute));
  }

  private async read(scope: OpenScope, use: boolean): Promise<Row | null> {
    const rows: Row[] = await scope.manager.query(
      `select person_id as "personId", issuer, subject, second_factor as "secondFactor", tokens, seen_at as "seenAt", renew_at as "renewAt", expires_at as "expiresAt"
       from session where token_hash = scope.session()`,
    );
    const [row] = rows;
    if (!row) return null;
    const now = this.clock.now();
    if (now >= this.endOf(row)) {
      await scope.manager.query('delete from session where token_hash = scope.session()');
      return null;
    }
    // Written at most twice a minute: the idle limit is in minutes, and each write is a dead row.
    if (!use || now.getTime() - row.seenAt.getTime() < minute / 2) return row;
    await scope.manager.query('update session set seen_at = $1 where token_hash = scope.session()', [now]);
    return { ...row, seenAt: now };
  }

  /** One renewal for each session in this process; whoever comes meanwhile gets its outcome. */
  private renewed(key: SessionKey, row: Row): Promise<Standing> {
    const id = key.hash.toString('hex');
    const running = this.renewals.get(id);
    if (running) return running;
    const renewal = this.renew(key, row).finally(() => this.renewals.delete(id));
    this.renewals.set(id, renewal);
    return renewal;
  }

  /**
   * One renewal for each session among all processes: the row is taken by an update that one of them wins. No lock is held
   * while the issuer is asked, or a slow issuer would hold every connection of the pool.
   */
  private async renew(key: SessionKey, row: Row): Promise<Standing> {
    const lapsesAt = row.renewAt.getTime() + renewalMarginMs;
    for (let waited = 0; waited <= longestWaitMs; waited += waitStepMs) {
      const due = await this.alone(key, (scope) => this.claim(scope));
      if (due === 'over' || due === 'going') return due;
      if (due !== 'busy') return this.renewClaimed(key, row, due, lapsesAt);
      if (this.clock.now().getTime() < lapsesAt) return 'going';
      await new Promise((resolve) => setTimeout(resolve, waitStepMs));
    }
    throw authErrors.ISSUER_UNAVAILABLE();
  }

  /** Takes the renewal: the sealed tokens when it is ours; `busy` when another has it; `going` when it is done already. */
  private async claim(scope: OpenScope): Promise<Buffer | 'busy' | Standing> {
    const now = this.clock.now();
    const claimed: { tokens: Buffer }[] = await scope.manager.query(
      `with claimed as (update session set renewing_until = $2
         where token_hash = scope.session() and renew_at <= $1 and (renewing_until is null or renewing_until <= $1) returning tokens)
       select tokens from claimed`,
      [now, new Date(now.getTime() + leaseMs)],
    );
    if (claimed[0]) return claimed[0].tokens;
    const rows: { due: boolean }[] = await scope.manager.query('select renew_at <= $1 as due from session where token_hash = scope.session()', [now]);
    if (!rows[0]) return 'over';
    return rows[0].due ? 'busy' : 'going';
  }

  private async renewClaimed(key: SessionKey, row: Row, sealed: Buffer, lapsesAt: number): Promise<Standing> {
    const tokens = unsealTokens(key, sealed);
    const renewal: Renewal = tokens?.refreshToken ? await this.issuer.renew(tokens.refreshToken, row.subject, tokens.idToken) : { outcome: 'refused' };
    const now = this.clock.now();
    // A session begun with two factors does not go on by a token that speaks of one.
    const isWeaker = renewal.outcome === 'renewed' && row.secondFactor && !this.secondFactor.provenBy(renewal.tokens.acr);
    if (renewal.outcome === 'refused' || isWeaker) {
      await this.alone(key, (scope) => scope.manager.query('delete from session where token_hash = scope.session()'));
      return 'over';
    }
    if (renewal.outcome === 'unreachable') {
      await this.alone(key, (scope) => scope.manager.query('update session set renewing_until = null where token_hash = scope.session()'));
      if (now.getTime() < lapsesAt) return 'going';
      throw authErrors.ISSUER_UNAVAILABLE();
    }
    await this.alone(key, (scope) =>
      scope.manager.query('update session set tokens = $1, renew_at = $2, renewing_until = null where token_hash = scope.session()', [
        sealTokens(key, renewal.tokens),
        renewalTime(now, renewal.tokens.accessTokenEnds),
      ]),
    );
    return 'going';
  }

  /** One transaction that sees this session's row and nothing else. */
  private alone<T>(key: SessionKey, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atSignInDesk(this.source, { 'app.session': key.hash.toString('hex') }, fn);
  }
}
