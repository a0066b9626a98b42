import type { Person, Portal, Product } from './product.js';

const back = '{ item { id draft { version } revision { id } } }';

/** How far {@link makeItem} takes an item. */
export type Stage = 'draft' | 'submitted' | 'published';

export interface NewItem {
  readonly title: string;
  readonly text?: string;
  readonly stage: Stage;
}

/** An item brought to a stage through the real API, as people who hold the rights for it. @returns its id */
export async function makeItem(product: Product, portal: Portal, { editor, head }: { editor: Person; head: Person }, item: NewItem): Promise<string> {
  const portalId = portal.id;
  const place = { portalId, sectionId: portal.sectionIds[0]! };
  const made = await product.manage(editor, `mutation ($input: CreateItemInput!) { payload: createItem(input: $input) ${back} }`, {
    input: { ...place, kind: 'news', title: item.title },
  });
  const itemId = made.payload.item.id;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: item.text ?? `${item.title}.` }] }] };
  const saved = await product.manage(editor, `mutation ($input: SaveDraftInput!) { payload: saveDraft(input: $input) ${back} }`, {
    input: { ...place, itemId, baseVersion: made.payload.item.draft.version, title: item.title, summary: '', body },
  });
  if (item.stage === 'draft') return itemId;
  const sealed = await product.manage(editor, `mutation ($input: SubmitItemInput!) { payload: submitItem(input: $input) ${back} }`, {
    input: { portalId, itemId, baseVersion: saved.payload.item.draft.version },
  });
  if (item.stage === 'submitted') return itemId;
  await product.manage(head, `mutation ($input: ApproveItemInput!) { payload: approveItem(input: $input) ${back} }`, {
    input: { portalId, itemId, revisionId: sealed.payload.item.revision!.id, then: 'NOW' },
  });
  return itemId;
}
