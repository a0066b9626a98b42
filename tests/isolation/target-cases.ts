import type { Case } from './case.js';
import type { CallerName } from './callers.js';

const endpoint = '/manage/graphql' as const;
const above: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];
/** Whoever audits looks, and sets nothing. */
export const planners: readonly CallerName[] = ['supervisor', 'province_admin', 'in_two_portals'];
let amount = 3_000;

/** Operations on targets. */
export const targetCases: Readonly<Record<string, Case>> = {
  targets: { endpoint, ids: ['search', 'after'], values: ['year', 'first'], allowed: above, own: () => ({}) },
  setTarget: {
    endpoint,
    ids: ['input.portalId'],
    values: ['input.year', 'input.amount', 'input.months[]', 'input.because'],
    allowed: planners,
    // One that holds already writes nothing.
    own: ({ caller }) => ({ input: { portalId: caller.home.id, year: 2026, amount: (amount += 1), because: 'Kế hoạch mới' } }),
  },
};
