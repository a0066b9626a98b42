import { addFigures } from '../support/figures.js';

const tally = { canaries: 0, canariesCaught: 0 };

/**
 * A canary is a fault put in on purpose: a check that stays silent checks nothing.
 * @param caught what the check reported of it, empty when it saw nothing
 */
export function expectCaught(caught: readonly unknown[]): void {
  tally.canaries += 1;
  if (caught.length > 0) tally.canariesCaught += 1;
  expect(caught).not.toEqual([]);
}

/** Adds figures of this spec file and its canaries to those of the architecture suite. */
export function addArchitectureFigures(figures: Readonly<Record<string, number>> = {}): void {
  addFigures('architecture', { ...figures, ...tally });
}
