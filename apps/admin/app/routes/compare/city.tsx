import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayText } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { Parts } from '../tree/parts.tsx';
import { turningDaysOf } from '../tree/turning-days.server.ts';
import { askedIn } from './asked.ts';
import { comparisonOf } from './comparison.server.ts';
import { DifferenceCounts } from './counts.tsx';
import { DayPair } from './day-pair.tsx';
import { DifferenceRows } from './rows.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const asked = askedIn(searchParams);
  const [days, { looked, counts, page, missing }] = await Promise.all([
    turningDaysOf(graph),
    comparisonOf(graph, asked, null, searchParams.get('after')),
  ]);
  if (!counts || !page) throw notFoundOr(missing, args.context);
  return {
    title: t('compare:title'),
    preview: t('compare:lead', { from: dayText(asked.from), to: dayText(asked.to) }),
    asked: looked,
    days: days.data,
    counts,
    page,
    missing,
  };
}

export default function ComparePage() {
  const { title, preview, asked, days, counts, page, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <Parts />
      <PageHeader title={title} lead={preview} />
      <MissingNote services={missing} />
      <DayPair asked={asked} days={days} />
      <DifferenceCounts counts={counts} asked={asked} />
      <DifferenceRows page={page} asked={asked} />
    </>
  );
}
