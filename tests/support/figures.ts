import { appendFileSync } from 'node:fs';

/**
 * Adds figures of a suite to the line `FIGURES` at the end of the run.
 * @param suite name of the suite; with LIENCONG_FIGURES=<suite> its figures stand at the top of the line, else under this name
 */
export function addFigures(suite: string, figures: Readonly<Record<string, unknown>>): void {
  const file = process.env['LIENCONG_FIGURES_FILE'];
  if (file) appendFileSync(file, `${JSON.stringify({ suite, figures })}\n`);
}
