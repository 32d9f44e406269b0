import { introduction } from '@twinning/persistence/introduce';
import { IntroducedQuery } from '@twinning/persistence/introduced-query';
import pg from 'pg';

type Query = (...args: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };

/**
 * Runs something and counts the SQL statements it sent, so that a list can prove its cost does not grow with its rows.
 * Apart from them it counts how often a connection had to be told who asks, by a statement of its own or along with one:
 * that depends on who used it before.
 */
export async function countStatements<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; statements: number; introductions: number; told: number }> {
  const original = prototype.query;
  let statements = 0;
  let introductions = 0;
  let told = 0;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    if (args[0] === introduction) introductions += 1;
    else statements += 1;
    if (args[0] instanceof IntroducedQuery) told += 1;
    return original.apply(this, args);
  };
  try {
    return { result: await run(), statements, introductions, told };
  } finally {
    prototype.query = original;
  }
}
