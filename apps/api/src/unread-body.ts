import type { ErrorRequestHandler } from 'express';
import { v7 as newId } from 'uuid';
import { commonErrors, type AppError } from '#platform/errors';
import { errorExtensions } from '#platform/http';

/** Behind the readers of bodies, before the framework, which would answer in words of its own: a body that was refused is a typed error too. */
export const answerUnreadBody: ErrorRequestHandler = (error, request, response, next) => {
  const refusal = refusalOf((error as { type?: unknown }).type);
  if (!refusal) {
    next(error);
    return;
  }
  const said = { message: refusal.error.vi, extensions: errorExtensions(refusal.error, newId()) };
  response.status(refusal.status);
  // who asks in GraphQL is answered in its form, also where the question was never read
  if (request.originalUrl.split('?', 1)[0]?.endsWith('/graphql')) response.json({ errors: [said] });
  else response.json({ error: { message: said.message, ...said.extensions } });
};

/** @param type what body-parser calls what is wrong; nothing of other errors */
function refusalOf(type: unknown): { readonly status: number; readonly error: AppError } | null {
  if (type === 'entity.too.large') return { status: 413, error: commonErrors.BODY_TOO_LARGE() };
  const isUnread = typeof type === 'string' && /^(?:entity|encoding|charset|request)\./.test(type);
  return isUnread ? { status: 400, error: commonErrors.BODY_UNREADABLE() } : null;
}
