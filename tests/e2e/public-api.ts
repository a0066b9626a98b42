import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLModule, GraphQLSchemaHost, ID, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { GraphQLSchema } from 'graphql';
import type { AddressInfo, Server } from 'node:net';
import { readConfig } from '#platform/config';
import { sourceOptions } from '#platform/db';
import { DateTimeScalar, describeRoots, errorFormatter, limitsOf, PageInfo, publicLimits } from '#platform/http';
import { CONFIG } from '#platform/nest';
import { Clock, SystemClock } from '#platform/time';
import { DeliveryModule, publicRootWords } from '#delivery';
import type { TestDatabase } from '../support/postgres.js';

/** A second schema with types of the same names but other fields, as the management schema has them. */
const otherStates = { DRAFT: 'draft' } as const;
registerEnumType(otherStates, { name: 'PortalState' });

@ObjectType('Section')
class OtherSection {
  @Field(() => DateTimeScalar)
  madeAt!: Date;
}

@ObjectType('Item')
class OtherItem {
  @Field(() => ID)
  id!: string;
  @Field(() => otherStates)
  state!: string;
  @Field(() => OtherSection)
  section!: OtherSection;
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Resolver(() => OtherItem)
class OtherResolver {
  @Query(() => OtherItem, { nullable: true })
  item(): OtherItem | null {
    return null;
  }
}

@Module({ providers: [OtherResolver] })
class OtherModule {}

export interface PublicApi {
  /** Origin; the schema answers at `/graphql`. */
  readonly url: string;
  readonly schema: GraphQLSchema;
  /** The schema that stands beside it in the same process. */
  readonly otherSchema: GraphQLSchema;
  readonly app: INestApplication;
  close(): Promise<void>;
}

/** The public schema on a free port, reading a test database as the role `delivery`. */
export async function startPublicApi(database: TestDatabase): Promise<PublicApi> {
  const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_DELIVERY: database.urls.delivery });
  const fail = (error: unknown): void => {
    throw error;
  };
  const formatError = errorFormatter(() => 'spec', fail);
  const options = { driver: ApolloDriver, autoSchemaFile: true, playground: false, formatError, ...limitsOf(publicLimits) } as const;

  @Global()
  @Module({
    providers: [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useClass: SystemClock },
    ],
    exports: [CONFIG, Clock],
  })
  class SettingsModule {}

  @Module({
    imports: [
      TypeOrmModule.forRoot({ ...sourceOptions(config, 'delivery'), name: 'delivery' }),
      GraphQLModule.forRoot<ApolloDriverConfig>({ ...options, path: '/graphql', include: [DeliveryModule], transformSchema: describeRoots(publicRootWords) }),
      GraphQLModule.forRoot<ApolloDriverConfig>({ ...options, path: '/manage/graphql', include: [OtherModule] }),
      SettingsModule,
      DeliveryModule,
      OtherModule,
    ],
  })
  class PublicApiModule {}

  const app = await NestFactory.create(PublicApiModule, { logger: false });
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const schemas = app.get(GraphQLSchemaHost, { strict: false, each: true });
  const [schema, otherSchema] = schemas.map((host) => host.schema);
  return { url: `http://127.0.0.1:${String(port)}`, schema: schema!, otherSchema: otherSchema!, app, close: () => app.close() };
}
