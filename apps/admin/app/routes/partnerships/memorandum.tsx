import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { ActingFor } from '#app/forms/acting-for.tsx';
import { EnterSends } from '#app/forms/enter-sends.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { MemorandumText } from './memorandum.ts';
import { OnlyParties } from './only-parties.tsx';
import { papersOf, rowOf } from './papers.server.ts';
import { PromiseRows } from './promise-rows.tsx';
import { useOwnParties } from './use-own-parties.ts';

const Draft = graphql(`
  mutation DraftMemorandum($input: DraftMemorandumInput!) {
    draftMemorandum(input: $input) {
      __typename
      ... on Memorandum { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Revise = graphql(`
  mutation ReviseMemorandum($input: ReviseMemorandumInput!) {
    reviseMemorandum(input: $input) {
      __typename
      ... on Memorandum { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const partnership = await papersOf(graph, args);
  const { memorandum: which } = args.params;
  const known = partnership.memoranda.find(({ id }) => id === which);
  if (!known && which !== 'new') throw new Response(null, { status: 404 });
  return {
    title: t(known ? 'partnerships:memorandum.revise' : 'partnerships:memorandum.title'),
    partnership,
    known: known ? { ...known, commitments: known.commitments.map(rowOf) } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(MemorandumText);
  if ('reply' in checked) return checked.reply;
  const { id: partnershipId = '', memorandum: memorandumId = 'new' } = args.params;
  const input = { ...checked.value, idempotencyKey: sent.key };
  const outcome =
    memorandumId === 'new'
      ? await graph.change(Draft, { input: { ...input, partnershipId } })
      : await graph.change(Revise, { input: { ...input, memorandumId } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(address.partnership(partnershipId), t('partnerships:said.draftMemorandum'));
}

export default function MemorandumPage() {
  const { t } = useWords();
  const { title, partnership, known } = useLoaderData<typeof loader>();
  const own = useOwnParties(partnership.parties);
  const paper = usePaper({
    name: 'memorandum',
    schema: MemorandumText,
    labels: {
      onBehalfOf: t('forms:onBehalfOf'),
      title: t('partnerships:memorandum.name'),
      place: t('partnerships:memorandum.place'),
      signedOn: t('partnerships:memorandum.signedOn'),
      commitments: t('partnerships:memorandum.commitments'),
      'commitments.text': t('partnerships:row.text'),
      'commitments.dueOn': t('partnerships:row.dueOn'),
      'commitments.responsibleId': t('partnerships:row.responsible'),
      'commitments.strandCode': t('partnerships:row.strand'),
    },
    defaultValue: known
      ? {
          title: known.title,
          ...(known.place && { place: known.place }),
          ...(known.signedOn.value && { signedOn: known.signedOn.value }),
          commitments: known.commitments,
        }
      : { title: t('partnerships:memorandum.defaultName'), commitments: [{ text: '' }] },
    draft: true,
  });
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.partnership(partnership.id)}>{partnership.title}</ContextLink>}
        title={title}
        lead={t('partnerships:memorandum.lead')}
      />
      {own.length === 0 ? (
        <OnlyParties partnership={partnership} />
      ) : (
        <PaperForm paper={paper}>
          <EnterSends />
          <ActingFor meta={paper.fields.onBehalfOf} units={own} />
          <TextField meta={paper.fields.title} />
          <DayField meta={paper.fields.signedOn} hint={t('partnerships:memorandum.signedOnHint')} />
          <TextField meta={paper.fields.place} hint={t('partnerships:memorandum.placeHint')} />
          <PromiseRows
            form={paper.form}
            meta={paper.fields.commitments}
            legend={t('partnerships:memorandum.commitments')}
            rowName={(position) => t('partnerships:memorandum.row', { position })}
            hint={t('partnerships:memorandum.commitmentsHint')}
            add={t('partnerships:memorandum.add')}
            strands={partnership.strands}
            units={partnership.parties}
          />
          <SubmitButton>{t('partnerships:memorandum.submit')}</SubmitButton>
        </PaperForm>
      )}
    </>
  );
}
