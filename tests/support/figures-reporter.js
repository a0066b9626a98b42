import { readFileSync } from 'node:fs';

/** Ends the run with its figures: a line for people, then one JSON line, the last thing printed. */
export default class FiguresReporter {
  onRunComplete(_contexts, results) {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests,
      numTodoTests,
      numTotalTestSuites: suites,
      numRuntimeErrorTestSuites,
      startTime,
    } = results;
    // A spec file that cannot even load has no test that fails; it must not look like a pass.
    const broken = failed + numRuntimeErrorTestSuites;
    const skipped = numPendingTests + numTodoTests;
    const seconds = Number(((Date.now() - startTime) / 1_000).toFixed(1));
    const figures = { suites, passed, failed: broken, skipped, seconds, ...suiteFigures() };
    // Jest puts its own summary after every reporter, so the figures wait for the end of the process.
    process.once('exit', () => {
      process.stdout.write(`\n${passed} passed, ${broken} failed, ${skipped} skipped\n`);
      process.stdout.write(`FIGURES ${JSON.stringify(figures)}\n`);
    });
  }
}

/** What suites added by figures.ts: under the suite's name, or at the top for the suite that was asked for. Counts of several files are added up. */
function suiteFigures() {
  const all = {};
  for (const line of linesOf(process.env.LIENCONG_FIGURES_FILE)) {
    const { suite, figures } = JSON.parse(line);
    const target = suite === process.env.LIENCONG_FIGURES ? all : (all[suite] ??= {});
    for (const [key, figure] of Object.entries(figures)) target[key] = joined(target[key], figure);
  }
  return all;
}

/** Counts are added up, tables of figures put together; of anything else the latest stays. */
function joined(before, figure) {
  if (typeof figure === 'number') return (before ?? 0) + figure;
  const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable(before) && isTable(figure) ? { ...before, ...figure } : figure;
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return []; // no suite added anything
  }
}
