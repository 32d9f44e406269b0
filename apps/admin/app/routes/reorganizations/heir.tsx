import { OrganizationLink } from '#app/components/organization-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Unit = { id: string; name: string } | null;

/** A unit of the register, one that the same decree founds, or nobody. */
export function Heir({ unit, founding, none }: { unit: Unit; founding: Unit; none: string }) {
  const { t } = useWords();
  if (unit) return <OrganizationLink organization={unit} />;
  if (!founding) return <span className="text-soft">{none}</span>;
  return (
    <>
      {founding.name} <span className="text-table text-soft">({t('reorganizations:page.foundingIn')})</span>
    </>
  );
}
