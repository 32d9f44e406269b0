import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { contextOf, isDay } from '#app/context/context.ts';
import { missingIn } from '#app/graph/answer.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayText, today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { movementOf } from '#app/session/movement.server.ts';
import { Delivery, DistrictTwinning, Participation } from './coverage.server.ts';
import { lastDayOf } from './days.ts';
import { Figures } from './figures.tsx';
import { Funnel } from './funnel.tsx';
import { MapSwitch } from './map-switch.tsx';
import { Network } from './network.tsx';
import { ReportFigures } from './report-figures.tsx';
import { UnitTable } from './unit-table.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const title = t('overview:title');
  const { searchParams } = new URL(args.request.url);
  const context = contextOf(searchParams);
  const { movement, unknown } = await movementOf(graph, context.movement, args.context);
  if (!movement) return { title, movement, unknown };

  const asOf = context.asOf ?? lastDayOf(movement.period);
  const map = searchParams.get('mapOn');
  const mapOn = map && isDay(map) ? map : asOf;
  const days = { movement: movement.code, asOf, mapOn };
  const answers = await Promise.all([
    graph.ask(Participation, days),
    graph.ask(Delivery, days),
    graph.ask(DistrictTwinning, { movement: movement.code, asOf }),
  ]);
  const [participation, delivery, twinning] = answers;
  return {
    title,
    preview: t('overview:lead', { movement: movement.name, asOf: dayText(asOf), mapOn: dayText(mapOn) }),
    movement,
    asOf,
    mapOn,
    concluded: !context.asOf && asOf < today(),
    participation: participation.data?.movement?.participation ?? null,
    delivery: delivery.data?.movement?.delivery ?? null,
    twinning: twinning.data?.movement?.partnerships?.edges.map(({ node }) => node) ?? null,
    missing: missingIn(...answers),
  };
}

export default function Dashboard() {
  const { t } = useWords();
  const data = useLoaderData<typeof loader>();
  if (!data.movement) {
    const words = data.unknown ? 'unknownMovement' : 'none';
    return (
      <>
        <PageHeader title={t('overview:title')} />
        <EmptyState title={t(`overview:${words}.title`)} reason={t(`overview:${words}.reason`)} />
      </>
    );
  }
  const { asOf, mapOn, concluded, participation, delivery, twinning, missing, preview } = data;
  return (
    <>
      <PageHeader title={t('overview:title')} lead={preview} actions={<MapSwitch asOf={asOf} mapOn={mapOn} />} />
      {concluded && (
        <p className="-mt-5 mb-8 max-w-[70ch] text-table text-soft">
          {t('overview:concluded', { day: dayText(asOf) })}
        </p>
      )}
      <MissingNote services={missing} />
      <Figures participation={participation} delivery={delivery} mapOn={mapOn} />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {delivery && <Funnel steps={delivery.funnel} />}
        {delivery && <ReportFigures reports={delivery.reports} />}
      </div>
      {participation && <UnitTable participation={participation} delivery={delivery} mapOn={mapOn} />}
      {twinning && <Network partnerships={twinning} />}
    </>
  );
}
