import { data, redirect } from '@remix-run/node';
import type { Reading } from '#app/forms/act.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { redirectSaying } from '#app/session/flash.server.ts';
import { forgetSession, keepSession } from '#app/session/session.server.ts';
import { Begin, Change, ConfirmNew, End, EndAll, Remove, RenewCodes } from './account.server.ts';
import { OfSession, Passwords, type ShownOnce, WithCode, WithPassword } from './asked.ts';
import { drawn } from './drawn.server.ts';

async function begin({ graph, sent }: Reading) {
  const checked = sent.check(WithPassword);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Begin, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { key, address } = outcome.result;
  return data<ShownOnce>({ shown: { key, ...drawn(address) } });
}

async function confirm({ args, graph, sent }: Reading) {
  const checked = sent.check(WithCode);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(ConfirmNew, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { recoveryCodes: codes, session } = outcome.result;
  const headers = { 'Set-Cookie': await keepSession(args.context, session) };
  return data<ShownOnce>({ shown: { codes } }, { headers });
}

async function renew({ graph, sent }: Reading) {
  const checked = sent.check(WithPassword);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(RenewCodes, { input: { proof: checked.value } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  return data<ShownOnce>({ shown: { codes: outcome.result.codes } });
}

async function remove({ args, graph, sent }: Reading) {
  const checked = sent.check(WithPassword);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Remove, { input: { proof: checked.value } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done('/account', t('account:said.removed'));
}

async function change({ args, graph, sent }: Reading) {
  const checked = sent.check(Passwords);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Change, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  const leads = await redirectSaying(args.context, '/account', { said: t('account:said.changed') });
  leads.headers.append('Set-Cookie', await keepSession(args.context, outcome.result));
  return leads;
}

async function end({ args, graph, sent }: Reading) {
  const checked = sent.check(OfSession);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(End, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done('/account', t('account:said.ended'));
}

async function everywhere({ args, graph, sent }: Reading) {
  const outcome = await graph.change(EndAll, {});
  if (outcome.kind !== 'done') return sent.answer(outcome);
  return redirect('/sign-in', { headers: { 'Set-Cookie': await forgetSession(args.context) } });
}

export const acts = { begin, confirm, renew, remove, change, end, everywhere };
