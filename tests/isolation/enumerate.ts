import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** One place where a caller hands something in: `input.itemId`, `input.noticeIds[]`. */
export interface ArgumentPath {
  readonly path: string;
  readonly type: string;
  /** By its type or its name it can name something of a portal. */
  readonly carriesId: boolean;
}

export interface Operation {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly paths: readonly ArgumentPath[];
  /** The whole document, asking for everything that the operation can answer. */
  readonly document: string;
}

/** Made by whoever asks, and looked up among what the same person began in the same portal (item.db.spec.ts). */
const ownKey = /\.idempotencyKey$/;
const idNames = /(^|[a-z])(ids?|host|slug|section|after|before|cursor|token|key|code|ref|url|search)$/i;

/** Every operation of a schema with every path of its arguments. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => operationOf(kind, field)));
}

function operationOf(kind: Operation['kind'], field: GraphQLField<unknown, unknown>): Operation {
  const paths = field.args.flatMap((argument) => pathsOf(argument.name, argument.type));
  const variables = field.args.map(
    (argument) =>
      `$${argument.name}: ${String(argument.type)}${argument.defaultValue === undefined ? '' : ` = ${defaultOf(argument.defaultValue, argument.type)}`}`,
  );
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  const brackets = (list: readonly string[]): string => (list.length > 0 ? `(${list.join(', ')})` : '');
  return {
    name: field.name,
    kind,
    paths,
    document: `${kind} ${field.name}${brackets(variables)} { ${field.name}${brackets(passed)} ${everythingOf(field.type)} }`,
  };
}

function defaultOf(value: unknown, type: GraphQLInputType): string {
  const named = getNamedType(type);
  return isEnumType(named) ? (named.getValues().find((each) => each.value === value)?.name ?? String(value)) : JSON.stringify(value);
}

function pathsOf(path: string, type: GraphQLInputType, within: readonly string[] = []): ArgumentPath[] {
  if (isNonNullType(type)) return pathsOf(path, type.ofType, within);
  if (isListType(type)) return pathsOf(`${path}[]`, type.ofType, within);
  // An input inside itself is walked once.
  if (isInputObjectType(type) && !within.includes(type.name)) {
    return Object.values(type.getFields()).flatMap((field) => pathsOf(`${path}.${field.name}`, field.type, [...within, type.name]));
  }
  return [{ path, type: type.name, carriesId: type.name === 'ID' || (idNames.test(path.replace(/\[\]$/, '')) && !ownKey.test(path)) }];
}

/** Selects all fields; a type inside itself ends the way down. */
function everythingOf(type: GraphQLOutputType, within: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((part) => `... on ${part.name} ${everythingOf(part, within)}`)
      .join(' ')} }`;
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (within.includes(inner.name) || inner.name === named.name) return [];
    return [`${field.name} ${everythingOf(field.type, [...within, named.name])}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/** Variables with the value at a path replaced; `noticeIds[]` replaces every entry. */
export function withValue(variables: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  const name = head.replace(/\[\]$/, '');
  if (rest.length > 0) {
    const inner = (given: unknown): unknown => withValue(given as Record<string, unknown>, rest.join('.'), value);
    return { ...variables, [name]: head.endsWith('[]') ? ((variables[name] ?? []) as unknown[]).map(inner) : inner(variables[name]) };
  }
  return { ...variables, [name]: head.endsWith('[]') ? [value] : value };
}

/** How a schema says what a case must say: nothing may be left out on either side. */
export interface CaseShape {
  /** Paths that name something of a portal. */
  readonly ids: readonly string[];
  /** The others: text, numbers, dates, choices. */
  readonly values: readonly string[];
}

/**
 * Operations and argument paths without a case, cases without an operation, and paths that carry an id but are called a value.
 * @returns every fault by name; empty when the cases cover the schema
 */
export function uncovered(operations: readonly Operation[], cases: Readonly<Record<string, CaseShape | undefined>>): string[] {
  const faults = Object.keys(cases)
    .filter((name) => !operations.some((operation) => operation.name === name))
    .map((name) => `case ${name}: no such operation`);
  for (const { name, paths } of operations) {
    const known = cases[name];
    if (!known) {
      faults.push(`operation ${name}: no case`);
      continue;
    }
    for (const { path, carriesId } of paths) {
      const isId = known.ids.includes(path);
      if (!isId && !known.values.includes(path)) faults.push(`operation ${name}, argument ${path}: no case`);
      if (carriesId && !isId) faults.push(`operation ${name}, argument ${path}: can name something of a portal, but has no case as such`);
    }
    const all = paths.map(({ path }) => path);
    for (const path of [...known.ids, ...known.values]) if (!all.includes(path)) faults.push(`case ${name}, argument ${path}: no such argument`);
  }
  return faults;
}
