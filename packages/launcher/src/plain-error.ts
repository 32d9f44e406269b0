/** A fault that a person can mend: its message is all they need to see. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
  readonly detail: string;

  constructor(message: string, detail = '') {
    super(message);
    this.detail = detail;
  }
}

const toldTo = (error: unknown): string => {
  if (error instanceof PlainError) return [error.message, error.detail].join('\n').trimEnd();
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Runs a command of the launcher, tells its fault and sets the exit code. */
export async function plainly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`\n${toldTo(error)}\n`);
    process.exitCode = 1;
  }
}
