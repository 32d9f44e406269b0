/** Loaded before a program that has an end of its own: it does not outlive a launcher that was killed. */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
