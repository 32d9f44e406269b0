import type { Logger } from 'pino';

type Stoppable = { stop(): Promise<void> };

/** Tells the launcher that a process is ready, and ends it in order when asked to or when the launcher is gone. */
export function runProcess(running: Stoppable, log: Logger): void {
  let stopping = false;
  const end = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), 10_000).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'did not stop in order');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  process.once('disconnect', () => end('the launcher is gone'));
  process.send?.('ready');
}
