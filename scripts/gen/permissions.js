import { subject } from '@casl/ability';
import { code, note, table } from './pages.js';

const somebody = 'p-1';

/** What a role may do: always, with what they keep alone, or not. */
function cell({ abilityFor }, role, action) {
  const [type, verb] = action.split(':');
  const ability = abilityFor([{ role }], somebody);
  if (ability.can(verb, subject(type, { keeperId: 'p-2' }))) return 'yes';
  return ability.can(verb, subject(type, { keeperId: somebody })) ? 'own' : '';
}

/**
 * @param people the lib `people`: `roles`, `everyAction`, `abilityFor`
 * @param {{ kind: string, name: string, right: string }[]} operations root fields of the management schema with the right each is marked with
 */
export function permissionsPage(people, operations) {
  const actions = people.everyAction();
  const byName = [...operations].sort((one, other) => (one.right === other.right ? (one.name < other.name ? -1 : 1) : one.right < other.right ? -1 : 1));
  return `${note('libs/people/grant.ts and the marks of the resolvers')}

# Permissions

What each role may do in a portal in which a grant of it holds today, and what right each operation of the management schema asks for.
*own*: with items that the person keeps, that is wrote or took over. A person with several roles has them all. Whatever the roles, nobody
approves words of their own or what they took over, nobody gives a right to themselves, and nobody gives more, or for longer, than they
have. Rights over a subtree are given by operators alone. \`tests/e2e/permissions.spec.ts\` tries each cell of the first table.

## Roles and actions

${table(
  ['action', ...people.roles.map((role) => code(role))],
  actions.map((action) => [code(action), ...people.roles.map((role) => cell(people, role, action))]),
)}

## Operations and the right they ask for

\`signed-in\`: whoever is signed in, about themselves. \`item:read\` of lists of one's own desk: whoever has a grant in the portal.

${table(
  ['operation', 'kind', 'right'],
  byName.map(({ name, kind, right }) => [code(name), kind.toLowerCase(), code(right)]),
)}
`;
}
