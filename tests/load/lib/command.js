import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onNeededNode } from '../../../scripts/lib/node-version.js';
import { table } from '../../../scripts/lib/table.js';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * What a run is told and what it may do with it.
 * @typedef {object} Run
 * @property {boolean} quick CI-sized
 * @property {(undo: () => unknown) => void} atEnd registers what must be undone, last first, however the run ends
 * @property {(text?: string) => void} say
 * @property {(rows: string[][]) => void} table prints a table; the first row is the heading
 *
 * @typedef {{ figures: Record<string, unknown>, faults: string[] }} Outcome exit code 0 only without faults
 * @typedef {{ minutes: number, build: boolean, load: () => Promise<{ run: (run: Run) => Promise<Outcome> }> }} Command
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
  const unknown = words.filter((word) => word.startsWith('-') && word !== '--quick');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || unknown.length > 0) {
    process.stderr.write(`Cách dùng (usage): npm run ${program} -- ${Object.keys(commands).join('|')} [--quick]\n`);
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
      quick: words.includes('--quick'),
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

function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** A compiled module of the project. @param {string} path under dist */
export function compiled(path) {
  return import(new URL(`../../../dist/${path}`, import.meta.url).href);
}
