import pg from 'pg';

type Query = (...args: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };

/** Runs something and counts the SQL statements it sent, so that a list can prove its cost does not grow with its rows. */
export async function countStatements<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; statements: number }> {
  const original = prototype.query;
  let statements = 0;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    statements += 1;
    return original.apply(this, args);
  };
  try {
    return { result: await run(), statements };
  } finally {
    prototype.query = original;
  }
}
