import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { unitsOf, useViewer } from '#app/session/viewer.ts';
import { Explaining } from './explain-form.tsx';
import { kinds } from './filing.ts';
import { mayFile } from './keeper.ts';
import { Explain, IssuerRegisters, RegisterPage } from './register.server.ts';
import { RegisterFilter } from './register-filter.tsx';
import { RegisterTable } from './register-table.tsx';

export const meta = titled;

const yearOf = (text: string | null): number => {
  const year = Number(text);
  return Number.isInteger(year) && year >= 1945 && year <= 2200 ? year : Number(today().slice(0, 4));
};

const keyOf = (search: URLSearchParams) => ({
  year: yearOf(search.get('year')),
  kind: kinds.find((kind) => kind === search.get('kind')) ?? ('PLAN' as const),
});

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const own = unitsOf(await viewerOf(graph));
  const issuerId = searchParams.get('issuer') || contextOf(searchParams).unit || own[0]?.id || '';
  const chosen = { issuer: issuerId, ...keyOf(searchParams) };
  const [answer, issuer] = await Promise.all([
    graph.ask(RegisterPage, { issuerId, year: chosen.year, kind: chosen.kind, after: searchParams.get('after') }),
    graph.ask(IssuerRegisters, { id: issuerId }),
  ]);
  const missing = missingIn(answer, issuer);
  if (missing.length > 0 && !answer.data?.documentRegister) throw notFoundOr(missing, args.context);
  const named = issuer.data?.organization ?? null;
  const issuers = [...own, ...(named ? [named] : [])];
  return {
    title: t('documents:register.title'),
    chosen,
    issuers: [...new Map(issuers.map(({ id, name }) => [id, { id, name }])).values()],
    registers: named?.documentRegisters ?? [],
    register: answer.data?.documentRegister ?? null,
    missing,
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Explaining);
  if ('reply' in checked) return checked.reply;
  const { pathname, search, searchParams } = new URL(args.request.url);
  const issuerId =
    searchParams.get('issuer') || contextOf(searchParams).unit || unitsOf(await viewerOf(graph))[0]?.id || '';
  const outcome = await graph.change(Explain, {
    input: { issuerId, ...keyOf(searchParams), ...checked.value, idempotencyKey: sent.key },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(pathname + search, t('documents:register.done', { number: checked.value.number }));
}

export default function RegisterPageView() {
  const { t, number } = useWords();
  const viewer = useViewer();
  const { title, chosen, issuers, registers, register, missing } = useLoaderData<typeof loader>();
  const kind = t(`documents:kind.${chosen.kind}`);
  const keeper = mayFile(viewer) && unitsOf(viewer).some(({ id }) => id === chosen.issuer);
  return (
    <>
      <PageHeader
        title={title}
        kicker={<ContextLink to="/documents">{t('documents:title')}</ContextLink>}
        lead={
          register &&
          t('documents:register.lead', {
            papers: number(register.papers),
            missing: number(register.missing),
            explained: number(register.explained),
            next: register.nextNumber,
          })
        }
      />
      <MissingNote services={missing} />
      <RegisterFilter chosen={chosen} issuers={issuers} />
      {registers.length > 0 && (
        <nav aria-label={t('documents:register.known')} className="mb-6 flex flex-wrap gap-1">
          {registers.map((known) => (
            <ContextLink
              key={`${known.year} ${known.kind}`}
              to={address.register({ issuer: chosen.issuer, year: String(known.year), kind: known.kind })}
              aria-current={known.year === chosen.year && known.kind === chosen.kind ? 'true' : undefined}
              className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
            >
              {t(`documents:kind.${known.kind}`)} {known.year} ({number(known.papers)})
            </ContextLink>
          ))}
        </nav>
      )}
      {register && register.entries.edges.length > 0 ? (
        <>
          <RegisterTable
            caption={`${title}: ${kind} ${chosen.year}`}
            lines={register.entries.edges.map(({ node }) => node)}
            keeper={keeper}
          />
          <Pager page={register.entries} />
        </>
      ) : (
        <EmptyState title={t('documents:register.empty.title')} reason={t('documents:register.empty.reason')} />
      )}
    </>
  );
}
