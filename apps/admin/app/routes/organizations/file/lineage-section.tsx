import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { File } from './types.ts';

/** From whom it came, and to whom its business went. */
export function LineageSection({ organization: { predecessors, successors } }: { organization: File }) {
  const { t, number } = useWords();
  const counted = (count: number) => ({ count, formatted: number(count) });
  if (predecessors.length + successors.length === 0) return null;
  return (
    <Section title={t('organizations:page.lineage')}>
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {predecessors.length > 0 && (
          <div>
            <h3 className="font-medium">{t('organizations:page.cameFrom', counted(predecessors.length))}</h3>
            <Successions successions={predecessors} />
          </div>
        )}
        {successors.length > 0 && (
          <div>
            <h3 className="font-medium">{t('organizations:page.wentTo', counted(successors.length))}</h3>
            <Successions successions={successors} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** Units with how much of the other they took or gave. */
export function Successions({ successions }: { successions: File['successors'] }) {
  const { t } = useWords();
  return (
    <ul>
      {successions.map(({ organization, share }) => (
        <li key={organization.id} className="py-1">
          <OrganizationLink organization={organization} />
          <span className="text-table text-soft"> ({t(`organizations:page.share.${share}`)})</span>
        </li>
      ))}
    </ul>
  );
}
