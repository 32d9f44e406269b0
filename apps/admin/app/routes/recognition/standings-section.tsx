import { Link, useSearchParams } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { NominationTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { changed } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { Known } from '#app/graph/known.ts';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { nomineeName } from './nominee.tsx';
import { type Method, methods } from './phases.ts';
import type { StandingsQuery } from './round.server.ts';

type Standings = Known<
  NonNullable<NonNullable<ResultOf<typeof StandingsQuery>['awardRound']>['category']>['standings']
>;
type StandingsSectionProps = {
  category: { title: string; quota: number | null; criteria: { code: string; title: string }[] };
  standings: Standings;
  method: Method;
};

export function StandingsSection({ category, standings, method }: StandingsSectionProps) {
  const { t, number, instant, list } = useWords();
  const { rows, inputsHash, computedAt } = standings;
  const criterionTitle = (code: string) => category.criteria.find((one) => one.code === code)?.title ?? code;
  const decimals = (value: number) => number(Math.round(value * 100) / 100);
  return (
    <Section title={t('recognition:standings.title', { category: category.title })}>
      <MethodLinks chosen={method} />
      <p className="mb-3 max-w-[70ch] text-table text-soft">{t(`recognition:methodNote.${method}`)}</p>
      {rows.length === 0 && (
        <EmptyState title={t('recognition:standings.noneTitle')} reason={t('recognition:standings.noneReason')} />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('recognition:standings.title', { category: category.title })}
          rows={rows}
          keyOf={({ nomination }) => nomination.id}
          columns={[
            {
              name: t('recognition:column.nominee'),
              cell: ({ nomination, belowMinimum }) => (
                <>
                  <ContextLink to={address.nomination(nomination.id)}>{nomineeName(nomination.nominee)}</ContextLink>
                  {belowMinimum.length > 0 && (
                    <span className="block text-late">
                      {t('recognition:standings.below', { criteria: list(belowMinimum.map(criterionTitle)) })}
                    </span>
                  )}
                </>
              ),
            },
            {
              name: t('recognition:column.rank'),
              cell: ({ rank, tiedWith }) => (
                <>
                  {number(rank)}
                  {tiedWith > 0 && (
                    <span className="text-soft">
                      {' '}
                      ({t('recognition:standings.tied', { formatted: number(tiedWith) })})
                    </span>
                  )}
                </>
              ),
              numeric: true,
            },
            { name: t('recognition:column.total'), cell: ({ total }) => decimals(total), numeric: true },
            {
              name: t('recognition:column.status'),
              cell: ({ nomination }) => <NominationTag status={nomination.status} />,
            },
          ]}
        />
      )}
      <Sensitivity standings={standings} quota={category.quota} />
      {rows.length > 0 && (
        <p className="mt-3 text-small text-soft wrap-anywhere">
          {t('recognition:standings.computed', { at: instant(computedAt) })} <code>{inputsHash}</code>
        </p>
      )}
    </Section>
  );
}

function MethodLinks({ chosen }: { chosen: Method }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <nav aria-label={t('recognition:standings.methods')} className="mb-2 flex flex-wrap gap-1">
      {methods.map((method) => (
        <Link
          key={method}
          to={changed(search, { method })}
          preventScrollReset
          aria-current={method === chosen ? 'true' : undefined}
          className="button button-quiet !px-3 text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {t(`recognition:method.${method}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Whether another way of counting would have chosen others. */
function Sensitivity({ standings, quota }: { standings: Standings; quota: number | null }) {
  const { t, number } = useWords();
  const places = Math.min(quota ?? standings.rows.length, standings.rows.length);
  const others = standings.sensitivity.filter(({ method }) => method !== standings.method);
  if (others.length === 0 || places === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="font-medium">{t('recognition:standings.sensitivity')}</h3>
      <ul className="text-table">
        {others.map(({ method, winnersInCommon }) => (
          <li key={method}>
            {t(`recognition:method.${method}`)}:{' '}
            {t('recognition:standings.inCommon', { common: number(winnersInCommon), formatted: number(places) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
