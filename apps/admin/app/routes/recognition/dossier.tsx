import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { DossierForm, Revision } from './dossier-form.tsx';
import { NomineeParts, nomineeName } from './nominee.tsx';

const Dossier = graphql(
  `
    query DossierForm($id: ID!) {
      nomination(id: $id) {
        id
        status
        version
        nominator { id name }
        nominee { ...NomineeParts }
        dossier { missing sections { title items { text sourceId } } }
      }
    }
  `,
  [NomineeParts],
);

const ReviseDossier = graphql(`
  mutation ReviseDossier($input: ReviseDossierInput!) {
    reviseDossier(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Dossier, { id: args.params.id ?? '' });
  if (!data?.nomination) throw notFoundOr(missing, args.context);
  const nomination = known(data.nomination, t('common:unreadUnit'));
  return { title: t('recognition:dossier.revise'), nomination };
}

const acts = {
  dossier: act(
    Revision,
    'recognition:said.revised',
    (graph, { sections, ...input }) =>
      graph.change(ReviseDossier, {
        input: {
          ...input,
          sections: sections.map(({ title, items }) => ({
            title,
            items: items.map(({ text, sourceId }) => ({ text, ...(sourceId && { sourceId }) })),
          })),
        },
      }),
    (nomination) => address.nomination(nomination.id),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function DossierPage() {
  const { t } = useWords();
  const { title, nomination } = useLoaderData<typeof loader>();
  const { id, status, version, nominator, nominee, dossier } = nomination;
  const writer = actingUnits(useViewer()).find((unit) => unit.id === nominator.id);
  const open = writer && ['DRAFT', 'RETURNED'].includes(status);
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.nomination(id)}>{nomineeName(nominee)}</ContextLink>}
        title={title}
        lead={t('recognition:dossier.lead')}
      />
      {open && dossier ? (
        <DossierForm nominationId={id} onBehalfOf={writer.id} version={version} sections={dossier.sections} />
      ) : (
        <p>{t('recognition:dossier.closed')}</p>
      )}
    </>
  );
}
