import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayText } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { turningDaysOf } from '../tree/turning-days.server.ts';
import { askedIn } from './asked.ts';
import { comparisonOf } from './comparison.server.ts';
import { DifferenceCounts } from './counts.tsx';
import { DayPair } from './day-pair.tsx';
import { DifferenceRows } from './rows.tsx';
import { Sides } from './sides.tsx';
import { UnitOnDay } from './unit.server.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const id = args.params.id ?? '';
  const asked = askedIn(searchParams);
  const [days, before, after, comparison] = await Promise.all([
    turningDaysOf(graph),
    graph.ask(UnitOnDay, { id, day: asked.from }),
    graph.ask(UnitOnDay, { id, day: asked.to }),
    comparisonOf(graph, asked, id, searchParams.get('after')),
  ]);
  const [then, now] = [before.data?.organization, after.data?.organization];
  if (!then || !now) throw notFoundOr(missingIn(before, after), args.context);
  const words = { from: dayText(asked.from), to: dayText(asked.to), unit: now.name };
  return {
    title: t('compare:titleUnit', { unit: now.name }),
    preview: t('compare:leadUnder', words),
    asked: comparison.looked,
    then,
    now,
    days: days.data,
    counts: comparison.counts,
    page: comparison.page,
    missing: missingIn(before, after, { data: null, missing: comparison.missing }),
  };
}

export default function CompareUnitPage() {
  const { t } = useWords();
  const { title, preview, asked, then, now, days, counts, page, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        kicker={<OrganizationLink organization={now} />}
        title={title}
        lead={preview}
        actions={
          <ContextLink to={address.compare({ from: asked.from, to: asked.to })} className="button button-quiet">
            {t('compare:wholeCity')}
          </ContextLink>
        }
      />
      <MissingNote services={missing} />
      <DayPair asked={asked} days={days} />
      <Sides before={then} after={now} asked={asked} />
      <Section title={t('compare:under')}>{counts && <DifferenceCounts counts={counts} asked={asked} />}</Section>
      {page && <DifferenceRows page={page} asked={asked} />}
    </>
  );
}
