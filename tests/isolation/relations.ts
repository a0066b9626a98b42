import type { TestApi } from '../support/api.js';
import { changedPlaces, codeOf, comparable, send, type Answer, type Leaks } from './answers.js';
import { isAtDesk, isReader, listsFromAbove, ofAllDesks, valueOf, type Case, type Ground } from './cases.js';
import { malformedOf, nameOf, unknownOf } from './value-forms.js';
import { boardCases } from './board-cases.js';
import { callerNames } from './callers.js';
import { aroundOperations } from './placement-cases.js';
import { peopleCases } from './people-cases.js';
import { siteCases } from './site-cases.js';
import { withValue, type Operation } from './enumerate.js';
import type { RowWatch } from './row-watch.js';
import { provinceOf, type IsolatedPortal, type Letter } from './world.js';

export const relations = ['own', 'foreign', 'unknown', 'malformed'] as const;

/** What a run of one operation as one caller found. */
export interface Found {
  /** Cells of operation, path, caller and relation that were tried. */
  readonly cells: string[];
  readonly requests: number;
  /** Whatever showed, changed or told apart something of another portal. */
  readonly leaks: string[];
  /** Answers that are wrong in another way. */
  readonly faults: string[];
}

/** What sees that an answer shows something of another portal, and that a call changed rows. */
export interface Eyes {
  readonly leaks: Leaks;
  readonly rows: RowWatch;
}

interface Call {
  readonly relation: string;
  readonly path: string;
  readonly variables: Record<string, unknown>;
  /** Value under test. */
  readonly value: string;
  /** Portals besides the caller's own that the answer may show in public: those whose host name was asked for. */
  readonly addressed: readonly Letter[];
}

