import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { Process } from '#process';
import { actingIn, World, type WorldPortal } from './world.js';
import { createItem } from '../../libs/newsroom/create-item.js';
import { FaultsError } from '../../libs/newsroom/item.js';
import { itemSubject, type ItemInputs } from '../../libs/newsroom/item.subject.js';
import { saveDraft } from '../../libs/newsroom/save-draft.js';

/** A body of one paragraph. */
export const body = (text: string): object => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** For database specs: a portal with an editor and a head, a neighbour, and items on their way. */
export class TestDesk {
  private constructor(
    readonly world: World,
    readonly source: DataSource,
    readonly process: Process,
    readonly here: WorldPortal,
    readonly neighbour: WorldPortal,
    readonly editor: string,
    readonly head: string,
  ) {}

  static async open(): Promise<TestDesk> {
    const world = await World.create();
    const here = await world.portal();
    return new TestDesk(
      world,
      await world.source('editing'),
      await world.process(),
      here,
      await world.portal(),
      await world.person('Lê Thử', [{ portal: here, role: 'editor' }]),
      await world.person('Trần Mẫu', [{ portal: here, role: 'board_head' }]),
    );
  }

  as<T>(person: string | null, fn: (scope: OpenScope) => Promise<T>, portal = this.here): Promise<T> {
    return actingIn(this.source, portal, person, fn);
  }

  asSystem<T>(fn: () => Promise<T>): Promise<T> {
    return runAs({ requestId: newId(), personId: null }, fn);
  }

  async step<K extends keyof ItemInputs>(person: string, id: string, name: K, input: ItemInputs[K], portal = this.here): Promise<void> {
    await this.as(person, (scope) => this.process.transition(scope, itemSubject, id, name, input), portal);
  }

  save(
    person: string,
    itemId: string,
    baseVersion: number,
    parts: { title?: string; text?: string; section?: number; kind?: string; topic?: string | null; fields?: object } = {},
    portal = this.here,
  ): Promise<'saved' | 'conflict'> {
    const { title = 'Tin thử', text = 'Nội dung', section = 0, ...classes } = parts;
    const input = { itemId, baseVersion, title, summary: 'Tóm tắt', body: body(text), sectionId: portal.sectionIds[section]!, ...classes };
    return this.as(person, (scope) => saveDraft(scope, this.world.clock, input), portal);
  }

  /** A draft with a title and words, in version 2. */
  async drafted(title = 'Tin thử', person = this.editor, portal = this.here): Promise<string> {
    const id = await this.as(
      person,
      (scope) => createItem(scope, this.process, this.world.clock, { kind: 'news', sectionId: portal.sectionIds[0]!, title }),
      portal,
    );
    await this.save(person, id, 1, { title }, portal);
    return id;
  }

  async submitted(title?: string, person = this.editor, portal = this.here): Promise<{ id: string; revisionId: string }> {
    const id = await this.drafted(title, person, portal);
    await this.step(person, id, 'submit', { baseVersion: 2 }, portal);
    return { id, revisionId: (await this.stateOf(id)).revisionId! };
  }

  async published(title?: string): Promise<{ id: string; revisionId: string }> {
    const item = await this.submitted(title);
    await this.step(this.head, item.id, 'approve', { revisionId: item.revisionId, tell: false });
    await this.step(this.head, item.id, 'publish', { revisionId: item.revisionId });
    return item;
  }

  async stateOf(id: string): Promise<{ state: string; revisionId: string | null; publicSince: string | null }> {
    const [row] = await this.world.rows<{ state: string; revisionId: string | null; publicSince: string | null }>(
      'select state, revision_id as "revisionId", public_since::text as "publicSince" from item where id = $1',
      [id],
    );
    return row!;
  }
}

/** Code of the refusal, or the faults by field; `null` when it was done. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof FaultsError) return error.faults.map((fault) => `${fault.field}:${fault.error.code}`).join(' ');
  return error instanceof AppError ? error.code : String(error);
}
