import { asDocument, paragraphs, summary, title } from './vietnamese.js';

/**
 * What a writer knows of an item.
 * @typedef {{ id: string, state: string, version: number, revisionId: string | null, isPublic: boolean, wasPublic: boolean, isSure: boolean }} Known
 */

/** Steps by state with their weights; the people of a portal are its editor and its head. */
const choices = {
  draft: { submit: 8, withdraw: 1, archive: 1 },
  returned: { submit: 8, withdraw: 1, archive: 1 },
  submitted: { approve: 7, return: 2, withdraw: 1 },
  approved: { publish: 8, return: 1, withdraw: 1 },
  published: { revise: 5, withdraw: 5 },
  withdrawn: { revise: 8, archive: 2 },
  archived: { revise: 1 },
};
const kinds = ['news', 'article', 'reportage', 'page'];
const topics = ['direction', 'policy', 'digital', null];

/**
 * Takes one step at random of an item, or makes a new one, as the real write path does it: one transaction of the role editing.
 * @param {import('./facts-driver.js').Tools} tools
 * @param {import('./newsroom.js').Portal} portal @param {Known | null} item changed to what the answer says
 * @returns {Promise<{ item: Known, stepId: string | null }>}
 */
export async function takeStep(tools, portal, item) {
  const { random, inPortalAs, newsroom, process, clock } = tools;
  if (!item) return { item: await make(tools, portal), stepId: null };
  const step = choose(random, item);
  const person = step === 'submit' ? portal.editor : portal.head;
  const result = await inPortalAs(portal, person, async (scope) => {
    if (step === 'submit' && random.next() < 0.4) {
      await newsroom.saveDraft(scope, clock, { itemId: item.id, baseVersion: item.version, ...words(random, portal), ...classOf(random, item) });
      item.version += 1;
    }
    return process.transition(scope, newsroom.itemSubject, item.id, step, inputOf(step, item));
  });
  item.state = result.toState;
  if (step === 'submit') item.revisionId = result.revisionId;
  if (step === 'publish') item.isPublic = item.wasPublic = true;
  if (step === 'withdraw') item.isPublic = false;
  return { item, stepId: result.stepId };
}

function choose(random, { state, isPublic }) {
  const possible = Object.entries(choices[state]).filter(([step]) => (step === 'withdraw' ? isPublic : step !== 'archive' || !isPublic));
  let place = random.next() * possible.reduce((sum, [, weight]) => sum + weight, 0);
  return possible.find(([, weight]) => (place -= weight) < 0)[0];
}

function inputOf(step, { version, revisionId }) {
  if (step === 'submit') return { baseVersion: version };
  if (step === 'approve') return { revisionId, tell: true };
  if (step === 'return') return { revisionId, reason: 'Cần sửa lại' };
  if (step === 'publish') return { revisionId };
  return step === 'withdraw' ? { reason: 'Đăng nhầm' } : {};
}

/** Its kind stands once it was public; section and topic may change again and again. */
const classOf = (random, { wasPublic }) => ({ topic: random.pick(topics), ...(wasPublic ? {} : { kind: random.pick(kinds) }) });

const words = (random, portal) => ({
  title: title(random),
  summary: summary(random),
  body: asDocument(paragraphs(random, 300)),
  sectionId: random.pick(portal.sections).id,
});

async function make({ random, inPortalAs, newsroom, process, clock }, portal) {
  const id = await inPortalAs(portal, portal.editor, async (scope) => {
    const text = words(random, portal);
    const itemId = await newsroom.createItem(scope, process, clock, { ...text, kind: random.pick(kinds), topic: random.pick(topics) });
    await newsroom.saveDraft(scope, clock, { itemId, baseVersion: 1, ...text });
    return itemId;
  });
  return { id, state: 'draft', version: 2, revisionId: null, isPublic: false, wasPublic: false, isSure: true };
}
