import { OrganizationLink, OrganizationLinks } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { BEFORE_REFORM } from './before-reform.ts';

type Unit = { id: string; name: string };
export type FormerUnit = Unit & {
  parent: Unit | null;
  successors: { share: 'WHOLE' | 'PART'; organization: Unit }[];
};

/** Offices and communes that are no more on the day, each with whoever took over from it. */
export function FormerUnits({ units }: { units: readonly FormerUnit[] }) {
  const { t, day } = useWords();
  return (
    <Section title={t('search:former.title')} aside={t('search:former.until', { day: day(BEFORE_REFORM) })}>
      <ul className="grid gap-3">
        {units.map((unit) => (
          <li key={unit.id}>
            <OrganizationLink organization={unit} />
            {unit.parent && <span className="text-table text-soft"> · {unit.parent.name}</span>}
            <p className="text-table text-soft">
              {unit.successors.length === 0 ? (
                t('search:former.toNobody')
              ) : (
                <>
                  {t('search:former.to')}{' '}
                  <OrganizationLinks organizations={unit.successors.map(({ organization }) => organization)} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
