import type { Server } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { need, type Config } from '#platform/config';
import { publicLimits } from '#platform/http';
import { InjectConfig } from '#platform/nest';
import { Clock } from '#platform/time';
import { DeliveryReader } from '../read/delivery-reader.js';
import { VersionPoll } from '../version/version-poll.js';
import { Versions } from '../version/versions.js';
import { AdoptedDocuments } from './adopted-documents.js';
import { AnswerCache } from './answer-cache.js';
import { DocumentGate } from './document-gate.js';
import { GenericPath } from './generic-path.js';
import { HotPath } from './hot-path.js';
import { HotReader } from './hot-reader.js';
import { RepeatedDocuments } from './repeated-documents.js';
import { TrustedDocuments } from './trusted-documents.js';

/** Longest age of a look at the versions by which a kept answer is given. */
const patience = 1_000;

export interface HotOptions {
  /** Texts of the documents that may be asked for by id. */
  readonly documents: readonly string[];
  /** Headers of every answer of the process: name, value, name, value ... */
  readonly headers: readonly string[];
  /** Told of each document that the schema does not allow; it is left out. */
  readonly onFault: (error: Error) => void;
}

/** Opens the hot path once the process has its schema, and closes it with the process. */
@Injectable()
export class HotDoor implements OnApplicationBootstrap, OnApplicationShutdown {
  private options: HotOptions | undefined;
  private polls: VersionPoll[] = [];

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** To be called before the process listens; without it there is no hot path. */
  open(options: HotOptions): void {
    this.options = options;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { options, config } = this;
    const server = this.publicServer();
    if (!options || !server) return;
    const { schema } = server;
    const versions = new Versions(patience);
    const cache = new AnswerCache({ most: config.DELIVERY_CACHE_MB * 1_048_576, versions });
    this.polls = this.pollsOf(versions, cache);
    // with a second server the looks also say which of the two is asked
    if (config.DELIVERY_CACHE_MB > 0 || this.polls.length > 1) await Promise.all(this.polls.map((poll) => poll.start()));
    const gate = new DocumentGate(schema, publicLimits);
    const path = new HotPath({
      documents: new TrustedDocuments(schema, options.documents, options.onFault),
      adopted: new AdoptedDocuments(schema, gate),
      cache,
      reader: new HotReader(this.reader.servers, versions),
      generic: new GenericPath(server.apollo, new RepeatedDocuments(schema, gate), options.headers),
      clock: this.clock,
      headers: options.headers,
    });
    path.standBefore(this.adapter.httpAdapter.getHttpServer() as Server);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.polls.map((poll) => poll.stop()));
  }

  /** One for each server, so that one that hangs does not make the looks at the other late. */
  private pollsOf(versions: Versions, cache: AnswerCache): VersionPoll[] {
    const { config } = this;
    const { servers } = this.reader;
    const urls = [need(config, 'DATABASE_URL_DELIVERY'), config.DATABASE_URL_DELIVERY_SPARE ?? ''];
    return servers.all.map(
      (server, index) =>
        new VersionPoll({
          url: urls[index] ?? '',
          every: config.DELIVERY_POLL_MS,
          versions,
          onForgotten: () => {
            cache.clear();
            servers.forget();
          },
          onLook: (look, askedAt) => {
            servers.looked(server, look, askedAt, performance.now());
          },
        }),
    );
  }

  /** The server at `/graphql` with its schema: a process has one for the management schema too. */
  private publicServer(): { apollo: ApolloServer; schema: GraphQLSchema } | undefined {
    const modules = this.modules.get(GraphQLModule, { strict: false, each: true });
    const own = modules.find((module) => (module as unknown as { options: { path?: string } }).options.path === '/graphql');
    const driver = own?.graphQlAdapter as ApolloDriver | undefined;
    const schemas = this.modules.get(GraphQLSchemaHost, { strict: false, each: true }).map((host) => host.schema);
    const schema = schemas.find((each) =>
      each
        .getQueryType()
        ?.getFields()
        ['portal']?.args.some(({ name }) => name === 'host'),
    );
    return schema && driver?.instance ? { apollo: driver.instance, schema } : undefined;
  }
}
