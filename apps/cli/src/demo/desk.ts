import { randomUUID } from 'node:crypto';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql, type GraphQLSchema } from 'graphql';
import { DeliveryModule } from '#delivery';
import { NewsroomModule } from '#newsroom';
import type { RoleName } from '#people';
import type { Config } from '#platform/config';
import { runAs } from '#platform/db';
import { PlatformModule } from '#platform/nest';
import { FixedClock } from '#platform/time';
import { Refusal } from '../output.js';
import type { DemoPerson, DemoPortal } from './province.js';

const hour = 3_600_000;

/** The newsroom alone, without the edge: whoever acts is named by `runAs`. */
@Module({})
class Newsroom {
  static forRoot(config: Config, clock: FixedClock): DynamicModule {
    return {
      module: Newsroom,
      imports: [
        PlatformModule.forRoot({ config, roles: ['editing', 'signin', 'delivery'], jobs: 'enqueue', clock, onBackgroundError: () => undefined }),
        // Beside the public schema, as in the API: its module keeps the types of the two apart.
        DeliveryModule,
        NewsroomModule,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          path: '/manage/graphql',
          include: [NewsroomModule],
          autoSchemaFile: true,
          playground: false,
        }),
      ],
    };
  }
}

/** The desks of the demonstration, at hours that lie behind. */
export class Desks {
  private readonly now = Date.now();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly clock: FixedClock,
    private readonly portals: readonly DemoPortal[],
    private readonly administrator: DemoPerson,
  ) {}

  /** @param role its holder in the portal; `province_admin`: the city's administrator, wherever that is */
  at(label: string, role: RoleName): Desk {
    const portal = this.portal(label);
    const person = role === 'province_admin' ? this.administrator : portal.people.find((each) => each.role === role);
    if (!person) throw new Error(`nobody is ${role} in ${label}`);
    return new Desk(this.schema, portal, person);
  }

  portal(label: string): DemoPortal {
    const found = this.portals.find((each) => each.label === label);
    if (!found) throw new Error(`no portal ${label}`);
    return found;
  }

  /** Sets the hour at which what follows is done; never one to come. */
  ago(hours: number): void {
    this.clock.set(new Date(Math.min(this.now, this.now - hours * hour)));
  }
}

/** What one person does in one portal. */
export class Desk {
  constructor(
    private readonly schema: GraphQLSchema,
    readonly portal: DemoPortal,
    readonly person: DemoPerson,
  ) {}

  async ask<T>(source: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const result = await runAs({ requestId: randomUUID(), personId: this.person.id }, () =>
      graphql({ schema: this.schema, source, variableValues: { portalId: this.portal.id, ...variables } }),
    );
    const [error] = result.errors ?? [];
    if (error) throw error.originalError ?? error;
    return result.data as T;
  }

  /**
   * A mutation with one input and one payload.
   * @param fields of the payload that are wanted, beside its errors
   * @throws Refusal when the input has faults
   */
  async do<T>(mutation: string, inputType: string, fields: string, input: Readonly<Record<string, unknown>>): Promise<T> {
    const { done } = await this.ask<{ done: T & { readonly errors: readonly { readonly field: string; readonly message: string }[] } }>(
      `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { ${fields} errors { field message } } }`,
      { input: { portalId: this.portal.id, ...input } },
    );
    const [fault] = done.errors;
    if (fault) throw new Refusal(`${mutation}: ${fault.field} ${fault.message}`);
    return done;
  }

  /** Id of the item of a title; null when the portal has none. */
  async titled(title: string): Promise<string | null> {
    const { items } = await this.ask<{ items: { edges: { node: { id: string; title: string } }[] } }>(
      'query ($portalId: ID!, $title: String!) { items(portalId: $portalId, search: $title) { edges { node { id title } } } }',
      { title },
    );
    return items.edges.find(({ node }) => node.title === title)?.node.id ?? null;
  }
}

/** Runs `fn` at the desks of the demonstration. */
export async function atDesks<T>(config: Config, portals: readonly DemoPortal[], fn: (desks: Desks) => Promise<T>): Promise<T> {
  const administrator = portals.flatMap(({ people }) => people).find(({ role }) => role === 'province_admin');
  if (!administrator) throw new Error('the demonstration has no administrator of the city');
  const clock = new FixedClock(new Date());
  const app = await NestFactory.create(Newsroom.forRoot(config, clock), { logger: false, abortOnError: false });
  try {
    await app.init();
    return await fn(new Desks(app.get(GraphQLSchemaHost, { strict: false }).schema, clock, portals, administrator));
  } finally {
    await app.close();
  }
}
