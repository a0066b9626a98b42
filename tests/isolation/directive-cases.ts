import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { directiveTo } from './directive-rows.js';

const endpoint = '/manage/graphql' as const;
const above: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];
const answering: readonly CallerName[] = ['board_head', 'portal_admin', 'head_above', 'admin_in_two_portals'];

/** A step with a directive of the caller's home portal that nothing else uses. */
function step(more: Record<string, unknown> = {}): Case {
  return {
    endpoint,
    ids: ['input.portalId', 'input.directiveId'],
    values: Object.keys(more).map((name) => `input.${name}`),
    allowed: answering,
    own: async ({ province: { world }, caller: { home } }) => ({ input: { portalId: home.id, directiveId: await directiveTo(world, home), ...more } }),
  };
}

/** The home portal has work that waits for months and is urged for all there is: the answer is the same each time it is asked. That urging changes its portal alone is shown in urge.db.spec.ts. */
async function lateHome({ province: { world }, caller: { home } }: Ground): Promise<Record<string, unknown>> {
  const reasons = ['days_silent', 'waiting_longest_days'].map((measure) => ({ measure, value: 20, limit: 10 }));
  await world.rows('update directive set reasons = $2 where id = $1', [await directiveTo(world, home), JSON.stringify(reasons)]);
  await world.rows(`insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, 'item', uuidv7(), 'approve', '2026-01-01')`, [
    home.id,
  ]);
  return { input: { portalIds: [home.id], deadline: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10) } };
}

/** Operations of urging. @param readers whoever is at a desk of the portal */
export const directiveCases = (readers: readonly CallerName[]): Readonly<Record<string, Case>> => ({
  directives: {
    endpoint,
    ids: ['portalId', 'after'],
    values: ['show', 'first'],
    allowed: readers,
    own: ({ caller }) => ({ portalId: caller.home.id }),
  },
  lateSteps: { endpoint, ids: [], values: [], allowed: above, own: () => ({}) },
  latePortals: { endpoint, ids: [], values: [], allowed: above, own: () => ({}) },
  sendDirectives: {
    endpoint,
    ids: ['input.portalIds[]'],
    values: ['input.deadline', 'input.note', 'input.letterNumber'],
    allowed: above.filter((name) => name !== 'auditor_of_province'),
    own: lateHome,
  },
  seeDirective: step(),
  answerDirective: step({ answer: 'Đang viết' }),
});
