import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { v7 as newId } from 'uuid';
import { openActor } from '#platform/db';
import { AppError } from '#platform/errors';
import { errorExtensions, httpStatus } from '#platform/http';

/** Typed errors of the plain HTTP endpoints as JSON; those of GraphQL go on to its own formatter. */
@Catch(AppError)
export class AppErrorFilter implements ExceptionFilter<AppError> {
  catch(error: AppError, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = openActor()?.requestId ?? newId();
    response.status(httpStatus[error.kind]).json({ error: { message: error.vi, ...errorExtensions(error, requestId) } });
  }
}
