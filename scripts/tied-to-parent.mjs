// Loaded first in a child process (node --import): it ends in order when its parent is gone, however that went.
const patience = 15_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), patience).unref();
});
process.channel?.unref();
