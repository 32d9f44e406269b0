import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { changed, contextOf } from '#app/context/context.ts';
import { missingIn } from '#app/graph/answer.ts';
import { type Graph, graphFor } from '#app/graph.server.ts';
import { dayBefore, dayText } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { movementOf } from '#app/session/movement.server.ts';
import { lastDayOf, REFORM } from '../overview/days.ts';
import { DaySlider } from '../tree/day-slider.tsx';
import { Parts } from '../tree/parts.tsx';
import { turningDaysOf } from '../tree/turning-days.server.ts';
import { Cartogram } from './cartogram.tsx';
import { MapDelivery, MapParticipation } from './coverage.server.ts';
import { type FigureName, figureNames, plansOf, reportsOf, sessionsOf } from './figures.ts';
import { Legend } from './legend.tsx';
import { SpreadTable } from './spread-table.tsx';
import type { MapName } from './squares.ts';

export const meta = titled;

const maps = ['both', 'districts', 'communes'] as const;
/** The day of each map that is nearest to the day of the facts. */
const dayOf = (map: MapName, asOf: string): string =>
  map === 'districts' ? (asOf < REFORM ? asOf : dayBefore(REFORM)) : asOf < REFORM ? REFORM : asOf;

async function sheetOf(graph: Graph, map: MapName, figure: FigureName, movement: string, asOf: string) {
  const mapOn = dayOf(map, asOf);
  const days = { movement, asOf, mapOn };
  if (figure === 'plans') {
    const { data, missing } = await graph.ask(MapParticipation, days);
    const participation = data?.movement?.participation;
    return { map, mapOn, spread: participation ? plansOf(participation) : null, missing };
  }
  const { data, missing } = await graph.ask(MapDelivery, days);
  const delivery = data?.movement?.delivery;
  const spread = delivery ? (figure === 'reports' ? reportsOf(delivery) : sessionsOf(delivery)) : null;
  return { map, mapOn, spread, missing };
}

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const context = contextOf(searchParams);
  const { movement, unknown } = await movementOf(graph, context.movement, args.context);
  const title = t('map:title');
  if (!movement) return { title, movement, unknown };
  const asOf = context.asOf ?? lastDayOf(movement.period);
  const figure = figureNames.find((name) => name === searchParams.get('figure')) ?? 'plans';
  const chosen = maps.find((name) => name === searchParams.get('map')) ?? 'both';
  const shown: MapName[] = chosen === 'both' ? ['districts', 'communes'] : [chosen];
  const [days, ...sheets] = await Promise.all([
    turningDaysOf(graph),
    ...shown.map((map) => sheetOf(graph, map, figure, movement.code, asOf)),
  ]);
  return {
    title,
    preview: t('map:lead', { movement: movement.name, asOf: dayText(asOf) }),
    movement,
    figure,
    chosen,
    days: days.data,
    sheets,
    missing: missingIn(...sheets.map(({ missing }) => ({ data: null, missing }))),
  };
}

export default function MapPage() {
  const { t } = useWords();
  const data = useLoaderData<typeof loader>();
  if (!data.movement) {
    const words = data.unknown ? 'unknownMovement' : 'none';
    return (
      <>
        <Parts />
        <PageHeader title={data.title} />
        <EmptyState title={t(`overview:${words}.title`)} reason={t(`overview:${words}.reason`)} />
      </>
    );
  }
  const { title, preview, figure, chosen, sheets, missing } = data;
  return (
    <>
      <Parts />
      <PageHeader title={title} lead={preview} />
      <MissingNote services={missing} />
      <DaySlider days={data.days} />
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        <Choice name="figure" values={figureNames} chosen={figure} />
        <Choice name="map" values={maps} chosen={chosen} />
      </div>
      <p className="mt-3 max-w-[70ch] text-table text-soft">{t(`map:means.${figure}`)}</p>
      <div className={sheets.length > 1 ? 'sheets' : undefined}>
        {sheets.map((sheet) => (
          <Sheet key={sheet.map} figure={figure} {...sheet} />
        ))}
      </div>
    </>
  );
}

type SheetProps = { figure: FigureName } & Pick<Awaited<ReturnType<typeof sheetOf>>, 'map' | 'mapOn' | 'spread'>;

function Sheet({ map, mapOn, figure, spread }: SheetProps) {
  const { t, day } = useWords();
  const title = t(`map:sheet.${map}`, { day: day(mapOn) });
  const most =
    spread && spread.total.of === null ? Math.max(...spread.units.map(({ amount }) => amount.count), 1) : null;
  return (
    <Section title={title}>
      {!spread && <p className="text-late">{t('map:missing')}</p>}
      {spread && (
        <>
          <Legend most={most} />
          <Cartogram map={map} figure={figure} spread={spread} mapOn={mapOn} />
          <SpreadTable
            caption={t('map:table.caption', { figure: t(`map:figure.${figure}`), map: title })}
            figure={figure}
            spread={spread}
            mapOn={mapOn}
          />
        </>
      )}
    </Section>
  );
}

type ChoiceProps =
  | { name: 'figure'; values: typeof figureNames; chosen: string }
  | { name: 'map'; values: typeof maps; chosen: string };

function Choice({ name, values, chosen }: ChoiceProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const label = name === 'figure' ? t('map:figure.label') : t('map:maps.label');
  const word = (value: string) =>
    name === 'figure' ? t(`map:figure.${value as FigureName}`) : t(`map:maps.${value as (typeof maps)[number]}`);
  return (
    <nav aria-label={label} className="grid gap-1">
      <span aria-hidden className="text-small text-soft">
        {label}
      </span>
      <span className="-mx-2 flex flex-wrap gap-1">
        {values.map((value) => (
          <Link
            key={value}
            to={changed(search, { [name]: value === values[0] ? null : value })}
            preventScrollReset
            aria-current={value === chosen ? 'true' : undefined}
            className="button button-quiet !px-2 text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
          >
            {word(value)}
          </Link>
        ))}
      </span>
    </nav>
  );
}
