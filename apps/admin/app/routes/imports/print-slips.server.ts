import { data } from '@remix-run/node';
import { address } from '#app/context/addresses.ts';
import type { Reading } from '#app/forms/act.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { slipOf } from '#app/routes/members/invitations/slips.ts';
import { About } from './about-import.ts';
import { PrintSlips } from './import.server.ts';

/** The slips are shown in the answer itself, once: their codes stand in no address and no cookie. */
export async function printSlips({ args, graph, sent }: Reading) {
  const checked = sent.check(About);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(PrintSlips, { input: { ...checked.value, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const slips = outcome.result.slips.flatMap((issued) => slipOf(issued) ?? []);
  if (slips.length > 0) return data({ slips });
  const t = await wordsFor(args.request);
  return sent.done(address.import(checked.value.importId), t('imports:slips.none'));
}
