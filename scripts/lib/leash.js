/** Preloaded into tools that know nothing of us (compiler, bundler): they end when the process that started them is gone. */
process.once('disconnect', () => process.exit(0));
process.channel?.unref();
