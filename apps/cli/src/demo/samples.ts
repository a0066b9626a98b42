import { randomUUID } from 'node:crypto';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql, type GraphQLSchema } from 'graphql';
import { DeliveryModule } from '#delivery';
import { NewsroomModule } from '#newsroom';
import type { Config } from '#platform/config';
import { runAs } from '#platform/db';
import { PlatformModule } from '#platform/nest';
import { FixedClock } from '#platform/time';
import { markdownToRichText } from '../posts/markdown.js';
import { Refusal } from '../output.js';
import type { DemoPerson, DemoPortal } from './province.js';
import { samples, type Sample } from './sample-texts.js';

const hour = 3_600_000;

/** The newsroom alone, without the edge: whoever acts is named by `runAs`. */
@Module({})
class SampleDesk {
  static forRoot(config: Config, clock: FixedClock): DynamicModule {
    return {
      module: SampleDesk,
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

/**
 * Has the people of the demonstration write, submit, approve and publish the samples, by the operations of the management
 * schema, at the hours at which they would have. A sample whose title its portal has already is left out.
 * @returns how many were written
 */
export async function postSamples(config: Config, portals: readonly DemoPortal[]): Promise<number> {
  const now = Date.now();
  const clock = new FixedClock(new Date(now));
  const app = await NestFactory.create(SampleDesk.forRoot(config, clock), { logger: false, abortOnError: false });
  try {
    await app.init();
    const { schema } = app.get(GraphQLSchemaHost, { strict: false });
    let made = 0;
    for (const sample of samples) {
      const portal = portals.find((each) => each.label === sample.portal);
      const editor = portal?.people.find((each) => each.role === 'editor');
      const head = portal?.people.find((each) => each.role === 'board_head');
      if (!portal || !editor || !head) throw new Error(`no board for the sample of ${sample.portal}`);
      clock.set(new Date(now - sample.hoursAgo * hour));
      if (await post(new Desk(schema, portal.id, editor), new Desk(schema, portal.id, head), sample, clock, now)) made += 1;
    }
    return made;
  } finally {
    await app.close();
  }
}

/** What one person does in one portal. */
class Desk {
  constructor(
    private readonly schema: GraphQLSchema,
    readonly portalId: string,
    private readonly person: DemoPerson,
  ) {}

  async ask<T>(source: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
    const result = await runAs({ requestId: randomUUID(), personId: this.person.id }, () =>
      graphql({ schema: this.schema, source, variableValues: { portalId: this.portalId, ...variables } }),
    );
    const [error] = result.errors ?? [];
    if (error) throw error.originalError ?? error;
    return result.data as T;
  }

  /** A mutation on an item with one input and one payload. */
  async take(mutation: string, inputType: string, input: Readonly<Record<string, unknown>>): Promise<Item> {
    const data = await this.ask<{ done: { item: Item | null; errors: { field: string; message: string }[] } }>(
      `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { item { id draft { version } revision { id } } errors { field message } } }`,
      { input: { portalId: this.portalId, ...input } },
    );
    const [fault] = data.done.errors;
    if (fault || !data.done.item) throw new Refusal(`${mutation}: ${fault?.field ?? ''} ${fault?.message ?? ''}`);
    return data.done.item;
  }
}

interface Item {
  readonly id: string;
  readonly draft: { readonly version: number };
  readonly revision: { readonly id: string } | null;
}

async function post(editor: Desk, head: Desk, sample: Sample, clock: FixedClock, now: number): Promise<boolean> {
  const { sections, items } = await editor.ask<{ sections: { id: string; slug: string }[]; items: { edges: { node: { title: string } }[] } }>(
    'query ($portalId: ID!, $title: String!) { sections(portalId: $portalId) { id slug } items(portalId: $portalId, search: $title) { edges { node { title } } } }',
    { title: sample.title },
  );
  if (items.edges.some(({ node }) => node.title === sample.title)) return false;
  const sectionId = sections.find((section) => section.slug === sample.section)?.id;
  if (!sectionId) throw new Error(`the portal ${sample.portal} has no section ${sample.section}`);

  const { title, summary, fate } = sample;
  const created = await editor.take('createItem', 'CreateItemInput', { sectionId, title });
  const body = markdownToRichText(sample.body);
  const saved = await editor.take('saveDraft', 'SaveDraftInput', { itemId: created.id, baseVersion: created.draft.version, title, summary, body, sectionId });
  if (fate.kind === 'draft') return true;
  const submitted = await editor.take('submitItem', 'SubmitItemInput', { itemId: created.id, baseVersion: saved.draft.version });
  if (fate.kind === 'submitted') return true;

  const decision = { itemId: created.id, revisionId: submitted.revision?.id };
  clock.set(new Date(Math.min(clock.now().getTime() + hour, now)));
  if (fate.kind === 'returned') await head.take('returnItem', 'ReturnItemInput', { ...decision, reason: fate.reason });
  else if (fate.kind === 'published') await head.take('approveItem', 'ApproveItemInput', decision);
  else await head.take('approveItem', 'ApproveItemInput', { ...decision, then: 'AT', publishAt: new Date(now + fate.inHours * hour).toISOString() });
  return true;
}
