import { Controller, Get, Logger, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { typedErrorOf } from '#platform/db';
import { type AppError, commonErrors } from '#platform/errors';
import { errorExtensions, httpStatus } from '#platform/http';
import { describeError } from '#platform/log';
import { InjectSource } from '#platform/nest';
import { authPage, authPageHeaders } from './auth-page.js';
import { Authenticator } from './authenticate.js';
import { clearCookie, cookieValues, sessionCookie } from './cookies.js';
import { CsrfSecret, csrfToken } from './csrf.js';
import { nameOf } from './identity.js';
import { sessionKeyOf } from './session.js';
import { Sessions } from './sessions.js';
import { SignIn, type Onward } from './sign-in.js';

/** Log-in and log-out of people. Pages of the browser answer with pages, calls of the console with JSON. */
@Controller('auth')
export class AuthController {
  private readonly log = new Logger('auth');

  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly authenticator: Authenticator,
    private readonly csrf: CsrfSecret,
    @InjectSource('signin') private readonly source: DataSource,
  ) {}

  /** `?returnTo=` a path of ours; `?invitation=` the token of an invitation; `?anew=1` to choose another account. */
  @Get('login')
  async login(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { returnTo, invitation, anew } = request.query;
    await this.page(response, () => this.signIn.begin({ returnTo, invitation, anew: anew === '1' }, request.headers.cookie));
  }

  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const query = request.originalUrl.split('?')[1] ?? '';
    await this.page(response, () => this.signIn.finish(query, request.headers.cookie));
  }

  /** Answers `{ url }`: where the browser goes so that the session at the issuer ends too. */
  @Post('logout')
  async logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.json(response, async () => {
      const cookie = this.onlyCookie(request);
      if (cookie) this.authenticator.checkCsrf(cookie, request.headers);
      const { location, cookies } = await this.signIn.signOut(cookie ?? '');
      response.setHeader('Set-Cookie', [...cookies]);
      return { url: location };
    });
  }

  /** Who is signed in and until when; looking at it does not prolong the session. */
  @Get('session')
  async session(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.json(response, async () => {
      const cookie = this.onlyCookie(request);
      const key = cookie === null ? null : sessionKeyOf(cookie);
      const session = key && (await this.sessions.find(key.value, false));
      if (!key || !session) {
        if (cookie !== null) response.setHeader('Set-Cookie', clearCookie(sessionCookie));
        throw commonErrors.UNAUTHENTICATED();
      }
      return {
        signedIn: true,
        personId: session.personId,
        displayName: await nameOf(this.source, session.personId),
        csrfToken: csrfToken(this.csrf.bytes, key.hash),
        expiresAt: session.endsAt.toISOString(),
      };
    });
  }

  private onlyCookie(request: Request): string | null {
    const values = cookieValues(request.headers.cookie, sessionCookie);
    return values.length === 1 ? (values[0] ?? null) : null;
  }

  private async page(response: Response, go: () => Promise<Onward>): Promise<void> {
    try {
      const { location, cookies } = await go();
      response.setHeader('Set-Cookie', [...cookies]);
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.redirect(303, location);
    } catch (error) {
      const requestId = newId();
      const known = this.known(error, requestId);
      response.status(httpStatus[known.kind]).set(authPageHeaders).send(authPage(known, requestId));
    }
  }

  private async json(response: Response, answer: () => Promise<object>): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    try {
      response.status(200).json(await answer());
    } catch (error) {
      const requestId = newId();
      const known = this.known(error, requestId);
      response.status(httpStatus[known.kind]).json({ error: { message: known.vi, ...errorExtensions(known, requestId) } });
    }
  }

  private known(error: unknown, requestId: string): AppError {
    const typed = typedErrorOf(error);
    if (typed) return typed;
    this.log.error(`request ${requestId} failed: ${describeError(error)}`);
    return commonErrors.INTERNAL({ requestId });
  }
}
