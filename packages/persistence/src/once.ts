import { createHash } from 'node:crypto';
import { IdempotencyKeyReused, NotFound } from '@twinning/domain/refusal';
import { rowsOf, sql } from './sql.ts';
import type { Work } from './work.ts';

type Keyed = { idempotencyKey?: string | null | undefined };
type Outcome = { id: string };
type Record = { request: string; result_id: string | null };

/** What was made then may be out of the caller's sight by now. */
function stillSeen<Result>(found: Result | null): Result {
  if (found === null) throw new NotFound();
  return found;
}

/**
 * Does a mutation once for an account and key. The same request again answers what was made then;
 * another request under the same key is refused. The key is a row of the mutation's own transaction.
 */
export async function once<Result extends Outcome>(
  work: Work,
  mutation: string,
  input: Keyed & object,
  run: () => Promise<Result>,
  find: (id: string) => Promise<Result | null>,
): Promise<Result> {
  const key = input.idempotencyKey;
  if (!key) return work.transaction(run);
  const accountId = work.actor.accountId ?? '';
  const request = createHash('sha256')
    .update(`${mutation} ${JSON.stringify(input)}`)
    .digest('hex');

  return work.transaction(async (tx) => {
    await rowsOf(
      tx,
      sql`insert into idempotency (account_id, key, request) values (${accountId}, ${key}, ${request}) on conflict do nothing`,
    );
    const [record] = await rowsOf(
      tx,
      sql<Record>`select request, result_id from idempotency where account_id = ${accountId} and key = ${key} for update`,
    );
    if (record?.request !== request) throw new IdempotencyKeyReused();
    if (record.result_id) {
      work.audit.repeats();
      return stillSeen(await find(record.result_id));
    }
    const result = await run();
    await rowsOf(
      tx,
      sql`update idempotency set result_id = ${result.id} where account_id = ${accountId} and key = ${key}`,
    );
    return result;
  });
}
