import { subject } from '@casl/ability';
import { abilityFor, mayHandOut, roles, type RoleName } from './grant.js';

const me = 'p-me';
const actions = {
  item: ['create', 'read', 'edit', 'submit', 'rush', 'return', 'appraise', 'approve', 'publish', 'withdraw', 'revise', 'archive'],
  grant: ['read', 'invite', 'end'],
  audit: ['read'],
  board: ['read', 'change'],
  portal: ['supervise', 'read', 'edit', 'open', 'suspend', 'close', 'own'],
  section: ['change'],
  directive: ['read', 'send', 'see', 'answer'],
};

/** What each role may do with what is not its own; `own:` only with what the person wrote. */
const expected: Record<RoleName, string[]> = {
  contributor: ['item:create', 'own:read', 'own:edit', 'own:submit', 'board:read', 'directive:read'],
  editor: ['item:create', 'item:read', 'item:edit', 'item:submit', 'item:rush', 'board:read', 'directive:read'],
  reviewer: ['item:read', 'item:return', 'item:appraise', 'board:read', 'directive:read'],
  board_head: [...actions.item.map((action) => `item:${action}`), 'board:read', 'directive:read', 'directive:see', 'directive:answer'],
  portal_admin: [
    'item:read',
    'grant:read',
    'grant:invite',
    'grant:end',
    'section:change',
    'audit:read',
    'board:read',
    'board:change',
    'portal:read',
    'portal:edit',
    'directive:read',
    'directive:see',
    'directive:answer',
  ],
  supervisor: ['portal:supervise', 'directive:read', 'directive:send'],
  province_admin: [
    'grant:read',
    'grant:invite',
    'grant:end',
    'section:change',
    'audit:read',
    'board:read',
    'board:change',
    ...actions.portal.map((action) => `portal:${action}`),
    'directive:read',
    'directive:send',
  ],
  auditor: ['item:read', 'audit:read', 'board:read', 'directive:read'],
};

function rightsOf(role: RoleName): string[] {
  const ability = abilityFor([{ role }], me);
  const found: string[] = [];
  for (const [type, names] of Object.entries(actions)) {
    for (const action of names) {
      const others = ability.can(action, subject(type, { keeperId: 'p-other' }));
      const own = ability.can(action, subject(type, { keeperId: me }));
      if (others) found.push(`${type}:${action}`);
      else if (own) found.push(`own:${action}`);
    }
  }
  return found;
}

it.each(roles)('%s may do exactly what its bundle says', (role) => {
  expect(rightsOf(role).sort()).toEqual([...expected[role]].sort());
});

it('nobody without a grant may do anything', () => {
  const ability = abilityFor([], me);
  for (const [type, names] of Object.entries(actions)) for (const action of names) expect(ability.can(action, type)).toBe(false);
});

it('two grants add up', () => {
  const ability = abilityFor([{ role: 'editor' }, { role: 'reviewer' }], me);
  expect(ability.can('edit', 'item')).toBe(true);
  expect(ability.can('return', 'item')).toBe(true);
  expect(ability.can('approve', 'item')).toBe(false);
});

describe('handing out', () => {
  it.each(['contributor', 'editor', 'reviewer', 'board_head', 'portal_admin', 'auditor'] as const)('an administrator of a portal may give %s', (role) => {
    expect(mayHandOut([{ role: 'portal_admin' }], role)).toBe(true);
    expect(mayHandOut([{ role: 'province_admin' }], role)).toBe(true);
  });

  it.each(['supervisor', 'province_admin'] as const)('nobody may give %s through the console', (role) => {
    for (const own of roles) expect(mayHandOut([{ role: own }], role)).toBe(false);
  });

  it.each(['contributor', 'editor', 'reviewer', 'board_head', 'supervisor', 'auditor'] as const)('%s gives nothing, not even what it has', (own) => {
    for (const role of roles) expect(mayHandOut([{ role: own }], role)).toBe(false);
  });
});
