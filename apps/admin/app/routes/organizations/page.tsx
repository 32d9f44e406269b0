import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { OrganizationTag } from '#app/components/status-tags.tsx';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { ActivitySection } from './file/activity-section.tsx';
import { DocumentSection } from './file/document-section.tsx';
import { HistorySection } from './file/history-section.tsx';
import { IdentityFacts } from './file/identity-facts.tsx';
import { MemberSection } from './file/member-section.tsx';
import { PartnershipSection } from './file/partnership-section.tsx';
import { RecognitionSection } from './file/recognition-section.tsx';
import { ReportSection } from './file/report-section.tsx';
import {
  OrganizationDeeds,
  OrganizationFile,
  OrganizationPartnerships,
  OrganizationRecognitions,
} from './file.server.ts';

export const meta = titled;

const SUPERIOR = ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'DISTRICT_OFFICER', 'COMMUNE_OFFICER'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const id = args.params.id ?? '';
  const asOf = contextOf(new URL(args.request.url).searchParams).asOf ?? null;
  const answers = await Promise.all([
    graph.ask(OrganizationFile, { id, asOf }),
    graph.ask(OrganizationPartnerships, { id, asOf }),
    graph.ask(OrganizationDeeds, { id, asOf }),
    graph.ask(OrganizationRecognitions, { id }),
  ]);
  const [file, partnerships, deeds, recognitions] = answers;
  const organization = file.data?.organization;
  if (!organization) throw notFoundOr(file.missing, args.context);
  const kind = t(`organizations:kind.${organization.kind}`);
  return {
    title: organization.name,
    preview: organization.parent ? t('organizations:page.preview', { kind, parent: organization.parent.name }) : kind,
    organization,
    partnerships: partnerships.data?.organization?.partnerships ?? null,
    deeds: deeds.data?.organization ?? null,
    recognitions: recognitions.data?.organization?.recognitions ?? null,
    missing: missingIn(...answers),
  };
}

export default function OrganizationPage() {
  const { t } = useWords();
  const viewer = useViewer();
  const { organization, partnerships, deeds, recognitions, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        kicker={t(`organizations:kind.${organization.kind}`)}
        title={organization.name}
        actions={
          hasRole(viewer, ...SUPERIOR) && (
            <ContextLink to={`/organizations/${organization.id}/leader`} className="button">
              {t('organizations:appoint.action')}
            </ContextLink>
          )
        }
        tag={
          <>
            <OrganizationTag status={organization.status} />
            <DemonstrationMark generated={organization.generated} />
          </>
        }
      />
      <MissingNote services={missing} />
      <IdentityFacts organization={organization} />
      <MemberSection organization={organization} />
      {partnerships && <PartnershipSection id={organization.id} partnerships={partnerships} />}
      {deeds?.activities && <ActivitySection id={organization.id} activities={deeds.activities} />}
      {deeds?.reports && <ReportSection id={organization.id} reports={deeds.reports} obligations={deeds.obligations} />}
      {recognitions && <RecognitionSection recognitions={recognitions} />}
      <DocumentSection documents={organization.documents} />
      <HistorySection history={organization.history} />
      <ProvenanceNote provenance={organization.provenance} />
    </>
  );
}
