import { Link, useSearchParams } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { changed } from '#app/context/context.ts';
import type { Known } from '#app/graph/known.ts';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CountLinks } from '../reports/count-links.tsx';
import { NominationTable } from './nomination-table.tsx';
import { nominationStatuses } from './phases.ts';
import type { CountsQuery, NominationsQuery, RoundQuery } from './round.server.ts';

type Round = Known<NonNullable<ResultOf<typeof RoundQuery>['awardRound']>>;
type Category = Round['categories'][number];
type CategorySectionProps = {
  categories: Category[];
  category: Category;
  counts: ResultOf<typeof CountsQuery>['awardRound'];
  nominations: Known<NonNullable<ResultOf<typeof NominationsQuery>['awardRound']>['nominations']> | null;
  judging: boolean;
};

export function CategorySection({ categories, category, counts, nominations, judging }: CategorySectionProps) {
  const { t, number } = useWords();
  const { title, nomineeKind, quota, criteria } = category;
  const facts = [
    t(`recognition:kind.${nomineeKind}`),
    quota !== null && t('recognition:round.quota', { count: quota, formatted: number(quota) }),
  ].filter(Boolean);
  return (
    <Section title={t('recognition:round.nominations')}>
      <CategoryLinks categories={categories} chosen={category.code} />
      <h3 className="text-lead font-semibold">{title}</h3>
      <p className="text-table text-soft">{facts.join(' · ')}</p>
      <Criteria criteria={criteria} />
      {counts && counts.all.totalCount > 0 && (
        <CountLinks
          label={t('recognition:round.byStatus')}
          param="status"
          all={{ name: t('recognition:round.every'), count: counts.all.totalCount }}
          counts={nominationStatuses.map((value) => ({
            value,
            name: t(`recognition:status.${value}`),
            count: counts[value].totalCount,
          }))}
        />
      )}
      {judging && <p className="mb-3 max-w-[70ch] text-table text-soft">{t('recognition:round.ownConflicts')}</p>}
      {nominations && nominations.edges.length > 0 && (
        <NominationTable caption={title} nominations={nominations.edges.map(({ node }) => node)} />
      )}
      {nominations?.edges.length === 0 && (
        <EmptyState title={t('recognition:round.noneTitle')} reason={t('recognition:round.noneReason')} />
      )}
      {nominations && <Pager page={nominations} />}
    </Section>
  );
}

function CategoryLinks({ categories, chosen }: { categories: Category[]; chosen: string }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  if (categories.length < 2) return null;
  return (
    <nav
      aria-label={t('recognition:column.categories')}
      className="mb-4 flex flex-wrap gap-x-6 border-b border-hairline"
    >
      {categories.map(({ code, title }) => (
        <Link
          key={code}
          to={changed(search, { category: code, status: null })}
          preventScrollReset
          aria-current={code === chosen ? 'true' : undefined}
          className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-soft no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

function Criteria({ criteria }: Pick<Category, 'criteria'>) {
  const { t, number } = useWords();
  return (
    <details className="mb-4">
      <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
        {t('recognition:round.criteria', { count: criteria.length, formatted: number(criteria.length) })}
      </summary>
      <DataTable
        caption={t('recognition:column.criteria')}
        rows={criteria}
        keyOf={({ id }) => id}
        columns={[
          { name: t('recognition:column.criterion'), cell: ({ title }) => title },
          { name: t('recognition:column.source'), cell: ({ source }) => source },
          {
            name: t('recognition:column.minimum'),
            cell: ({ minimum }) => (minimum === null ? null : number(minimum)),
            numeric: true,
          },
          {
            name: t('recognition:column.weight'),
            cell: ({ weight }) => `${number(Math.round(weight * 100))} %`,
            numeric: true,
          },
        ]}
      />
    </details>
  );
}
