/** Preloaded into every part: it ends when the process that started it is gone, also while it is still starting or does not know of us (compiler, bundler). */
const patienceMs = 6_000;

process.once('disconnect', () => {
  if (process.listenerCount('disconnect') === 0) process.exit(0);
  setTimeout(() => process.exit(0), patienceMs).unref();
});
process.channel?.unref();
