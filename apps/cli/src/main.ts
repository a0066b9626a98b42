import 'reflect-metadata';
import { CommanderError } from 'commander';
import { buildProgram } from './program.js';
import { explain } from './output.js';

/** Exit codes: 0 done, 1 refused or failed, 2 not understood (wrong option, configuration). */
try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const { text, code } = explain(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = code;
  }
}
