import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  GraphQLInt,
  isListType,
  type GraphQLArgument,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { NextFunction, Request, Response } from 'express';
import { commonErrors, defineErrors, type AppError } from '#platform/errors';
import { errorExtensions, httpStatus } from '#platform/http';
import { openApiOf, type OpenApiWords } from './openapi.js';
import { restOperations, type RestOperation } from './operations.js';

const restErrors = defineErrors({
  REST_PARAMETER: {
    kind: 'invalid',
    vi: 'Có tham số không dùng được ở địa chỉ này, hoặc ghi hai lần. Xem danh sách tham số ở openapi.json.',
    en: 'A parameter is unknown here or given twice. See openapi.json.',
  },
});

/** Runs a document with all limits of the schema, and answers as GraphQL does. */
export type GraphQLRun = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data?: Readonly<Record<string, unknown>> | null; readonly errors?: readonly GraphQLFault[] }>;

interface GraphQLFault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface RestOptions {
  readonly run: GraphQLRun;
  readonly words: OpenApiWords;
  readonly newRequestId: () => string;
  /** Status of an answer that is there but not plainly "here it is", e.g. 410 for what was taken off. */
  readonly statusOf?: (answer: unknown) => number;
}

/**
 * A read-only mirror of a schema: GET /<root field>?<arguments> answers what GraphQL answers to everything of that field, and
 * GET /openapi.json says which there are. It runs the same documents through the same door, so the same limits and errors hold.
 */
export function restMirror({
  run,
  words,
  newRequestId,
  statusOf = () => 200,
}: RestOptions): (request: Request, response: Response, next: NextFunction) => Promise<void> {
  let known: Promise<{ operations: ReadonlyMap<string, RestOperation>; schema: GraphQLSchema }> | undefined;
  const learn = async () => {
    const { data } = await run(getIntrospectionQuery(), {});
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    return { schema, operations: restOperations(schema) };
  };
  return async (request, response) => {
    response.set({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=0, must-revalidate' });
    const refuse = (error: AppError): void => {
      const extensions = errorExtensions(error, newRequestId());
      response.status(httpStatus[error.kind]).json({ error: { message: error.vi, ...extensions } });
    };
    known ??= learn().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    const { operations, schema } = await known;
    const name = request.path.slice(1);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.set('allow', 'GET, HEAD').status(405).end();
      return;
    }
    if (name === 'openapi.json') {
      response.json(openApiOf(schema, words));
      return;
    }
    const operation = operations.get(name);
    if (!operation) {
      refuse(commonErrors.NOT_FOUND());
      return;
    }
    const variables = readVariables(request, operation);
    if (variables instanceof Error) {
      refuse(variables);
      return;
    }
    const { data, errors } = await run(operation.document, variables);
    const [fault] = errors ?? [];
    if (fault) {
      const { http: _http, ...extensions } = fault.extensions ?? {};
      const kind = typeof extensions['kind'] === 'string' ? extensions['kind'] : 'internal';
      response
        .status(Object.hasOwn(httpStatus, kind) ? httpStatus[kind as keyof typeof httpStatus] : 500)
        .json({ error: { message: fault.message, ...extensions } });
      return;
    }
    const answer = data?.[name] ?? null;
    if (answer === null) refuse(commonErrors.NOT_FOUND());
    else response.status(statusOf(answer)).json(answer);
  };
}

function readVariables(request: Request, { arguments: given }: RestOperation): Record<string, unknown> | AppError {
  const variables: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request.query)) {
    const argument = given.find((one) => one.name === name);
    // a list is written by repeating its parameter, as OpenAPI has it by default
    const isList = argument !== undefined && isListType(getNullableType(argument.type));
    const texts = isList ? [value].flat() : [value];
    if (!argument || !areTexts(texts)) return restErrors.REST_PARAMETER();
    const values = texts.map((text) => valueOf(argument, text));
    variables[name] = isList ? values : values[0];
  }
  return variables;
}

const areTexts = (given: readonly unknown[]): given is string[] => given.every((one) => typeof one === 'string');

/** What is no number goes on as it is, and the schema says what is wrong with it. */
function valueOf({ type }: GraphQLArgument, text: string): unknown {
  return getNamedType(type) === GraphQLInt && /^-?\d{1,10}$/.test(text) ? Number(text) : text;
}
