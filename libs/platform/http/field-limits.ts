import { GraphQLError, Kind, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql';

/** How often a field of a name may stand in one operation, fragments unfolded. */
export type FieldLimits = Readonly<Record<string, number>>;

type Counts = Readonly<Record<string, number>>;

/**
 * Refuses operations that ask for heavy fields over and over under aliases: depth and cost are counted before anybody knows
 * that a text has two million characters.
 */
export function fieldLimits(limits: FieldLimits): ValidationRule {
  return (context) => {
    const fragments = new Map<string, Counts>();
    return {
      OperationDefinition(operation) {
        const counts = count(operation.selectionSet, limits, (name) => context.getFragment(name) ?? null, fragments);
        const over = Object.keys(limits).find((name) => (counts[name] ?? 0) > (limits[name] ?? Infinity));
        if (!over) return;
        context.reportError(
          new GraphQLError(`The field ${over} may stand at most ${String(limits[over])} times in one operation: ask in several.`, { nodes: operation }),
        );
      },
    };
  };
}

/** Each fragment is counted once and its counts added wherever it is spread: unfolding them one by one doubles with every level. */
function count(set: SelectionSetNode, limits: FieldLimits, fragment: (name: string) => FragmentDefinitionNode | null, known: Map<string, Counts>): Counts {
  const counts: Record<string, number> = {};
  const add = (more: Counts): void => {
    for (const name of Object.keys(more)) counts[name] = (counts[name] ?? 0) + (more[name] ?? 0);
  };
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      if (!known.has(name)) {
        // A circle of fragments is refused by another rule; here it only must come to an end.
        known.set(name, {});
        const inner = fragment(name)?.selectionSet;
        if (inner) known.set(name, count(inner, limits, fragment, known));
      }
      add(known.get(name) ?? {});
      continue;
    }
    if (selection.kind === Kind.FIELD && Object.hasOwn(limits, selection.name.value)) add({ [selection.name.value]: 1 });
    if (selection.selectionSet) add(count(selection.selectionSet, limits, fragment, known));
  }
  return counts;
}
