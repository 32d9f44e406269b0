import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { graphFor } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { heldToday } from '#app/session/held-today.ts';
import { AskForm } from './ask-form.tsx';
import { explain, WhyAsk } from './explain.server.ts';
import { subjectIn } from './subject.ts';
import { Verdict } from './verdict.tsx';
import { WhomToAsk } from './whom-to-ask.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const text = searchParams.get('about')?.trim() ?? '';
  const account = searchParams.get('account') || null;
  const subject = subjectIn(text);
  const [{ data }, answer] = await Promise.all([
    graph.ask(WhyAsk, {}),
    subject ? explain(graph, subject, account) : { explanation: null, missing: [] },
  ]);
  const viewer = data?.viewer ?? null;
  const rights = viewer?.memberships ?? [];
  const held = viewer ? heldToday(viewer, today()).memberships : [];
  const own = account === null || account === viewer?.id;
  const people = held.flatMap(({ organization }) => organization?.memberCandidates ?? []);
  return {
    title: t('why:title'),
    text,
    account: own ? null : account,
    subject: subject ?? null,
    ...answer,
    held,
    personId: viewer?.person?.id ?? null,
    over: rights.filter((right) => right.to !== null && right.to <= today() && right.from < right.to),
    people: [...new Map(people.map((person) => [person.accountId, person])).values()],
  };
}

export type Why = ReturnType<typeof useLoaderData<typeof loader>>;

/** Why somebody sees a thing or does not, by the rule that decides it, and what to do next. */
export default function WhyRoute() {
  const { t } = useWords();
  const why = useLoaderData<typeof loader>();
  const { title, subject, text, explanation, missing, account } = why;
  return (
    <>
      <PageHeader title={title} lead={t('why:lead')} />
      <MissingNote services={missing} />
      {explanation && <Verdict why={why} explanation={explanation} />}
      {subject && !explanation && missing.length === 0 && <p className="max-w-[70ch]">{t('why:notYours')}</p>}
      {!subject && text !== '' && <p className="max-w-[70ch]">{t('why:unknown')}</p>}
      {explanation && !explanation.allowed && account === null && <WhomToAsk why={why} />}
      <AskForm why={why} />
    </>
  );
}
