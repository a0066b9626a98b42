import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** A document, or a part of it, that cannot become a statement; the generic path answers it. */
export class NotCompilable extends Error {}

/** A field as it was asked for: fragments unfolded, the same key asked twice made one. */
export interface Selected {
  /** Name in the answer: the alias, else the name. */
  readonly key: string;
  readonly name: string;
  /** Where its arguments stand. */
  readonly node: FieldNode;
  /** What is asked of it; of a scalar nothing. */
  readonly selection: Selection;
}

/** What is asked of a value, by the name of its type: a union has several. */
export type Selection = Readonly<Record<string, readonly Selected[]>>;

/** What is asked of the schema, of its fragments alone. */
export interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * What some selection sets ask of a value of a type, in the order in which the answer has it.
 * @throws NotCompilable where the document decides while it runs: `@include`, `@skip`
 */
export function selectionOf(source: Source, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Selection {
  if (isObjectType(type)) return { [type.name]: selectedOf(source, type, sets) };
  if (!isAbstractType(type)) return {};
  return Object.fromEntries(source.schema.getPossibleTypes(type).map((possible) => [possible.name, selectedOf(source, possible, sets)]));
}

function selectedOf(source: Source, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selected[] {
  const nodes = new Map<string, FieldNode[]>();
  for (const set of sets) collect(source, type, set, nodes);
  return [...nodes].map(([key, [node, ...more]]) => {
    if (!node) throw new NotCompilable(key);
    const name = node.name.value;
    const field = type.getFields()[name];
    const inner = [node, ...more].flatMap(({ selectionSet }) => selectionSet ?? []);
    return { key, name, node, selection: field ? selectionOf(source, getNamedType(field.type), inner) : {} };
  });
}

function collect(source: Source, type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>): void {
  for (const node of set.selections) {
    if (node.directives?.length) throw new NotCompilable('a directive');
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments.get(node.name.value) : node;
    if (!fragment) throw new NotCompilable('a fragment that is not there');
    if (applies(source.schema, type, fragment.typeCondition?.name.value)) collect(source, type, fragment.selectionSet, into);
  }
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
