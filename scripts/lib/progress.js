const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const tty = process.stdout.isTTY === true;
const active = new Map();
let timer;

/** Prints a line without disturbing the spinner. */
export function say(text = '') {
  clearLine();
  process.stdout.write(`${text}\n`);
}

/** Prints a line of trouble without disturbing the spinner. */
export function warn(text) {
  clearLine();
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a step. After 2 s the person sees that it runs: a spinner in a terminal, else a line each 10 s.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const entry = { name, since: Date.now(), said: 0 };
  active.set(name, entry);
  timer ??= setInterval(draw, tty ? 100 : 500);
  try {
    const result = await work();
    finish(entry, '✓');
    return result;
  } catch (error) {
    finish(entry, '✗');
    throw error;
  }
}

function draw() {
  const shown = [...active.values()].filter((entry) => secondsOf(entry) >= 2);
  if (tty) {
    if (shown.length === 0) return;
    const frame = frames[Math.floor(Date.now() / 100) % frames.length];
    const text = shown.map((entry) => `${entry.name} ${Math.floor(secondsOf(entry))} s`).join(' · ');
    process.stdout.write(`\r\x1b[K${frame} ${text}`.slice(0, (process.stdout.columns ?? 80) + 4));
    return;
  }
  for (const entry of shown) {
    const tens = Math.floor(secondsOf(entry) / 10);
    if (tens <= entry.said && entry.said > 0) continue;
    // The first line comes at 2 s, the others at full tens.
    if (entry.said > 0 || secondsOf(entry) < 10) process.stdout.write(`… ${entry.name}: ${Math.floor(secondsOf(entry))} s\n`);
    entry.said = Math.max(tens, 0.5);
  }
}

function finish(entry, sign) {
  active.delete(entry.name);
  if (active.size === 0) {
    clearInterval(timer);
    timer = undefined;
  }
  const seconds = secondsOf(entry);
  if (sign === '✗' || seconds >= 2) say(`${sign} ${entry.name} (${seconds.toFixed(1).replace('.', ',')} s)`);
  else clearLine();
}

function secondsOf(entry) {
  return (Date.now() - entry.since) / 1_000;
}

function clearLine() {
  if (tty) process.stdout.write('\r\x1b[K');
}
