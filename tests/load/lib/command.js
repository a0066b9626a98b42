import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onNeededNode } from '../../../scripts/lib/node-version.js';
import { table } from '../../../scripts/lib/table.js';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * What a run is told and what it may do with it.
 * @typedef {object} Run
 * @property {boolean} quick CI-sized
 * @property {Record<string, string | boolean | undefined>} options what the command was told besides
 * @property {(undo: () => unknown) => void} atEnd registers what must be undone, last first, however the run ends
 * @property {(text?: string) => void} say
 * @property {(rows: string[][]) => void} table prints a table; the first row is the heading
 *
 * @typedef {{ figures: Record<string, unknown>, faults: string[] }} Outcome exit code 0 only without faults
 * @typedef {{ minutes: number, build: boolean, options?: Record<string, 'boolean' | 'string'>, load: () => Promise<{ run: (run: Run) => Promise<Outcome> }> }} Command
 */

/**
 * Runs the command that the first argument names, within its time, and leaves nothing behind.
 * @param {string} program how it is called, for the usage line
 * @param {Record<string, Command>} commands
 */
export async function main(program, commands) {
  if (!onNeededNode(root)) return;
  const words = process.argv.slice(2);
  const name = words.find((word) => !word.startsWith('-')) ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const options = command && optionsOf(words, command.options ?? {});
  if (!command || !options) {
    process.stderr.write(`Cách dùng (usage): npm run ${program} -- ${Object.entries(commands).map(usage).join('|')} [--quick]\n`);
    process.exit(2);
  }
  const undone = [];
  let ending;
  const end = (code) => {
    ending ??= (async () => {
      for (const undo of undone.reverse())
        await Promise.resolve()
          .then(undo)
          .catch((error) => say(`${error}`));
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130));
  setTimeout(() => {
    say(`✗ Quá ${command.minutes} phút, dừng lại (over time).`);
    void end(1);
  }, command.minutes * 60_000).unref();

  try {
    if (command.build) execFileSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'inherit' });
    const { run } = await command.load();
    const { figures, faults } = await run({
      quick: options['quick'] === true,
      options,
      atEnd: (undo) => undone.push(undo),
      say,
      table: (rows) => say(table(rows)),
    });
    for (const fault of faults) say(`✗ ${fault}`);
    // The last line: what was started is stopped before it, so that nothing is written after it.
    process.once('exit', () => process.stdout.write(`FIGURES ${JSON.stringify(figures)}\n`));
    await end(faults.length > 0 ? 1 : 0);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await end(1);
  }
}

/** What the words after the name say; undefined where they say something unknown. */
function optionsOf(words, known) {
  const options = Object.fromEntries(Object.entries({ ...known, quick: 'boolean' }).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    return positionals.length === 1 ? values : undefined;
  } catch {
    return undefined;
  }
}

const usage = ([name, { options = {} }]) =>
  [name, ...Object.entries(options).map(([option, type]) => `[--${option}${type === 'string' ? ' …' : ''}]`)].join(' ');

function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** A compiled module of the project. @param {string} path under dist */
export function compiled(path) {
  return import(new URL(`../../../dist/${path}`, import.meta.url).href);
}
