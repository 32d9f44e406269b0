import { useSearchParams } from '@remix-run/react';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { DeliveryFigures, ParticipationFigures } from './types.ts';
import { SumLine, UnitLine } from './unit-line.tsx';
import { pageOf, unitRows } from './unit-rows.ts';

const ROWS = 100;

type UnitTableProps = { participation: ParticipationFigures; delivery: DeliveryFigures | null; mapOn: string };

/** Every unit with a thin bar; what belongs to no single one is a row of its own, so that the rows add up. */
export function UnitTable({ participation, delivery, mapOn }: UnitTableProps) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  const page = pageOf(unitRows(participation, delivery), search.get('after'), ROWS);
  const { remainder, schoolsWithPlan } = participation;
  return (
    <Section
      title={t('overview:units.title')}
      aside={t('overview:units.count', { count: page.totalCount, formatted: number(page.totalCount) })}
    >
      <table className="data">
        <caption className="sr-only">{t('overview:units.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview:units.unit')}</th>
            <th scope="col">{t('overview:units.zone')}</th>
            <th scope="col">{t('overview:units.schoolsWithPlan')}</th>
            <th scope="col" className="numeric">
              {t('overview:units.thematicSessions')}
            </th>
            <th scope="col" className="numeric">
              {t('overview:units.reports')}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <UnitLine key={row.key} row={row} mapOn={mapOn} />
          ))}
          {!page.pageInfo.hasNextPage && (
            <SumLine
              name={t('overview:units.remainder')}
              tally={remainder}
              sessions={delivery?.remainder.thematicSessions}
              to={address.participants('SCHOOLS_WITH_PLAN', { withoutUnit: 'true', mapOn })}
            />
          )}
          {!page.pageInfo.hasNextPage && (
            <SumLine
              name={t('overview:units.total')}
              tally={schoolsWithPlan}
              sessions={delivery?.thematicSessions}
              to={address.participants('SCHOOLS_WITH_PLAN', { mapOn })}
            />
          )}
        </tbody>
      </table>
      <Pager page={page} />
    </Section>
  );
}
