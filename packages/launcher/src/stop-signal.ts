const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A shell stands between npm and us and dies of a SIGTERM without passing it on. */
function leaveWithParent(asked: AbortController): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && asked.abort(), 500).unref();
}

/**
 * Aborted when somebody asks us to leave. Asking twice changes nothing: under npm Ctrl+C arrives both from the terminal
 * and from npm, and what we started has ten seconds in any case.
 */
export function stopRequest(): AbortController {
  const asked = new AbortController();
  for (const name of signals) process.on(name, () => asked.abort());
  if (process.env.npm_lifecycle_event) leaveWithParent(asked);
  // A closed terminal must not end us before we have stopped the others.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return asked;
}

export const untilAsked = (stopping: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopping.aborted) resolve();
    stopping.addEventListener('abort', () => resolve(), { once: true });
  });
