import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { FindUnits } from '#app/forms/find-units.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { departmentOf } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { unitsNamed } from '../organizations/units-named.server.ts';
import { Decree, type DecreeText, decreeInput, MOST_LINES } from './decree.ts';
import { DecreeForm } from './decree-form.tsx';
import { withoutDecree } from './decree-issues.ts';
import { DraftSteps } from './draft-steps.tsx';
import { type Reorganization, ReorganizationRecord } from './record.server.ts';
import { papersAtHand } from './units.server.ts';

const Revise = graphql(`
  mutation ReviseReorganization($input: ReviseReorganizationInput!) {
    reviseReorganization(input: $input) {
      __typename
      ... on Reorganization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Revised = Decree.extend({ expectedVersion: z.coerce.number() });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const find = new URL(args.request.url).searchParams.get('find');
  const [{ data, missing }, papers, found] = await Promise.all([
    graph.ask(ReorganizationRecord, { id: args.params.id ?? '', after: null }),
    papersAtHand(graph),
    unitsNamed(graph, find),
  ]);
  if (!data?.reorganization) throw notFoundOr(missing, args.context);
  return { title: t('reorganizations:form.reviseTitle'), reorganization: data.reorganization, papers, found };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Revised);
  if ('reply' in checked) return checked.reply;
  const { expectedVersion, ...decree } = checked.value;
  const reorganizationId = args.params.id ?? '';
  const outcome = await graph.change(Revise, {
    input: { reorganizationId, expectedVersion, decree: decreeInput(decree) },
  });
  if (outcome.kind !== 'done') return sent.answer(withoutDecree(outcome));
  const t = await wordsFor(args.request);
  return sent.done(address.reorganization(reorganizationId), t('reorganizations:said.draft'));
}

export default function ReviseReorganizationPage() {
  const { t, number } = useWords();
  const { title, reorganization, papers, found } = useLoaderData<typeof loader>();
  const department = departmentOf(useViewer());
  const { id, version, lines } = reorganization;
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.reorganization(id)}>{reorganization.title}</ContextLink>}
        title={title}
        lead={t('reorganizations:form.lead')}
      />
      <DraftSteps step="decree" />
      {lines.totalCount > MOST_LINES ? (
        <EmptyState
          title={title}
          reason={t('reorganizations:form.tooLarge', { formatted: number(lines.totalCount) })}
        />
      ) : (
        <>
          <FindUnits />
          <DecreeForm
            units={[...unitsIn(reorganization), ...found, ...(department ? [department] : [])]}
            papers={papers}
            defaultValue={textOf(reorganization)}
            version={version}
          />
        </>
      )}
    </>
  );
}

/** Everybody whom the draft names and the register knows. */
function unitsIn({ lines, foundings }: Reorganization) {
  const named = [
    ...lines.edges.flatMap(({ node }) => [node.source, node.target]),
    ...foundings.map(({ parent }) => parent),
  ].filter((unit) => unit !== null);
  return [...new Map(named.map((unit) => [unit.id, unit])).values()];
}

function textOf({ title, decree, effectiveOn, precision, foundings, lines }: Reorganization): Partial<DecreeText> {
  const codeOf = (codes: Reorganization['foundings'][number]['codes'], scheme: string) =>
    codes.find((code) => code.scheme === scheme)?.value;
  return {
    title,
    effectiveOn,
    precision: precision === 'UNKNOWN' ? 'DAY' : precision,
    ...(decree && { decreeId: decree.id }),
    foundings: foundings.map(({ id, kind, name, levels, zone, parentId, codes }) => ({
      key: id,
      kind,
      name,
      levels: [...levels],
      ...(zone && { zone }),
      ...(parentId && { parentId }),
      local: codeOf(codes, 'LOCAL'),
      gso: codeOf(codes, 'GSO'),
    })),
    lines: lines.edges.map(({ node: { source, target, targetFounding, kind, share, name, hierarchy, note } }) => ({
      sourceId: source?.id ?? '',
      kind,
      share,
      targetId: target?.id ?? targetFounding?.id,
      name: name ?? undefined,
      hierarchy: hierarchy ?? undefined,
      note: note ?? undefined,
    })),
  };
}
