import { setTimeout as wait } from 'node:timers/promises';
import { manage } from './client.js';

const back = '{ item { id state draft { version } revision { id } } errors { field code } }';
const saved = '{ item { id state draft { version } revision { id } } conflict { version } errors { field code } }';
const documents = {
  create: `mutation ($input: CreateItemInput!) { payload: createItem(input: $input) ${back} }`,
  save: `mutation ($input: SaveDraftInput!) { payload: saveDraft(input: $input) ${saved} }`,
  submit: `mutation ($input: SubmitItemInput!) { payload: submitItem(input: $input) ${back} }`,
  approve: `mutation ($input: ApproveItemInput!) { payload: approveItem(input: $input) ${back} }`,
  publish: `mutation ($input: PublishItemInput!) { payload: publishItem(input: $input) ${back} }`,
  return: `mutation ($input: ReturnItemInput!) { payload: returnItem(input: $input) ${back} }`,
  revise: `mutation ($input: ItemStepInput!) { payload: reviseItem(input: $input) ${back} }`,
  withdraw: `mutation ($input: WithdrawItemInput!) { payload: withdrawItem(input: $input) ${back} }`,
  take: 'mutation ($input: TakeItemInput!) { payload: takeItem(input: $input) { placement { state } errors { field code } } }',
};
/** Whoever comes too late is told so; anything else is a fault. */
const late = ['STEP_NOT_POSSIBLE', 'ITEM_REVISION_STALE', 'DRAFT_STALE', 'NOTHING_PUBLIC'];

/**
 * Ways in which an approval and an edit meet. `once`: the text was public before and is corrected; `taken`: another portal shows it too.
 * @typedef {{ once?: boolean, taken?: boolean, steps?: boolean, withdraws?: boolean }} Way
 * @type {Record<string, Way>}
 */
export const ways = {
  'lần đầu (first)': {},
  'duyệt rồi đăng (approve, then publish)': { steps: true },
  'đính chính (correction)': { once: true },
  'đang ở trang khác (taken elsewhere)': { once: true, taken: true },
  'gỡ cùng lúc (withdrawn meanwhile)': { once: true, taken: true, withdraws: true },
};

/**
 * One race over one item: the head approves what was read, while another of the board sends it back or takes it off, and the author changes
 * words, files and section and hands in again; readers look at it all the while.
 * @param {{ url: string, judge: import('./race-judge.js').Judge, portal: any, taker: any, random: import('./random.js').Random, number: number, way: Way, files: { id: string, name: string }[] }} given
 * @returns {Promise<{ approved: boolean, sentBack: boolean, sealedAnew: boolean, refused: number }>} who won
 */
export async function race({ url, judge, portal, taker, random, number, way, files }) {
  const { id: portalId, sections, editor, head, vice } = portal;
  const [own, other] = files;
  const outcome = { approved: false, sentBack: false, sealedAnew: false, refused: 0 };
  const act = async (worker, write, input) => {
    try {
      const { payload } = await manage(url, worker.token, documents[write], { input: { portalId, ...input } });
      const [fault] = payload.errors;
      if (fault && !late.includes(fault.code)) throw new Error(`${write}: ${JSON.stringify(payload.errors)}`);
      if (fault || payload.conflict) outcome.refused += 1;
      return payload.item ?? payload.placement ?? null;
    } catch (error) {
      if (!error.codes?.every((code) => late.includes(code))) throw error;
      outcome.refused += 1;
      return null;
    }
  };
  const save = (itemId, baseVersion, { mark, file, section }) =>
    act(editor, 'save', {
      itemId,
      baseVersion,
      // the sign keeps the address
      title: `Tin đua số ${number}${mark === 'A' ? '' : ` – ${'!'.repeat(1 + (baseVersion % 3))}`}`,
      summary: `Tóm tắt ${mark} ${baseVersion}`,
      body: bodyOf(`Bản ${mark} ${baseVersion} của tin ${number}`, file),
      sectionId: sections[section].id,
    });

  let item = await act(editor, 'create', { sectionId: sections[0].id, title: `Tin đua số ${number}` });
  const itemId = item.id;
  const slug = `tin-dua-so-${number}`;
  item = await save(itemId, item.draft.version, { mark: 'A', file: own, section: 0 });
  item = await act(editor, 'submit', { itemId, baseVersion: item.draft.version });
  if (way.once) {
    item = await act(head, 'approve', { itemId, revisionId: item.revision.id, then: 'NOW' });
    if (way.taken) await act(taker.head, 'take', { portalId: taker.id, itemId, originPortalId: portalId, sectionId: taker.sections[0].id });
    item = await act(vice, 'revise', { itemId });
    item = await save(itemId, item.draft.version, { mark: 'A', file: own, section: 1 });
    item = await act(editor, 'submit', { itemId, baseVersion: item.draft.version });
  }
  const revisionId = item.revision.id;
  const pause = (most) => wait(random.below(most));

  let isOver = false;
  const places = [[portal.host, slug], ...(way.taken ? [[taker.host, `${slug}-${itemId.replaceAll('-', '').slice(-12)}`]] : [])];
  const readers = places.map(async ([host, address]) => {
    while (!isOver) await judge.look(host, address, [own.name, other.name]);
  });
  const looking = Promise.allSettled(readers);
  const approving = async () => {
    await pause(30);
    const answer = await act(head, 'approve', { itemId, revisionId, then: way.steps ? 'LATER' : 'NOW' });
    outcome.approved = answer !== null;
    if (way.steps && answer) {
      await pause(20);
      await act(head, 'publish', { itemId, revisionId });
    }
    // who reads slowly decides once more on what they read
    if (!answer) await act(head, 'approve', { itemId, revisionId, then: 'NOW' });
  };
  const opposing = async () => {
    await pause(40);
    const answer = way.withdraws
      ? await act(vice, 'withdraw', { itemId, reason: 'Sai' })
      : await act(vice, 'return', { itemId, revisionId, reason: 'Sửa lại' });
    outcome.sentBack = answer !== null;
  };
  const editing = async () => {
    let version = item.draft.version;
    for (let turn = 0; turn < 6; turn += 1) {
      const answer = await save(itemId, version, { mark: 'B', file: other, section: turn % 2 });
      version = answer?.draft.version ?? version;
      if (answer && (await act(editor, 'submit', { itemId, baseVersion: version }))) outcome.sealedAnew = true;
      await pause(12);
    }
  };
  const all = await Promise.allSettled([approving(), opposing(), editing()]);
  isOver = true;
  for (const { status, reason } of [...all, ...(await looking)]) if (status === 'rejected') throw reason;
  return outcome;
}

function bodyOf(text, { id, name }) {
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text }] },
      { type: 'attachment', attrs: { fileId: id, label: name } },
    ],
  };
}
