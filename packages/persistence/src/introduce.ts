import pg from 'pg';
import { GivenUp, isGivenUp } from './given-up.ts';
import { IntroducedQuery } from './introduced-query.ts';
import { nobody, type Principal, principal } from './principal.ts';

export const introduction = `select set_config('twinning.principal', $1, false), set_config('twinning.day', $2, false)`;

type Query = (...given: unknown[]) => Promise<pg.QueryResult>;
type Patient = { query: Query };
type Words = [principal: string, day: string];

const ends = /^\s*(commit|rollback|end|abort)\b/i;
/** What reads and writes no row is sent for whoever asked before. */
const opens = /^\s*(begin|start|savepoint|release)\b/i;

function wordsOf(whom: Principal): Words {
  if (whom.kind === 'ACCOUNT') return [`account:${whom.accountId}`, whom.day ?? ''];
  return [whom.kind === 'SERVICE' ? 'service' : '', ''];
}

/** Only what is sent with values goes with something before it; without any it may be several statements in one text. */
function withValues([first, second]: unknown[]): { text: string; values: unknown[] } | null {
  const config = typeof first === 'string' ? { text: first, values: second } : (first as pg.QueryConfig);
  return Array.isArray(config.values) && config.values.length > 0
    ? { ...config, values: config.values as unknown[] }
    : null;
}

/**
 * Makes a connection say on whose behalf it speaks with any statement of another principal than the one before, in
 * and outside transactions. Statements wait for each other, so none slips in between. When a transaction is taken
 * back, so is what was said in it: the next statement says it again. Whoever has not said who asks is `unasked`.
 */
export function introduce(client: pg.ClientBase, unasked: Principal): void {
  const patient = client as unknown as Patient;
  let said: string | undefined = wordsOf(nobody).join(' ');
  let before: Promise<unknown> = Promise.resolve();
  // The prototype is asked each time, for a test may count what passes there.
  const send: Query = (...given) => (pg.Client.prototype as unknown as Patient).query.apply(client, given);

  const sendIntroduced = (words: Words, given: { text: string; values: unknown[] }): Promise<pg.QueryResult> =>
    new Promise((resolve, reject) => {
      const answered = (fault: Error | null, result: pg.QueryResult) => (fault ? reject(fault) : resolve(result));
      void send(new IntroducedQuery(words, given, answered));
    });

  async function speak(words: Words, given: unknown[]): Promise<pg.QueryResult> {
    const text = typeof given[0] === 'string' ? given[0] : (given[0] as pg.QueryConfig).text;
    if (opens.test(text)) return send(...given);
    if (ends.test(text)) {
      const saidBefore = said;
      said = undefined;
      const result = await send(...given);
      if (result.command === 'COMMIT') said = saidBefore;
      return result;
    }
    if (said === words.join(' ')) return send(...given);
    said = undefined;
    const valued = withValues(given);
    const result = valued ? await sendIntroduced(words, valued) : await send(introduction, words);
    said = words.join(' ');
    return valued ? result : send(...given);
  }

  patient.query = (...given) => {
    const [first, last] = [given[0] as { submit?: unknown } | string, given.at(-1)];
    if (typeof last === 'function' || (typeof first === 'object' && first.submit))
      throw new Error('Only statements answered by a promise can be sent on behalf of somebody.');
    const text = typeof first === 'string' ? first : (given[0] as pg.QueryConfig).text;
    if (isGivenUp() && !ends.test(text)) return Promise.reject(new GivenUp());
    const words = wordsOf(principal() ?? unasked);
    const answer = before.then(() => speak(words, given));
    before = answer.catch(() => undefined);
    return answer;
  };
}
