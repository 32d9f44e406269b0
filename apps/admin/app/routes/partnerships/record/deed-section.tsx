import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/section.tsx';
import { ActivityTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Deeds } from '../types.ts';

/** What the twins did together, and how evenly. */
export function DeedSection({ id, deeds }: { id: string; deeds: Deeds }) {
  const { t, number } = useWords();
  const { nodes, totalCount } = deeds.activities;
  return (
    <Section
      title={t('activities:title')}
      aside={
        totalCount > nodes.length ? (
          <ContextLink to={`/activities?partnership=${id}`} className="inline-flex min-h-11 items-center">
            {t('partnerships:page.allActivities', { formatted: number(totalCount) })}
          </ContextLink>
        ) : (
          number(totalCount)
        )
      }
    >
      {nodes.length === 0 && (
        <EmptyState
          title={t('partnerships:page.activitiesEmpty.title')}
          reason={t('partnerships:page.activitiesEmpty.reason')}
        />
      )}
      <ul className="divide-y divide-hairline">
        {nodes.map((node) => (
          <DeedLine key={node.id} {...node} />
        ))}
      </ul>
      {totalCount > 0 && deeds.reciprocity && <Evenness {...deeds.reciprocity} />}
    </Section>
  );
}

function DeedLine({ id, theme, kind, status, generated, heldOn, organizer }: Deeds['activities']['nodes'][number]) {
  const { t, partialDay } = useWords();
  return (
    <li data-row className="py-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ContextLink to={address.activity(id)} className="py-1 font-medium">
          {theme}
        </ContextLink>
        <ActivityTag status={status} />
        <DemonstrationMark generated={generated} />
      </p>
      <p className="text-table text-soft">
        {[t(`activities:kind.${kind}`), partialDay(heldOn), organizer.name].join(' · ')}
      </p>
    </li>
  );
}

function Evenness({ given, received, index }: NonNullable<Deeds['reciprocity']>) {
  const { t, number } = useWords();
  return (
    <div className="mt-4">
      <Facts>
        <Fact name={t('partnerships:page.reciprocity')}>
          {t('partnerships:page.reciprocityCounts', { given: number(given), received: number(received) })}
          {index !== null &&
            ` ${t('partnerships:page.reciprocityIndex', { index: number(Math.round(index * 100) / 100) })}`}
          <span className="block text-small text-soft">{t('partnerships:page.reciprocityMeans')}</span>
        </Fact>
      </Facts>
    </div>
  );
}
