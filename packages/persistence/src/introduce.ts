import pg from 'pg';
import { nobody, type Principal, principal } from './principal.ts';

export const introduction = `select set_config('twinning.principal', $1, false), set_config('twinning.day', $2, false)`;

type Query = (...given: unknown[]) => Promise<pg.QueryResult>;
type Patient = { query: Query };

const ends = /^\s*(commit|rollback|end|abort)\b/i;

function wordsOf(whom: Principal): [string, string] {
  if (whom.kind === 'ACCOUNT') return [`account:${whom.accountId}`, whom.day ?? ''];
  return [whom.kind === 'SERVICE' ? 'service' : '', ''];
}

/**
 * Makes a connection say on whose behalf it speaks before any statement of another principal than the one before, in
 * and outside transactions. Statements wait for each other, so none slips in between the two. When a transaction is taken
 * back, so is what was said in it: the next statement says it again. Whoever has not said who asks is `unasked`.
 */
export function introduce(client: pg.ClientBase, unasked: Principal): void {
  const patient = client as unknown as Patient;
  let said: string | undefined = wordsOf(nobody).join(' ');
  let before: Promise<unknown> = Promise.resolve();
  // The prototype is asked each time, for a test may count what passes there.
  const send: Query = (...given) => (pg.Client.prototype as unknown as Patient).query.apply(client, given);

  async function speak(words: [string, string], given: unknown[]): Promise<pg.QueryResult> {
    const text = typeof given[0] === 'string' ? given[0] : (given[0] as pg.QueryConfig).text;
    if (ends.test(text)) {
      const saidBefore = said;
      said = undefined;
      const result = await send(...given);
      if (result.command === 'COMMIT') said = saidBefore;
      return result;
    }
    if (said !== words.join(' ')) {
      said = undefined;
      await send(introduction, words);
      said = words.join(' ');
    }
    return send(...given);
  }

  patient.query = (...given) => {
    const [first, last] = [given[0] as { submit?: unknown } | string, given.at(-1)];
    if (typeof last === 'function' || (typeof first === 'object' && first.submit))
      throw new Error('Only statements answered by a promise can be sent on behalf of somebody.');
    const words = wordsOf(principal() ?? unasked);
    const answer = before.then(() => speak(words, given));
    before = answer.catch(() => undefined);
    return answer;
  };
}
