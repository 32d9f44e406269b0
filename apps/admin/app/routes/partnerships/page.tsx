import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { Section } from '#app/components/section.tsx';
import { PartnershipTag } from '#app/components/status-tags.tsx';
import { Timeline } from '#app/components/timeline.tsx';
import { contextOf } from '#app/context/context.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { unknownUnit } from '#app/graph/settled.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useActingUnits } from '#app/session/acting.ts';
import { acts } from './acts.server.ts';
import { CommitmentSection } from './record/commitment-section.tsx';
import { CommitteeSection } from './record/committee-section.tsx';
import { DeedSection } from './record/deed-section.tsx';
import { NextStep } from './record/next-step.tsx';
import { PaperSection } from './record/paper-section.tsx';
import { PartnershipFacts } from './record/partnership-facts.tsx';
import { PartySection } from './record/party-section.tsx';
import { PlanSection } from './record/plan-section.tsx';
import { deedsOf, PartnershipDeeds, PartnershipFile, partnershipOf } from './record.server.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const id = args.params.id ?? '';
  const asOf = contextOf(new URL(args.request.url).searchParams).asOf ?? null;
  const answers = await Promise.all([graph.ask(PartnershipFile, { id, asOf }), graph.ask(PartnershipDeeds, { id })]);
  const [file, deeds] = answers;
  const partnership = file.data?.partnership;
  if (!partnership) throw notFoundOr(file.missing, args.context);
  const unknown = unknownUnit(t('unknown'));
  const preview = [t(`partnerships:level.${partnership.level}`), t(`partnerships:status.${partnership.status}`)];
  return {
    title: partnership.title,
    preview: preview.join(' · '),
    partnership: partnershipOf(partnership, unknown),
    deeds: deeds.data?.partnership ? deedsOf(deeds.data.partnership, unknown) : null,
    missing: missingIn(...answers),
  };
}

export async function action(args: ActionFunctionArgs) {
  return actOn(args, acts);
}

export default function PartnershipPage() {
  const { t, moment } = useWords();
  const { partnership, deeds, missing } = useLoaderData<typeof loader>();
  const units = useActingUnits();
  const { id, title, level, status, generated, parties, consents, steeringCommittee, timeline } = partnership;
  return (
    <>
      <PageHeader
        kicker={t(`partnerships:level.${level}`)}
        title={title}
        tag={
          <>
            <PartnershipTag status={status} />
            <DemonstrationMark generated={generated} />
          </>
        }
      />
      <MissingNote services={missing} />
      <NextStep partnership={partnership} units={units} />
      <PartnershipFacts partnership={partnership} />
      <PartySection parties={parties} consents={consents} />
      <PaperSection partnership={partnership} units={units} />
      <CommitmentSection partnership={partnership} deeds={deeds} />
      <PlanSection partnership={partnership} deeds={deeds} units={units} />
      {deeds && <DeedSection id={id} deeds={deeds} />}
      {steeringCommittee && <CommitteeSection committee={steeringCommittee} />}
      {timeline.edges.length > 0 && (
        <Section title={t('partnerships:page.timeline')}>
          <Timeline
            moments={timeline.edges.map(({ node }) => ({
              key: `${node.at} ${node.summary}`,
              when: moment(node.at),
              what: node.summary,
              who: node.actor?.name,
            }))}
          />
        </Section>
      )}
      <ProvenanceNote provenance={partnership.provenance} />
    </>
  );
}
