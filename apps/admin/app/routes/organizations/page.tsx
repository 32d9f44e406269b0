import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { OrganizationTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { postsFor } from './appointing.ts';
import { ChangeMenu } from './facts/change-menu.tsx';
import { ActivitySection } from './file/activity-section.tsx';
import { AnsweredBy } from './file/answered-by.tsx';
import { BorneSection } from './file/borne-section.tsx';
import { DocumentSection } from './file/document-section.tsx';
import { HistorySection } from './file/history-section.tsx';
import { IdentityFacts } from './file/identity-facts.tsx';
import { LineageSection } from './file/lineage-section.tsx';
import { MemberSection } from './file/member-section.tsx';
import { PartnershipSection } from './file/partnership-section.tsx';
import { RecognitionSection } from './file/recognition-section.tsx';
import { ReportSection } from './file/report-section.tsx';
import type { File } from './file/types.ts';
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

const LEAVES = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'];

/** The tree opened at the unit and its superior. */
function treeAt({ id, kind, parent }: File): string {
  const hierarchy = kind === 'PROFESSIONAL_CLUSTER' ? [['hierarchy', kind]] : [];
  const open = [...(parent ? [parent.id] : []), ...(LEAVES.includes(kind) ? [] : [id])].map((each) => ['open', each]);
  return `/organizations/tree?${new URLSearchParams([...hierarchy, ...open])}`;
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
          <>
            <ContextLink to={treeAt(organization)} className="button button-quiet">
              {t('organizations:page.tree')}
            </ContextLink>
            <ContextLink to={address.compareUnit(organization.id)} className="button button-quiet">
              {t('organizations:page.compare')}
            </ContextLink>
            <ChangeMenu id={organization.id} />
            {hasRole(viewer, ...SUPERIOR) && organization.statusNow !== 'DISSOLVED' && (
              <ContextLink to={address.invitations(organization.id)} className="button">
                {t('invitations:form.title')}
              </ContextLink>
            )}
            {postsFor(viewer?.memberships ?? [], organization.id).length > 0 &&
              organization.statusNow !== 'DISSOLVED' && (
                <ContextLink to={`/organizations/${organization.id}/leader`} className="button">
                  {t('organizations:appoint.action')}
                </ContextLink>
              )}
          </>
        }
        tag={
          <>
            <OrganizationTag status={organization.status} />
            <DemonstrationMark generated={organization.generated} />
          </>
        }
      />
      <MissingNote services={missing} />
      <AnsweredBy organization={organization} />
      <IdentityFacts organization={organization} />
      <HistorySection organization={organization} />
      <LineageSection organization={organization} />
      <BorneSection organization={organization} />
      <MemberSection organization={organization} />
      {partnerships && <PartnershipSection id={organization.id} partnerships={partnerships} />}
      {deeds?.activities && <ActivitySection id={organization.id} activities={deeds.activities} />}
      {deeds?.reports && <ReportSection id={organization.id} reports={deeds.reports} obligations={deeds.obligations} />}
      {recognitions && <RecognitionSection recognitions={recognitions} />}
      <DocumentSection documents={organization.documents} />
      <ProvenanceNote provenance={organization.provenance} />
    </>
  );
}
