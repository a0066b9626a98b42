import { Injectable, Logger, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { v7 as newId } from 'uuid';
import { runAs, typedErrorOf } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { errorExtensions, httpStatus } from '#platform/http';
import { describeError } from '#platform/log';
import { Authenticator } from './authenticate.js';

/**
 * Door of the management schema: lets a request in as the person who makes it, for all that follows. Whoever is not signed
 * in gets the answer before the document is even read.
 */
@Injectable()
export class ManageGate implements NestMiddleware {
  private readonly log = new Logger('gate');

  constructor(private readonly authenticator: Authenticator) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    const requestId = newId();
    response.setHeader('X-Request-Id', requestId);
    response.setHeader('Cache-Control', 'no-store');
    let personId: string;
    try {
      const who = await this.authenticator.authenticate(request);
      if (!who) throw commonErrors.UNAUTHENTICATED();
      personId = who.personId;
    } catch (error) {
      this.refuse(response, error, requestId);
      return;
    }
    runAs({ requestId, personId }, () => {
      next();
    });
  }

  private refuse(response: Response, error: unknown, requestId: string): void {
    const typed = typedErrorOf(error);
    const known = typed ?? commonErrors.INTERNAL({ requestId });
    if (!typed) this.log.error(`request ${requestId} failed: ${describeError(error)}`);
    const status = httpStatus[known.kind];
    if (status === httpStatus.unauthenticated) {
      // RFC 9470: says to a client that a stronger log-in would do, not another token of the same kind.
      const more = known.code === 'SECOND_FACTOR_REQUIRED' ? ' error="insufficient_user_authentication"' : '';
      response.setHeader('WWW-Authenticate', `Bearer${more}`);
    }
    response.status(status).json({ errors: [{ message: known.vi, extensions: errorExtensions(known, requestId) }] });
  }
}
