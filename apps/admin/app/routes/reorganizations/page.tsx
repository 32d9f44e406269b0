import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { actOn } from '#app/forms/act-on.server.ts';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { hasRole, rolesOf, useViewer } from '#app/session/viewer.ts';
import { acts } from './acts.server.ts';
import { ApplySection, UndoSection } from './apply-section.tsx';
import { MOST_LINES } from './decree.ts';
import { DraftSteps } from './draft-steps.tsx';
import { ConsentSection, ReportSection } from './duty-section.tsx';
import { GrantSection } from './grant-section.tsx';
import { LineSection } from './line-section.tsx';
import { MoveSection } from './move-section.tsx';
import { QuestionSection } from './question-section.tsx';
import {
  type Reorganization,
  ReorganizationGrants,
  ReorganizationRecord,
  ReorganizationReports,
  ReorganizationTwinnings,
} from './record.server.ts';
import { StateTag } from './state-tag.tsx';
import { TwinningSection } from './twinning-section.tsx';

export const meta = titled;

const DEPARTMENT = ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const id = args.params.id ?? '';
  const { searchParams } = new URL(args.request.url);
  const from = (name: string) => searchParams.get(name);
  const seesGrants = rolesOf(await viewerOf(graph)).some((role) => ['AUDITOR', ...DEPARTMENT].includes(role));
  const [record, grants, twinnings, reports] = await Promise.all([
    graph.ask(ReorganizationRecord, { id, after: from('after') }),
    seesGrants ? graph.ask(ReorganizationGrants, { id, after: from('grants') }) : { data: null, missing: [] },
    graph.ask(ReorganizationTwinnings, { id, twinnings: from('twinnings'), consents: from('consents') }),
    graph.ask(ReorganizationReports, { id, after: from('reports') }),
  ]);
  const reorganization = record.data?.reorganization;
  if (!reorganization) throw notFoundOr(record.missing, args.context);
  return {
    title: reorganization.title,
    reorganization,
    granted: grants.data?.reorganization ?? null,
    partnerships: twinnings.data?.reorganization?.partnerships ?? null,
    consents: twinnings.data?.reorganization?.consents ?? null,
    reports: reports.data?.reorganization?.obligations ?? null,
    missing: missingIn(record, grants, twinnings, reports),
  };
}

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function ReorganizationPage() {
  const { t } = useWords();
  const data = useLoaderData<typeof loader>();
  const { title, reorganization, granted, partnerships, consents, reports, missing } = data;
  const { id, state, generated, foundings, lines, openQuestions, provenance } = reorganization;
  const mayAct = hasRole(useViewer(), ...DEPARTMENT);
  const drafting = state === 'DRAFT' && mayAct;
  return (
    <>
      <PageHeader
        kicker={<ContextLink to="/reorganizations">{t('reorganizations:title')}</ContextLink>}
        title={title}
        tag={
          <>
            <StateTag state={state} />
            <DemonstrationMark generated={generated} />
          </>
        }
        actions={
          drafting &&
          lines.totalCount <= MOST_LINES && (
            <ContextLink to={`/reorganizations/${id}/revise`} className="button">
              {t('reorganizations:page.revise')}
            </ContextLink>
          )
        }
      />
      <MissingNote services={missing} />
      {drafting && <DraftSteps step={openQuestions > 0 ? 'preview' : 'apply'} />}
      <Identity reorganization={reorganization} />
      {drafting && <QuestionSection reorganization={reorganization} />}
      <LineSection reorganization={reorganization} />
      <MoveSection reorganization={reorganization} />
      {partnerships && <TwinningSection partnerships={partnerships} foundings={foundings} />}
      {consents && <ConsentSection consents={consents} foundings={foundings} />}
      {reports && <ReportSection reports={reports} foundings={foundings} />}
      {granted && (
        <GrantSection granted={granted} deciding={mayAct && state !== 'UNDONE'} reorganization={reorganization} />
      )}
      {drafting && <ApplySection reorganization={reorganization} granted={granted} />}
      {state === 'APPLIED' && mayAct && <UndoSection reorganization={reorganization} />}
      <ProvenanceNote provenance={provenance} />
    </>
  );
}

function Identity({ reorganization }: { reorganization: Reorganization }) {
  const { t, partialDay, instant } = useWords();
  const { decree, effectiveOn, precision, appliedAt, undoneAt } = reorganization;
  return (
    <Facts>
      <Fact name={t('reorganizations:page.effectiveOn')}>{partialDay({ value: effectiveOn, precision })}</Fact>
      <Fact name={t('reorganizations:page.decree')}>
        {decree && (
          <ContextLink to={address.document(decree.id)}>
            {[decree.symbol, decree.abstract].filter(Boolean).join(', ')}
          </ContextLink>
        )}
      </Fact>
      <Fact name={t('reorganizations:page.appliedAt')}>{appliedAt && instant(appliedAt)}</Fact>
      <Fact name={t('reorganizations:page.undoneAt')}>{undoneAt && instant(undoneAt)}</Fact>
    </Facts>
  );
}
