/**
 * Settings of glibc for every process: few arenas, and what large texts and pictures took goes back to the system. Without them a process
 * keeps and tears up what each large request needed.
 */
export const memorySettings = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Megabytes of old objects at most. V8 on a large machine lets garbage lie until there are some hundreds; what is held is about 100. */
const heapMb = { api: 512, site: 256, worker: 1_024 };

/**
 * Megabytes of new objects. With V8's own measure of a large machine, buffers that are read into fill what it allows outside the heap before new objects
 * are collected at all: then it goes through the whole heap every two seconds, and all who ask wait.
 */
const youngMb = 16;

/**
 * The units, the image and the chart set the same as both (docs/operations/production.md).
 * @param {readonly string[]} args of Node, the program among them
 * @returns {string[]} the same, with the limits of the heap of that program
 */
export function withHeapLimits(args) {
  const name = args.map((each) => /^dist\/apps\/(\w+)\/src\/main\.js$/.exec(each)?.[1]).find(Boolean);
  return name && heapMb[name] ? [`--max-old-space-size=${heapMb[name]}`, `--max-semi-space-size=${youngMb}`, ...args] : [...args];
}
