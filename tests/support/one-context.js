import { createRequire } from 'node:module';

// a part of jest, which comes with it
const { ModuleMocker } = createRequire(import.meta.url)('jest-mock');

/** What the framework of the tests hangs on the global object for one spec file. */
const ofOneFile = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'RETRY_TIMES_SETTER', 'TEST_TIMEOUT_SYMBOL'];

/**
 * Spec files run in the context of the worker itself, so that they can share packages (shared-packages.js): an error of a package is then an
 * `Error` to the spec too. Whatever a file leaves on the global object is seen by the next one.
 */
export default class OneContext {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #conditions;
  #before = { console: globalThis.console, exit: process.exit };

  constructor({ projectConfig }) {
    this.#conditions = projectConfig.testEnvironmentOptions.customExportConditions;
    forget();
  }

  exportConditions() {
    return this.#conditions;
  }

  /** None of its own: see shared-packages.js. */
  getVmContext() {
    return null;
  }

  async setup() {}

  async teardown() {
    globalThis.console = this.#before.console;
    process.exit = this.#before.exit;
    forget();
  }
}

function forget() {
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) if (ofOneFile.includes(symbol.description)) Reflect.deleteProperty(globalThis, symbol);
  // decorators of GraphQL types write here; each spec file loads the classes anew
  delete globalThis.GqlTypeMetadataStorage;
}
