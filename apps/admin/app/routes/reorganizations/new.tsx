import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { changed } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { departmentOf } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { ChooseUnits } from './choose-units.tsx';
import { Decree, decreeInput, type LineRow } from './decree.ts';
import { DecreeForm } from './decree-form.tsx';
import { withoutDecree } from './decree-issues.ts';
import { DraftSteps } from './draft-steps.tsx';
import { papersAtHand, type UnitChoices, unitChoices } from './units.server.ts';

const Draft = graphql(`
  mutation DraftReorganization($input: DraftReorganizationInput!) {
    draftReorganization(input: $input) {
      __typename
      ... on Reorganization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const choices = await unitChoices(graph, new URL(args.request.url).searchParams);
  const papers = choices.step === 'decree' ? await papersAtHand(graph) : [];
  return { title: t('reorganizations:draft.title'), choices, papers };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Decree);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Draft, {
    input: { decree: decreeInput(checked.value), idempotencyKey: sent.key },
  });
  if (outcome.kind !== 'done') return sent.answer(withoutDecree(outcome));
  const t = await wordsFor(args.request);
  return sent.done(address.reorganization(outcome.result.id), t('reorganizations:said.draft'));
}

export default function NewReorganizationPage() {
  const { t } = useWords();
  const { title, choices, papers } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const department = departmentOf(useViewer());
  const further = choices.step === 'decree';
  return (
    <>
      <PageHeader
        kicker={<ContextLink to="/reorganizations">{t('reorganizations:title')}</ContextLink>}
        title={title}
        lead={t(further ? 'reorganizations:form.lead' : 'reorganizations:units.lead')}
      />
      <DraftSteps step={choices.step} />
      {further ? (
        <>
          <Link to={changed(search, { step: null })} className="mb-4 inline-flex min-h-11 items-center text-table">
            {t('reorganizations:form.changeUnits')}
          </Link>
          <DecreeForm
            units={[...choices.chosen, ...(department ? [department] : [])]}
            papers={papers}
            about={choices.sourceIds.join('-')}
            defaultValue={{ precision: 'DAY', lines: firstLines(choices) }}
          />
        </>
      ) : (
        <ChooseUnits choices={choices} />
      )}
    </>
  );
}

/** A line for each source; who receives is filled in where there is only one. */
function firstLines({ sourceIds, targetIds }: UnitChoices): LineRow[] {
  const only = targetIds.length === 1 ? targetIds[0] : undefined;
  return sourceIds.map((sourceId) => ({
    sourceId,
    kind: 'ABSORBED',
    share: 'WHOLE',
    ...(only !== undefined && { targetId: only }),
  }));
}
