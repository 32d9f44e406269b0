import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { ActivityTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { SeeAll } from './see-all.tsx';
import type { Activities } from './types.ts';

type Activity = Activities['edges'][number]['node'];

export function ActivitySection({ id, activities }: { id: string; activities: Activities }) {
  const { t } = useWords();
  const { edges, totalCount } = activities;
  return (
    <Section
      title={t('organizations:page.activities')}
      aside={<SeeAll total={totalCount} shown={edges.length} to={address.activities({ organization: id })} />}
    >
      {edges.length === 0 && (
        <EmptyState
          title={t('organizations:page.activitiesEmpty.title')}
          reason={t('organizations:page.activitiesEmpty.reason')}
        />
      )}
      <ul className="divide-y divide-hairline">
        {edges.map(({ node }) => (
          <ActivityItem key={node.id} {...node} />
        ))}
      </ul>
    </Section>
  );
}

function ActivityItem({ id, kind, theme, status, generated, heldOn, place, evidence }: Activity) {
  const { t, partialDay, number } = useWords();
  const count = { count: evidence.totalCount, formatted: number(evidence.totalCount) };
  const facts = [
    t(`activities:kind.${kind}`),
    partialDay(heldOn),
    place,
    evidence.totalCount > 0 && t('organizations:page.evidence', count),
  ];
  const photos = evidence.edges.filter(({ node }) => node.kind === 'PHOTO');
  return (
    <li data-row className="py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ContextLink to={address.activity(id)} className="py-1 font-medium">
          {theme}
        </ContextLink>
        <ActivityTag status={status} />
        <DemonstrationMark generated={generated} />
      </p>
      <p className="text-table text-soft">{facts.filter(Boolean).join(' · ')}</p>
      {photos.length > 0 && (
        <div className="mt-2 flex gap-2">
          {photos.map(({ node }) => (
            <img
              key={node.id}
              src={`/files/${node.id}/small`}
              alt={node.caption ?? ''}
              width={96}
              height={72}
              loading="lazy"
              className="h-18 w-24 rounded border border-hairline object-cover"
            />
          ))}
        </div>
      )}
    </li>
  );
}
