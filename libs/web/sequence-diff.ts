/** One step from one sequence to another. */
export interface Step {
  readonly change: 'same' | 'removed' | 'added';
  /** Where it stands in the old one; for something added, where it comes. */
  readonly before: number;
  readonly after: number;
}

/** Beyond so many pairs a comparison would hold up the screen: then all of it counts as replaced. */
const mostPairs = 4_000_000;

/** The way from one list of words to another that leaves most of them where they are. */
export function diff(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const head = Array.from({ length: start }, (_, index): Step => ({ change: 'same', before: index, after: index }));
  const tail = Array.from({ length: end }, (_, index): Step => ({ change: 'same', before: before.length - end + index, after: after.length - end + index }));
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...head, ...middle.map((step) => ({ ...step, before: step.before + start, after: step.after + start })), ...tail];
}

function between(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  if (before.length * after.length <= mostPairs) {
    const lengths = commonLengths(before, after);
    const width = after.length + 1;
    while (row < before.length && column < after.length) {
      if (before[row] === after[column]) steps.push({ change: 'same', before: row++, after: column++ });
      else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
        steps.push({ change: 'removed', before: row++, after: column });
      else steps.push({ change: 'added', before: row, after: column++ });
    }
  }
  while (row < before.length) steps.push({ change: 'removed', before: row++, after: column });
  while (column < after.length) steps.push({ change: 'added', before: row, after: column++ });
  return steps;
}

/** For each pair of places, how many words both lists share from there on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
  return lengths;
}