/** Tries an operation as a caller with values of their own portal, of another, of none and of no form. */
export async function tryRelations(api: Pick<TestApi, 'url'>, operation: Operation, given: Case, ground: Ground, { leaks, rows }: Eyes): Promise<Found> {
  const { caller, province } = ground;
  const found: Found & { requests: number } = { cells: [], requests: 0, leaks: [], faults: [] };
  const label = `${operation.name} as ${caller.name}`;
  const ask = async (call: Call): Promise<Answer> => {
    found.requests += 1;
    const answer = await send(api, given.endpoint, caller.headers, operation.document, call.variables);
    const seen = leaks.in(answer.text, openTo(operation, given, ground), namedTo(operation, given, ground, call), [
      ...stringsOf(call.variables),
      caller.personId ?? '',
    ]);
    found.leaks.push(...seen.map((leak) => `${label}, ${call.path} ${call.relation}: shows ${leak}`));
    if (answer.status >= 500 || codeOf(answer) === 'INTERNAL')
      found.faults.push(`${label}, ${call.path} ${call.relation} ${JSON.stringify(call.value)}: ${answer.status} ${codeOf(answer)}`);
    return answer;
  };

  const base = await given.own(ground);
  const before = await rows.changes();
  await Promise.all(given.ids.map((path) => tryPath(path)));
  for (const place of changedPlaces(before, await rows.changes())) found.leaks.push(`${label}: a refused call changed ${place}`);

  for (const path of given.ids.filter((each) => each.endsWith('[]'))) await tryMixed(path);
  await tryOwn();
  return found;

  async function tryPath(path: string): Promise<void> {
    const portal = portalFor(operation, path, ground);
    const foreignValue = valueOf(operation.name, given, path, portal, ground);
    const unknownValue = unknownOf(path, foreignValue);
    const call = (relation: string, value: string, variables = withValue(base, path, value)): Call => ({
      relation,
      path,
      variables,
      value,
      addressed: nameOf(path) === 'host' && value === foreignValue ? [portal.letter] : [],
    });
    const foreign = await ask(call('foreign', foreignValue));
    const unknown = await ask(call('unknown', unknownValue));
    const known = nameOf(path) === 'host';
    if (known) publicPortal(foreign, portal);
    else same(path, 'foreign', foreign, foreignValue, unknown, unknownValue);
    found.cells.push(`${operation.name} ${path} ${caller.name} foreign`, `${operation.name} ${path} ${caller.name} unknown`);
    if (nameOf(path) === 'portalId' || known) {
      refused(path, unknown);
      await tryWhole(path, portal, unknownValue);
    }
    for (const value of formsFor(ground, malformedOf(path, foreignValue))) {
      const answer = await ask(call('malformed', value));
      const refusedCursor = nameOf(path) === 'after' && codeOf(unknown) === 'OK';
      if (refusedCursor ? codeOf(answer) !== 'CURSOR_INVALID' : comparable(answer, [value]) !== comparable(unknown, [unknownValue])) {
        found.leaks.push(`${label}, ${path} malformed ${JSON.stringify(value)}: answers ${codeOf(answer)}, unknown ${codeOf(unknown)}`);
      }
    }
    found.cells.push(`${operation.name} ${path} ${caller.name} malformed`);
  }

  /** Every value from the other portal at once, as its own people would call; against the same with a portal that is not there. */
  async function tryWhole(path: string, portal: IsolatedPortal, unknownValue: string): Promise<void> {
    const others = given.ids.filter((each) => each !== path && nameOf(each) !== 'after');
    const whole = others.reduce((variables, each) => withValue(variables, each, valueOf(operation.name, given, each, portal, ground)), base);
    const own = nameOf(path) === 'host' ? [portal.letter] : [];
    const foreign = await ask({
      relation: 'all foreign',
      path,
      variables: withValue(whole, path, valueOf(operation.name, given, path, portal, ground)),
      value: portal.id,
      addressed: own,
    });
    const unknown = await ask({
      relation: 'all foreign, portal unknown',
      path,
      variables: withValue(whole, path, unknownValue),
      value: unknownValue,
      addressed: [],
    });
    if (nameOf(path) === 'portalId') same(path, 'all foreign', foreign, portal.id, unknown, unknownValue);
    refused(path, unknown);
  }

  /** One's own and a foreign entry in one list: the own one counts, the foreign one is as unknown. */
  async function tryMixed(path: string): Promise<void> {
    const mixed = await given.own(ground);
    const ownValue = valueAt(mixed, path);
    const foreignValue = valueOf(operation.name, given, path, portalFor(operation, path, ground), ground);
    const unknownValue = unknownOf(path, foreignValue);
    const with_ = (value: string): Record<string, unknown> => withValue(mixed, path.slice(0, -2), [value, ownValue]);
    const start = await rows.changes();
    const foreign = await ask({ relation: 'mixed', path, variables: with_(foreignValue), value: foreignValue, addressed: [] });
    const unknown = await ask({ relation: 'mixed', path, variables: with_(unknownValue), value: unknownValue, addressed: [] });
    same(path, 'mixed', foreign, foreignValue, unknown, unknownValue);
    onlyAtHome(start, await rows.changes(), 'mixed', mixed);
  }

  async function tryOwn(): Promise<void> {
    const variables = await given.own(ground);
    const start = await rows.changes();
    const answer = await ask({ relation: 'own', path: '', variables, value: '', addressed: given.endpoint === '/graphql' ? [caller.home.letter] : [] });
    onlyAtHome(start, await rows.changes(), 'own', variables);
    const expected = expectedOwn();
    if (codeOf(answer) !== expected) found.faults.push(`${label}, own: ${codeOf(answer)}, expected ${expected}`);
    if (given.endpoint === '/graphql' && !JSON.stringify(answer.body).includes((given.shows ?? (({ publicMark }) => publicMark))(caller.home)))
      found.faults.push(`${label}, own: does not show its portal`);
    for (const path of given.ids.length > 0 ? given.ids : ['']) found.cells.push(`${operation.name} ${path} ${caller.name} own`);
  }

  function expectedOwn(): string {
    if (given.allowed.includes(caller.name)) return 'OK';
    if (caller.name === 'anonymous') return 'UNAUTHENTICATED';
    const portalNamed = given.ids.some((path) => nameOf(path) === 'portalId');
    if (portalNamed && !isAtDesk(caller)) return 'NOT_FOUND';
    const itemNamed = given.ids.some((path) => nameOf(path) === 'itemId');
    return given.refused ?? (itemNamed && !isReader(caller) ? 'NOT_FOUND' : 'FORBIDDEN');
  }

  function same(path: string, relation: string, foreign: Answer, foreignValue: string, unknown: Answer, unknownValue: string): void {
    if (comparable(foreign, [foreignValue]) === comparable(unknown, [unknownValue])) return;
    found.leaks.push(`${label}, ${path} ${relation}: answers ${codeOf(foreign)}, unlike unknown ${codeOf(unknown)}`);
  }

  function refused(path: string, unknown: Answer): void {
    const wanted = given.endpoint === '/graphql' ? ['EMPTY', 'OK'] : caller.name === 'anonymous' ? ['UNAUTHENTICATED'] : ['NOT_FOUND'];
    if (!wanted.includes(codeOf(unknown))) found.faults.push(`${label}, ${path} unknown: ${codeOf(unknown)}, expected ${wanted.join(' or ')}`);
    if (given.endpoint === '/graphql' && /"(edges":\[\{|id":)/.test(unknown.text))
      found.leaks.push(`${label}, ${path} unknown: an unknown host shows something`);
  }

  /** What is public of a portal may be read by anybody, under its own host name. */
  function publicPortal(answer: Answer, portal: IsolatedPortal): void {
    if (portal.letter !== 'D' && !answer.text.includes(portal.publicMark) && codeOf(answer) !== 'OK')
      found.faults.push(`${label}: the host of ${portal.letter} answers ${codeOf(answer)}`);
  }

  function onlyAtHome(start: ReadonlyMap<string, string>, end: ReadonlyMap<string, string>, relation: string, sent: Record<string, unknown>): void {
    const made = given.ofItsOwn ? [(sent['input'] as { portalId: string }).portalId] : [];
    const desks = ofAllDesks.includes(operation.name) ? caller.deskLetters.map((letter) => province.portals[letter].id) : [];
    const allowed = [caller.home.id, '-', ...made, ...desks];
    const changed = changedPlaces(start, end).filter((place) => !allowed.some((portal) => place.endsWith(` ${portal}`)));
    found.leaks.push(...changed.map((place) => `${label}, ${relation}: changed ${place}`));
  }
}

/** Two of the malformed forms for each caller, in turn: every form is tried by somebody of every standing. */
function formsFor({ caller }: Ground, forms: readonly string[]): string[] {
  const turn = callerNames.indexOf(caller.name) * 2;
  return [0, 1].flatMap((next) => forms[(turn + next) % forms.length] ?? []);
}

/** Where a foreign value comes from: a portal that is none of the caller's; inside a call for their own, one beside it. */
function portalFor(operation: Operation, path: string, { caller }: Ground): IsolatedPortal {
  return ['portalId', 'host'].includes(nameOf(path)) || listsFromAbove.includes(operation.name) ? caller.foreign : caller.nested;
}

/** Notices are one's own; who audits sees the lines at which the chain breaks; grants, boards and exemptions are what a province's administrator administers, and old sites what they hand in themselves. */
const shownToAbove: readonly string[] = [
  'auditEntries',
  'auditSeal',
  'notices',
  'markNoticesRead',
  'grants',
  'invitePerson',
  'secondFactorExemptions',
  'recordSecondFactorExemption',
  'endSecondFactorExemption',
  ...Object.keys(peopleCases),
  ...Object.keys(boardCases),
  ...Object.keys(siteCases),
];

/** Portals of which the answer may show everything. */
function openTo({ name }: Operation, { endpoint }: Case, { caller }: Ground): Letter[] {
  if (ofAllDesks.includes(name)) return [...caller.deskLetters];
  if (endpoint === '/graphql' || !isAtDesk(caller) || name === 'viewer' || listsFromAbove.includes(name)) return [];
  // Whoever supervises or administers from above sees no draft: only what was addressed to them, and the grants.
  const fromAbove = caller.name === 'supervisor' || caller.name === 'province_admin';
  if (fromAbove && !shownToAbove.includes(name)) return [];
  return [caller.home.letter];
}

/** Portals of which the answer may show what is public. */
function namedTo({ name }: Operation, { endpoint }: Case, { caller }: Ground, { path, addressed }: Call): readonly Letter[] {
  if (endpoint === '/graphql') {
    const shown = nameOf(path) === 'host' ? addressed : [caller.home.letter];
    // the province's own home page names the portals of its units; those of its units name no others
    if (name === 'home') return shown.flatMap((letter) => (letter === 'P' ? provinceOf(letter) : [letter]));
    return name === 'portals' ? shown.flatMap(provinceOf) : shown;
  }
  if (name === 'viewer') return caller.deskLetters;
  if (listsFromAbove.includes(name)) return caller.named;
  if (aroundOperations.includes(name) && isAtDesk(caller)) return provinceOf(caller.home.letter);
  return isAtDesk(caller) ? [caller.home.letter] : [];
}

/** The first value at a path. */
function valueAt(variables: unknown, path: string): string {
  const found = path.split('.').reduce<unknown>((value, head) => {
    const next = (value as Record<string, unknown> | undefined)?.[head.replace('[]', '')];
    return head.endsWith('[]') ? (next as unknown[] | undefined)?.[0] : next;
  }, variables);
  return typeof found === 'string' ? found : '';
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
