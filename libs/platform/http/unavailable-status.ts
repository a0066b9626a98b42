import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { httpStatus } from './graphql-errors.js';

/**
 * A document of which nothing was answered because a server behind is away gets 503: nobody keeps such an answer, and whoever
 * spreads requests may try elsewhere. One that was answered in part stays GraphQL's 200.
 */
export function unavailableStatus(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async willSendResponse({ response: { body, http } }) {
          // after the framework's own hook, which says 200 to every answer
          await Promise.resolve();
          if (body.kind === 'single' && isUnavailable(body.singleResult)) http.status = httpStatus.unavailable;
        },
      }),
  } satisfies ApolloServerPlugin;
}

function isUnavailable({ data, errors }: FormattedExecutionResult): boolean {
  if (!errors?.some(({ extensions }) => extensions?.['kind'] === 'unavailable')) return false;
  return Object.values(data ?? {}).every((field) => field === null);
}
