import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** How many of the slowest spec files a long run names. */
const named = 15;

/** Ends the run with its figures: the slowest files, a line for people, then one JSON line, the last thing printed. */
export default class FiguresReporter {
  #root;

  constructor({ rootDir }) {
    this.#root = rootDir;
  }

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
      if (suites > named) process.stdout.write(`\n${this.#slowest(results.testResults).join('\n')}\n`);
      process.stdout.write(`\n${passed} passed, ${broken} failed, ${skipped} skipped\n`);
      process.stdout.write(`FIGURES ${JSON.stringify(figures)}\n`);
    });
  }

  /** The spec files that took longest, with their seconds: what tests/support/long-first.js begins with. */
  #slowest(files) {
    return files
      .map(({ testFilePath, perfStats }) => ({ file: relative(this.#root, testFilePath), seconds: (perfStats.runtime ?? 0) / 1_000 }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, named)
      .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${file}`);
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
