const ERROR = 50;

/** One line of JSON, in the shape of the services' logs, so that a request's id finds it. */
export function logFault(error: unknown, requestId: string): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const line = { level: ERROR, time: Date.now(), name: 'admin', requestId, msg: message, stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
