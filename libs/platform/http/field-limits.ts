import { GraphQLError, Kind, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql';

/** How often a field of a name may stand in one operation, fragments unfolded. */
export type FieldLimits = Readonly<Record<string, number>>;

/**
 * Refuses operations that ask for heavy fields over and over under aliases: depth and cost are counted before anybody knows
 * that a text has two million characters.
 */
export function fieldLimits(limits: FieldLimits): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const counts = new Map<string, number>();
      const over = overLimit(operation.selectionSet, limits, counts, (name) => context.getFragment(name) ?? null, new Set());
      if (over) {
        context.reportError(
          new GraphQLError(`The field ${over} may stand at most ${String(limits[over])} times in one operation: ask in several.`, { nodes: operation }),
        );
      }
    },
  });
}

function overLimit(
  set: SelectionSetNode,
  limits: FieldLimits,
  counts: Map<string, number>,
  fragment: (name: string) => FragmentDefinitionNode | null,
  open: ReadonlySet<string>,
): string | null {
  for (const selection of set.selections) {
    let inner: SelectionSetNode | undefined;
    let within = open;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const most = limits[name];
      const count = (counts.get(name) ?? 0) + 1;
      if (most !== undefined && count > most) return name;
      counts.set(name, count);
      inner = selection.selectionSet;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      inner = selection.selectionSet;
    } else if (!open.has(selection.name.value)) {
      // A circle of fragments is refused by another rule; here it only must not run for ever.
      inner = fragment(selection.name.value)?.selectionSet;
      within = new Set([...open, selection.name.value]);
    }
    const over = inner ? overLimit(inner, limits, counts, fragment, within) : null;
    if (over) return over;
  }
  return null;
}
