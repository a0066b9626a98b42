/** Ends the run with its figures: a line for people, then one JSON line, the last thing printed. */
export default class FiguresReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests, numTotalTestSuites: suites, numRuntimeErrorTestSuites, startTime } = results;
    // A spec file that cannot even load has no test that fails; it must not look like a pass.
    const broken = failed + numRuntimeErrorTestSuites;
    const skipped = numPendingTests + numTodoTests;
    const seconds = Number(((Date.now() - startTime) / 1_000).toFixed(1));
    // Jest puts its own summary after every reporter, so the figures wait for the end of the process.
    process.once('exit', () => {
      process.stdout.write(`\n${passed} passed, ${broken} failed, ${skipped} skipped\n`);
      process.stdout.write(`FIGURES ${JSON.stringify({ suites, passed, failed: broken, skipped, seconds })}\n`);
    });
  }
}
