import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { ActivityTag } from '#app/components/status-tags.tsx';
import { contextOf } from '#app/context/context.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { unknownUnit } from '#app/graph/settled.ts';
import { graphFor } from '#app/graph.server.ts';
import { partialDayText } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useActingUnits } from '#app/session/acting.ts';
import { ActivityFile, ActivityTwinning, activityOf, twinningOf } from './activity.server.ts';
import { ActivityFacts } from './activity-facts.tsx';
import { acts } from './acts.server.ts';
import { EvidenceSection } from './evidence-section.tsx';
import { NextStep } from './next-step.tsx';
import { ParticipationSection } from './participation-section.tsx';
import { standingOf } from './standing.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const id = args.params.id ?? '';
  const asOf = contextOf(new URL(args.request.url).searchParams).asOf ?? null;
  const answers = await Promise.all([graph.ask(ActivityFile, { id, asOf }), graph.ask(ActivityTwinning, { id })]);
  const [file, twinning] = answers;
  if (!file.data?.activity) throw notFoundOr(file.missing, args.context);
  const unknown = unknownUnit(t('unknown'));
  const activity = activityOf(file.data.activity, unknown);
  const preview = [t(`activities:kind.${activity.kind}`), partialDayText(activity.heldOn, t), activity.organizer.name];
  return {
    title: activity.theme,
    preview: preview.join(' · '),
    activity,
    twinning: twinning.data?.activity ? twinningOf(twinning.data.activity, unknown) : null,
    missing: missingIn(...answers),
  };
}

export const action = (args: ActionFunctionArgs) => actOn(args, acts, { photos: true });

export default function ActivityPage() {
  const { t } = useWords();
  const { activity, twinning, missing } = useLoaderData<typeof loader>();
  const standing = standingOf(activity, twinning, useActingUnits());
  return (
    <>
      <PageHeader
        kicker={t(`activities:kind.${activity.kind}`)}
        title={activity.theme}
        tag={
          <>
            <ActivityTag status={activity.status} />
            <DemonstrationMark generated={activity.generated} />
          </>
        }
        lead={activity.description}
      />
      <MissingNote services={missing} />
      <NextStep activity={activity} twinning={twinning} standing={standing} />
      <ActivityFacts activity={activity} twinning={twinning} />
      <ParticipationSection activity={activity} />
      <EvidenceSection activity={activity} standing={standing} />
      <ProvenanceNote provenance={activity.provenance} />
    </>
  );
}
