import { setTimeout as wait } from 'node:timers/promises';
import { manage, Unanswered } from './client.js';
import { asDocument, paragraphs, summary, title } from './vietnamese.js';

const state = 'item { id state draft { version } revision { id } } errors { field code message }';
const documents = {
  create: `mutation ($input: CreateItemInput!) { payload: createItem(input: $input) { ${state} } }`,
  save: `mutation ($input: SaveDraftInput!) { payload: saveDraft(input: $input) { ${state} conflict { version } } }`,
  submit: `mutation ($input: SubmitItemInput!) { payload: submitItem(input: $input) { ${state} } }`,
  appraise: `mutation ($input: AppraiseItemInput!) { payload: appraiseItem(input: $input) { ${state} } }`,
  approve: `mutation ($input: ApproveItemInput!) { payload: approveItem(input: $input) { ${state} } }`,
  publish: `mutation ($input: PublishItemInput!) { payload: publishItem(input: $input) { ${state} } }`,
  read: 'query ($portalId: ID!, $id: ID!) { item(portalId: $portalId, id: $id) { id state draft { version } revision { id } } }',
  find: 'query ($portalId: ID!, $search: String!) { items(portalId: $portalId, search: $search, first: 10) { edges { node { id title } } } }',
};

/**
 * What a client wants published; `twoSteps`: the head approves first and publishes by a second request. People left out: the portal's own;
 * the appraiser acts where the process of the portal has an appraisal.
 * @typedef {{ portal: import('./newsroom.js').Portal, title: string, summary: string, body: object, twoSteps: boolean, author?: Worker, appraiser?: Worker, approver?: Worker }} Wish
 * @typedef {import('./newsroom.js').Worker} Worker
 *
 * What was answered as done: the write and the state that the answer showed.
 * @typedef {{ portalId: string, itemId: string, title: string, write: string, state: string, version: number, revisionId: string | null }} Acknowledged
 *
 * @typedef {object} Ledger
 * @property {Acknowledged[]} acknowledged
 * @property {{ write: string, ms: number }[]} latencies
 * @property {number} unanswered requests that reached the server and got no answer
 * @property {(entry: Acknowledged) => void} [onAcknowledged]
 */

/** @param {import('./random.js').Random} random @param {import('./newsroom.js').Portal[]} portals @returns {Wish[][]} one list for each portal's editor */
export function wishes(random, portals, items) {
  const lists = portals.map(() => []);
  for (let number = 0; number < items; number += 1) {
    const at = number % portals.length;
    lists[at].push({
      portal: portals[at],
      title: `${title(random)} ${number}`,
      summary: summary(random),
      body: asDocument(paragraphs(random)),
      twoSteps: number % 2 === 1,
    });
  }
  return lists;
}

/**
 * Brings an item from nothing to the public page, as two people at their screens would. A request that is not answered is
 * never simply sent again: the item is read first, and what it then needs is done.
 * @param {string} url @param {Wish} wish @param {Ledger} ledger @param {string} [end] the state in which it is left
 */
export async function carry(url, wish, ledger, end = 'PUBLISHED') {
  const { portal } = wish;
  const portalId = portal.id;
  let item = null;
  let sure = true;
  for (let tries = 0; ;) {
    try {
      if (!sure) item = await look(url, wish, item);
      sure = true;
      if (item?.state === end) return;
      const { write, token, input } = next(wish, item);
      const started = performance.now();
      const { payload } = await manage(url, token, documents[write], { input: { portalId, ...input } });
      if (!payload.item) throw new Error(`${write}: ${JSON.stringify(payload)}`);
      item = payload.item;
      ledger.latencies.push({ write, ms: performance.now() - started });
      const entry = {
        portalId,
        itemId: item.id,
        title: wish.title,
        write,
        state: item.state,
        version: item.draft.version,
        revisionId: item.revision?.id ?? null,
      };
      ledger.acknowledged.push(entry);
      ledger.onAcknowledged?.(entry);
      tries = 0;
    } catch (error) {
      if (!(error instanceof Unanswered) || tries === 300) throw error;
      tries += 1;
      if (error.arrived) ledger.unanswered += 1;
      sure = false;
      await wait(200);
    }
  }
}

/** The write that an item needs now. */
function next({ portal, title: text, summary: lead, body, twoSteps, author = portal.editor, appraiser, approver = portal.head }, item) {
  const by = (worker, write, input) => ({ write, token: worker.token, input });
  if (item === null) return by(author, 'create', { sectionId: portal.sections[0].id, title: text });
  const itemId = item.id;
  const baseVersion = item.draft.version;
  const revisionId = item.revision?.id;
  if (item.state === 'DRAFT' && baseVersion === 1)
    return by(author, 'save', { itemId, baseVersion, title: text, summary: lead, body, sectionId: portal.sections[0].id });
  if (item.state === 'DRAFT') return by(author, 'submit', { itemId, baseVersion });
  if (item.state === 'APPRAISING' && appraiser) return by(appraiser, 'appraise', { itemId, revisionId, note: '' });
  if (item.state === 'SUBMITTED') return by(approver, 'approve', { itemId, revisionId, then: twoSteps ? 'LATER' : 'NOW' });
  if (item.state === 'APPROVED') return by(approver, 'publish', { itemId, revisionId });
  throw new Error(`unexpected state ${item.state} of ${itemId}`);
}

/** The item as it stands; one whose creation was not answered is looked for by its title. */
async function look(url, { portal, title: text, author = portal.editor }, item) {
  const { token } = author;
  let id = item?.id;
  if (!id) {
    const { items } = await manage(url, token, documents.find, { portalId: portal.id, search: text });
    id = items.edges.find(({ node }) => node.title === text)?.node.id;
  }
  return id ? (await manage(url, token, documents.read, { portalId: portal.id, id })).item : null;
}
