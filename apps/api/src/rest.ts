import type { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import { v7 as newId } from 'uuid';
import { restMirror, type GraphQLRun } from '#platform/rest';

/** HTTP status of what was taken off, as on the site. */
const gone = 410;

/** Serves the read-only mirror of the public schema at `/rest`, through the same server and its limits. */
export function serveRest(app: NestExpressApplication): void {
  const mirror = restMirror({
    run: throughSchema(app, '/graphql'),
    newRequestId: newId,
    words: {
      title: 'Liên Cổng: dữ liệu công khai (public data)',
      version: '1',
      description:
        'Bản chỉ đọc của lược đồ GraphQL công khai; không cần khóa. A read-only mirror of the public GraphQL schema; no key. Everything here is also, and more exactly, at /graphql.',
      server: '/rest',
    },
    statusOf: (answer) => ((answer as { __typename?: string }).__typename === 'WithdrawnItem' ? gone : 200),
  });
  const express: Express = app.getHttpAdapter().getInstance();
  express.use('/rest', mirror);
}

/** Runs documents at one of the schemas of the process. */
function throughSchema(app: NestExpressApplication, path: string): GraphQLRun {
  let driver: ApolloDriver | undefined;
  return async (query, variables) => {
    // Nest gives each schema a module of its own, and names it nowhere but in its options
    driver ??= app.get(GraphQLModule, { strict: false, each: true }).find((each) => (each as unknown as { options: { path: string } }).options.path === path)
      ?.graphQlAdapter as ApolloDriver | undefined;
    if (!driver) throw new Error(`no schema at ${path}`);
    const { body } = await driver.instance.executeOperation({ query, variables: { ...variables } });
    if (body.kind !== 'single') throw new Error('an answer in parts');
    const { data, errors } = body.singleResult;
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
  };
}
