import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { v7 as newId } from 'uuid';
import { openActor, typedErrorOf } from '#platform/db';
import { errorExtensions, httpStatus } from '#platform/http';

/** Typed errors of the plain HTTP endpoints as JSON; those of GraphQL go on to its own formatter, all others to the framework. */
@Catch()
export class AppErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error as Error;
    const known = typedErrorOf(error);
    if (!known) {
      super.catch(error, host);
      return;
    }
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = openActor()?.requestId ?? newId();
    response.status(httpStatus[known.kind]).json({ error: { message: known.vi, ...errorExtensions(known, requestId) } });
  }
}
